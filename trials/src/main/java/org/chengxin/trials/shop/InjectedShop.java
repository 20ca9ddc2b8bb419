package org.chengxin.trials.shop;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The real orders of Olist with rings of brushers, empty parcels and smears put into them, as the files that a run on a
 * shop reads, and what is true of each record beside what the first rule that comes to mind would say of it.
 */
public final class InjectedShop {

    public static final List<String> TYPES = List.of("order", "payment", "parcel", "scan", "review");

    private final OrderMarket market;
    private final Map<String, String> merchantOf = new HashMap<>();
    private final Map<String, Integer> ordersOf = new HashMap<>();

    private InjectedShop(OrderMarket market) {
        this.market = market;
        for (OrderMarket.Order order : market.orders) {
            if (!order.lines.isEmpty()) {
                String merchant = order.lines.get(0).merchant();
                merchantOf.put(order.key, merchant);
                ordersOf.merge(merchant, 1, Integer::sum);
            }
        }
    }

    /**
     * What is true of a record.
     *
     * @param trivial what one number alone says, higher is more suspicious
     * @param size how many orders its merchant has
     * @param district where its merchant is
     */
    public record Case(boolean wrong, double trivial, int size, String district) {}

    /** @param share of the orders, the parcels and the reviews each that is wrong; none for honest trade */
    public static InjectedShop of(Sheets olist, double share, long seed) throws IOException {
        OrderMarket market = Olist.market(olist);
        Injector injector = new Injector(market, seed);
        injector.scans();
        injector.emptyParcels(share);
        injector.rings(share);
        injector.smears(share);
        return new InjectedShop(market);
    }

    /** The real orders with those of honest fans of so many live hosts among them. */
    public static InjectedShop withFans(Sheets olist, int hosts, long seed) throws IOException {
        OrderMarket market = Olist.market(olist);
        Injector injector = new Injector(market, seed);
        injector.scans();
        injector.liveHosts(hosts);
        return new InjectedShop(market);
    }

    /**
     * How soon what people did together is found, day by day.
     *
     * @param days after the first order of it, ascending
     */
    public Map<String, int[]> found(int... days) throws IOException {
        return new Early(market, days).found();
    }

    /** Writes the file of a type; the caller closes. */
    public void write(String type, Writer out) throws IOException {
        out.write(
                switch (type) {
                    case "order" -> market.orderFile();
                    case "payment" -> market.paymentFile();
                    case "parcel" -> market.parcelFile();
                    case "scan" -> market.scanFile();
                    case "review" -> market.reviewFile();
                    default -> throw new IllegalArgumentException(type);
                });
    }

    /** By key: brushed or not, and how many orders the buyer has. */
    public Map<String, Case> orders() {
        Map<String, Integer> ofBuyer = new HashMap<>();
        market.orders.forEach(order -> ofBuyer.merge(order.buyer, 1, Integer::sum));
        Map<String, Case> cases = new LinkedHashMap<>();
        market.orders.forEach(order -> cases.put(
                order.key, of(order.key, market.brushed.contains(order.key), ofBuyer.getOrDefault(order.buyer, 0))));
        return cases;
    }

    /** By key: empty or not, and how fast it was. */
    public Map<String, Case> parcels() {
        Map<String, Case> cases = new LinkedHashMap<>();
        market.parcels.forEach(parcel -> {
            boolean timed = parcel.handedOver != 0 && parcel.delivered > parcel.handedOver;
            double haste = timed ? -(parcel.delivered - parcel.handedOver) / 3600.0 : -1e6;
            cases.put(parcel.order, of(parcel.order, market.empty.contains(parcel.order), haste));
        });
        return cases;
    }

    /** By key: part of a smear or not, and how few stars it has. */
    public Map<String, Case> smears() {
        Map<String, Case> cases = new LinkedHashMap<>();
        market.reviews.forEach(
                review -> cases.put(review.key, of(review.order, market.smears.contains(review.key), -review.rating)));
        return cases;
    }

    /**
     * By key: bought or not, and how many stars it has; without the reviews of empty parcels, of which nobody put there
     * whether they are bought.
     */
    public Map<String, Case> fakes() {
        Map<String, Case> cases = new LinkedHashMap<>();
        market.reviews.stream()
                .filter(review -> !market.empty.contains(review.order))
                .forEach(review ->
                        cases.put(review.key, of(review.order, market.fakes.contains(review.key), review.rating)));
        return cases;
    }

    private Case of(String order, boolean wrong, double trivial) {
        String merchant = merchantOf.getOrDefault(order, "");
        return new Case(
                wrong, trivial, ordersOf.getOrDefault(merchant, 0), market.districts.getOrDefault(merchant, ""));
    }
}

package org.chengxin.detection.shop.trial;

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

    private final Market market;

    private InjectedShop(Market market) {
        this.market = market;
    }

    /**
     * What is true of a record.
     *
     * @param trivial what one number alone says, higher is more suspicious
     */
    public record Case(boolean wrong, double trivial) {}

    /** @param share of the orders, the parcels and the reviews each that is wrong; none for honest trade */
    public static InjectedShop of(Sheets olist, double share, long seed) throws IOException {
        Market market = Olist.market(olist);
        Injector injector = new Injector(market, seed);
        injector.scans();
        injector.emptyParcels(share);
        injector.rings(share);
        injector.smears(share);
        return new InjectedShop(market);
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
                order.key, new Case(market.brushed.contains(order.key), ofBuyer.getOrDefault(order.buyer, 0))));
        return cases;
    }

    /** By key: empty or not, and how fast it was. */
    public Map<String, Case> parcels() {
        Map<String, Case> cases = new LinkedHashMap<>();
        market.parcels.forEach(parcel -> {
            boolean timed = parcel.handedOver != 0 && parcel.delivered > parcel.handedOver;
            double haste = timed ? -(parcel.delivered - parcel.handedOver) / 3600.0 : -1e6;
            cases.put(parcel.order, new Case(market.empty.contains(parcel.order), haste));
        });
        return cases;
    }

    /** By key: part of a smear or not, and how few stars it has. */
    public Map<String, Case> smears() {
        Map<String, Case> cases = new LinkedHashMap<>();
        market.reviews.forEach(
                review -> cases.put(review.key, new Case(market.smears.contains(review.key), -review.rating)));
        return cases;
    }

    /** By key: bought or not, and how many stars it has. */
    public Map<String, Case> fakes() {
        Map<String, Case> cases = new LinkedHashMap<>();
        market.reviews.forEach(
                review -> cases.put(review.key, new Case(market.fakes.contains(review.key), review.rating)));
        return cases;
    }
}

package org.chengxin.trials.shop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts scans to the parcels of an honest market, then rings of brushers, empty parcels and smears into it; how the
 * wrongdoers go about it is drawn for each of them, and honest trade has its slips too.
 */
final class Injector {

    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    private static final OrderMarket.Parcel NEVER_SENT = new OrderMarket.Parcel();

    private final OrderMarket market;
    private final SplittableRandom random;
    private final Map<String, List<OrderMarket.Order>> ordersOf = new TreeMap<>();
    private final Map<String, OrderMarket.Parcel> parcelOf = new HashMap<>();
    private final List<String> praise = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, OrderMarket.Order> models = new HashMap<>();
    private long number;

    Injector(OrderMarket market, long seed) {
        this.market = market;
        random = new SplittableRandom(seed);
        for (OrderMarket.Order order : market.orders) {
            if (!order.lines.isEmpty()) {
                ordersOf.computeIfAbsent(order.lines.get(0).merchant(), each -> new ArrayList<>())
                        .add(order);
            }
        }
        for (OrderMarket.Review review : market.reviews) {
            if (review.text.length() > 5) {
                (review.rating >= 4 ? praise : complaints).add(review.text);
            }
        }
        market.parcels.forEach(parcel -> parcelOf.put(parcel.order, parcel));
    }

    /** Waybills and scans for every parcel of honest trade, with slips. */
    void scans() {
        List<OrderMarket.Parcel> byTime = new ArrayList<>(market.parcels);
        byTime.sort((one, other) -> Long.compare(one.handedOver, other.handedOver));
        long[] next = {1_000_000, 2_000_000, 3_000_000, 4_000_000};
        for (OrderMarket.Parcel parcel : byTime) {
            int carrier = random.nextInt(4);
            next[carrier] += 1 + random.nextInt(30);
            parcel.carrier = "carrier-" + carrier;
            parcel.waybill = "W" + carrier + String.format("%09d", next[carrier]);
            travel(parcel, random.nextInt(100) == 0);
        }
    }

    private void travel(OrderMarket.Parcel parcel, boolean slip) {
        if (parcel.handedOver == 0 || parcel.delivered == 0) {
            return;
        }
        long taken = Math.max(HOUR, parcel.delivered - parcel.handedOver);
        int grams = parcel.grams < 0 ? -1 : (int) (parcel.grams * (0.95 + random.nextDouble() * 0.15));
        String there = "o-" + parcel.destination + random.nextInt(6);
        String courier = "c-" + parcel.destination + random.nextInt(25);
        if (!slip) {
            String here = "o-" + parcel.origin + random.nextInt(6);
            scan(parcel, parcel.handedOver, "pickup", here, "", parcel.origin, grams);
        }
        if (!slip && taken > 12 * HOUR) {
            scan(parcel, parcel.handedOver + taken / 4, "hub", "h-" + parcel.origin, "", parcel.origin, grams);
            scan(
                    parcel,
                    parcel.handedOver + taken * 3 / 4,
                    "hub",
                    "h-" + parcel.destination,
                    "",
                    parcel.destination,
                    -1);
        }
        scan(parcel, parcel.delivered, "delivered", there, courier, parcel.destination, -1);
    }

    private void scan(
            OrderMarket.Parcel parcel,
            long at,
            String step,
            String outlet,
            String courier,
            String division,
            int grams) {
        market.scans.add(new OrderMarket.Scan(parcel.waybill, at, step, outlet, courier, division, grams));
    }

    /** Rings of buyers until this part of the orders is theirs. */
    void rings(double share) {
        int wanted = (int) (market.orders.size() * share);
        while (market.brushed.size() < wanted) {
            ring(wanted);
        }
    }

    private void ring(int wanted) {
        int size = 10 + random.nextInt(30);
        List<String> merchants = merchants(2 + random.nextInt(4), 5);
        long window = (2 + random.nextInt(50)) * DAY;
        long start = some(ordersOf(merchants.get(0))).placed;
        double joins = 0.5 + 0.4 * random.nextDouble();
        double again = 0.3 * random.nextDouble();
        double onePayer = random.nextInt(3) * 0.4;
        double onePlace = random.nextInt(3) * 0.3;
        double fast = random.nextInt(3) * 0.45;
        double copies = random.nextInt(3) * 0.45;
        OrderMarket.Deed deed = deed(OrderMarket.Deed.Sort.BRUSHING, merchants);
        // Accounts are new, or those of real buyers; some rings use each account once.
        int accounts = random.nextInt(4);
        String name = "ring" + random.nextInt(1_000_000);
        for (int buyer = 0; buyer < size; buyer++) {
            String account = accounts == 1 ? some(market.orders).buyer : name + "-" + buyer;
            String only = some(merchants);
            for (String merchant : merchants) {
                boolean takes = accounts == 0 ? merchant.equals(only) : random.nextDouble() < joins;
                int orders = takes ? random.nextDouble() < again ? 2 : 1 : 0;
                for (int each = 0; each < orders && market.brushed.size() < wanted; each++) {
                    OrderMarket.Order order = copy(some(ordersOf(merchant)), account, start + random.nextLong(window));
                    String payer = random.nextDouble() < onePayer ? name : account;
                    market.payments.add(new OrderMarket.Payment(order.key, 1, order.worth(), payer));
                    if (random.nextDouble() < onePlace) {
                        order.destination = name + " street 1";
                    }
                    market.brushed.add(order.key);
                    deed.orders().add(order.key);
                    OrderMarket.Parcel parcel = send(order, random.nextDouble() < fast);
                    String text =
                            random.nextDouble() < copies ? praise.get(name.length() * 7 + buyer % 3) : some(praise);
                    review(order, parcel, 5, text, market.fakes);
                }
            }
        }
    }

    /**
     * Honest fans of live hosts: each comes to a quarter of the sessions and buys some of what is shown, from an address of
     * their own, with means of their own, and says what others say.
     */
    void liveHosts(int hosts) {
        List<OrderMarket.Review> opinions = List.copyOf(market.reviews);
        for (int host = 0; host < hosts; host++) {
            int fans = 45 + random.nextInt(30);
            List<String> merchants = merchants(3 + random.nextInt(3), 5);
            long first = some(ordersOf(merchants.get(0))).placed / DAY * DAY + 20 * HOUR;
            for (int session = 0; session < 8; session++) {
                List<String> shown = List.of(some(merchants), some(merchants));
                long start = first + session * 7 * DAY;
                for (int fan = 0; fan < fans; fan++) {
                    boolean comes = random.nextInt(4) == 0;
                    for (String merchant : shown.stream().distinct().toList()) {
                        if (comes && random.nextInt(3) > 0) {
                            fanOrder("fan-" + host + "-" + fan, merchant, start, some(opinions).rating);
                        }
                    }
                }
            }
        }
    }

    private void fanOrder(String fan, String merchant, long start, int stars) {
        OrderMarket.Order order = copy(some(ordersOf(merchant)), fan, start + random.nextLong(3 * HOUR));
        order.destination = "home of " + fan;
        market.payments.add(new OrderMarket.Payment(order.key, 1, order.worth(), fan));
        review(order, send(order, false), stars, "", new TreeSet<>());
    }

    private OrderMarket.Order copy(OrderMarket.Order model, String buyer, long placed) {
        OrderMarket.Order order = new OrderMarket.Order();
        order.key = "x" + number++;
        order.buyer = buyer;
        order.placed = placed;
        order.paid = placed + 600;
        order.promised = placed + 25 * DAY;
        order.destination = model.destination;
        order.division = model.division;
        order.lines.addAll(model.lines);
        models.put(order.key, model);
        market.orders.add(order);
        return order;
    }

    private OrderMarket.Parcel send(OrderMarket.Order order, boolean fast) {
        OrderMarket.Order model = models.getOrDefault(order.key, order);
        OrderMarket.Parcel like = parcelOf.getOrDefault(model.key, NEVER_SENT);
        OrderMarket.Parcel parcel = new OrderMarket.Parcel();
        boolean known = like.handedOver != 0 && like.delivered > like.handedOver;
        parcel.order = order.key;
        parcel.handedOver = order.placed + (fast || !known ? HOUR + random.nextLong(4 * HOUR) : wait(like, model));
        parcel.delivered = parcel.handedOver
                + (fast || !known ? 12 * HOUR + random.nextLong(DAY) : like.delivered - like.handedOver);
        parcel.origin = known ? like.origin : "";
        parcel.destination = order.division;
        parcel.grams = like.grams;
        parcel.carrier = "carrier-" + random.nextInt(4);
        parcel.waybill = "W9" + String.format("%09d", number * 17 + random.nextInt(17));
        market.parcels.add(parcel);
        travel(parcel, false);
        return parcel;
    }

    private static long wait(OrderMarket.Parcel like, OrderMarket.Order model) {
        return Math.max(HOUR, like.handedOver - model.placed);
    }

    private void review(
            OrderMarket.Order order, OrderMarket.Parcel parcel, int stars, String text, Set<String> labels) {
        OrderMarket.Review review = new OrderMarket.Review();
        review.key = "r+" + order.key;
        review.order = order.key;
        review.rating = stars;
        review.created = parcel.delivered + HOUR + random.nextLong(3 * DAY);
        review.text = text;
        market.reviews.add(review);
        labels.add(review.key);
    }

    /** Parcels of some merchants emptied until this part of all parcels is. */
    void emptyParcels(double share) {
        int wanted = (int) (market.parcels.size() * share);
        while (market.empty.size() < wanted) {
            String merchant = merchants(1, 8).get(0);
            OrderMarket.Deed deed = deed(OrderMarket.Deed.Sort.EMPTY_PARCELS, List.of(merchant));
            int manner = random.nextInt(1, 64);
            double often = 0.4 + 0.5 * random.nextDouble();
            String courier = "c-own" + random.nextInt(1000);
            for (OrderMarket.Order order : ordersOf(merchant)) {
                OrderMarket.Parcel parcel = parcelOf.getOrDefault(order.key, NEVER_SENT);
                boolean sent = parcel.handedOver != 0 && parcel.delivered > parcel.handedOver;
                if (sent
                        && random.nextDouble() < often
                        && market.empty.size() < wanted
                        && market.empty.add(order.key)) {
                    deed.orders().add(order.key);
                    empty(parcel, manner, courier);
                }
            }
        }
    }

    private void empty(OrderMarket.Parcel parcel, int manner, String courier) {
        String old = parcel.waybill;
        market.scans.removeIf(scan -> scan.waybill().equals(old));
        if ((manner & 1) != 0) {
            parcel.waybill = "E" + courier + (random.nextInt(6) + 100);
        } else if ((manner & 2) != 0) {
            parcel.waybill = "E" + courier + (500_000 + number++);
        }
        if ((manner & 4) != 0) {
            parcel.grams = 10 + random.nextInt(60);
        }
        if ((manner & 8) != 0) {
            parcel.delivered = parcel.handedOver + 6 * HOUR + random.nextLong(18 * HOUR);
        }
        if ((manner & 48) != 0 || manner < 4) {
            travel(parcel, true);
        } else {
            travel(parcel, false);
        }
        if ((manner & 32) != 0) {
            int last = market.scans.size() - 1;
            OrderMarket.Scan scan = market.scans.get(last);
            market.scans.set(
                    last,
                    new OrderMarket.Scan(scan.waybill(), scan.at(), scan.step(), "o-own", courier, parcel.origin, -1));
        }
    }

    /** Low stars by new buyers at some merchants until this part of the reviews is theirs. */
    void smears(double share) {
        int wanted = (int) (market.reviews.size() * share);
        while (market.smears.size() < wanted) {
            String merchant = merchants(1, 15).get(0);
            int size = 8 + random.nextInt(25);
            long window = (1 + random.nextInt(14)) * DAY;
            long start = some(ordersOf(merchant)).placed;
            OrderMarket.Deed deed = deed(OrderMarket.Deed.Sort.SMEAR, List.of(merchant));
            String name = "smear" + random.nextInt(1_000_000);
            for (int each = 0; each < size && market.smears.size() < wanted; each++) {
                String buyer = name + "-" + each;
                OrderMarket.Order order = copy(some(ordersOf(merchant)), buyer, start + random.nextLong(window));
                market.payments.add(new OrderMarket.Payment(order.key, 1, order.worth(), buyer));
                OrderMarket.Parcel parcel = send(order, false);
                parcel.delivered = Math.min(parcel.delivered, order.promised);
                deed.orders().add(order.key);
                review(order, parcel, 1 + random.nextInt(2), some(complaints), market.smears);
            }
        }
    }

    private OrderMarket.Deed deed(OrderMarket.Deed.Sort sort, List<String> merchants) {
        OrderMarket.Deed deed = new OrderMarket.Deed(sort, Set.copyOf(merchants), new TreeSet<>());
        market.deeds.add(deed);
        return deed;
    }

    private List<String> merchants(int many, int least) {
        List<String> all = new ArrayList<>(ordersOf.keySet());
        List<String> drawn = new ArrayList<>();
        while (drawn.size() < many) {
            String merchant = some(all);
            if (ordersOf(merchant).size() >= least && !drawn.contains(merchant)) {
                drawn.add(merchant);
            }
        }
        return drawn;
    }

    private List<OrderMarket.Order> ordersOf(String merchant) {
        return ordersOf.getOrDefault(merchant, List.of());
    }

    private <T> T some(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

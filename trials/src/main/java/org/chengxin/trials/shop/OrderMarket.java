package org.chengxin.trials.shop;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.shop.record.ShopRecords;

/** The records of a market that tests change, and who did what in it; written and read as the files of a run are. */
final class OrderMarket {

    record Line(String merchant, String product, String category, int quantity, double price, double freight) {}

    record Payment(String order, int sequence, double amount, String payer) {}

    record Scan(String waybill, long at, String step, String outlet, String courier, String division, int grams) {}

    /**
     * What one group of people did together.
     *
     * @param merchants who did it, or of a smear the victim
     * @param orders whose orders, parcels or reviews are wrong
     */
    record Deed(Sort sort, Set<String> merchants, Set<String> orders) {

        enum Sort {
            BRUSHING,
            EMPTY_PARCELS,
            SMEAR
        }
    }

    static final class Order {
        String key = "";
        long placed;
        String status = "delivered";
        String buyer = "";
        long paid;
        long promised;
        String destination = "";
        String division = "";
        final List<Line> lines = new ArrayList<>();

        double worth() {
            return lines.stream()
                    .mapToDouble(line -> line.price() * line.quantity() + line.freight())
                    .sum();
        }
    }

    static final class Parcel {
        String order = "";
        String carrier = "";
        String waybill = "";
        long handedOver;
        long delivered;
        int grams = -1;
        String origin = "";
        String destination = "";

        Parcel underWay() {
            Parcel parcel = new Parcel();
            parcel.order = order;
            parcel.carrier = carrier;
            parcel.waybill = waybill;
            parcel.handedOver = handedOver;
            parcel.grams = grams;
            parcel.origin = origin;
            parcel.destination = destination;
            return parcel;
        }
    }

    static final class Review {
        String key = "";
        String order = "";
        int rating;
        long created;
        String text = "";
    }

    final List<Order> orders = new ArrayList<>();
    final List<Payment> payments = new ArrayList<>();
    final List<Parcel> parcels = new ArrayList<>();
    final List<Scan> scans = new ArrayList<>();
    final List<Review> reviews = new ArrayList<>();

    /** The keys of what was done wrong. */
    final Set<String> brushed = new HashSet<>();

    final Set<String> empty = new HashSet<>();
    final Set<String> smears = new HashSet<>();
    final Set<String> fakes = new HashSet<>();

    final List<Deed> deeds = new ArrayList<>();

    /** Where each merchant is. */
    final Map<String, String> districts = new HashMap<>();

    /** What was known at a time: what was placed, sent, scanned and said until then. */
    OrderMarket until(long time) {
        OrderMarket known = new OrderMarket();
        Set<String> there = new HashSet<>();
        for (Order order : orders) {
            if (order.placed <= time) {
                known.orders.add(order);
                there.add(order.key);
            }
        }
        payments.stream().filter(each -> there.contains(each.order())).forEach(known.payments::add);
        for (Parcel parcel : parcels) {
            if (there.contains(parcel.order) && parcel.handedOver <= time) {
                known.parcels.add(parcel.delivered <= time ? parcel : parcel.underWay());
            }
        }
        scans.stream().filter(each -> each.at() <= time).forEach(known.scans::add);
        reviews.stream()
                .filter(each -> there.contains(each.order) && each.created <= time)
                .forEach(known.reviews::add);
        return known;
    }

    /** The merchants of deeds of one sort. */
    Set<String> merchants(Deed.Sort sort) {
        return deeds.stream()
                .filter(deed -> deed.sort() == sort)
                .flatMap(deed -> deed.merchants().stream())
                .collect(Collectors.toSet());
    }

    ShopRecords read() throws IOException {
        return reader().records();
    }

    ShopReader reader() throws IOException {
        return new ShopReader(0)
                .read("order", new StringReader(orderFile()))
                .read("payment", new StringReader(paymentFile()))
                .read("parcel", new StringReader(parcelFile()))
                .read("scan", new StringReader(scanFile()))
                .read("review", new StringReader(reviewFile()));
    }

    String orderFile() {
        StringBuilder file = new StringBuilder("key,placed,zone,currency,status,buyer,paid,promised,destination,"
                + "destinationDivision,item,merchant,product,category,quantity,price,freight\n");
        for (Order order : orders) {
            String own = String.join(
                    ",",
                    order.key,
                    time(order.placed),
                    "UTC,BRL",
                    order.status,
                    order.buyer,
                    time(order.paid),
                    time(order.promised),
                    quoted(order.destination),
                    order.division);
            if (order.lines.isEmpty()) {
                file.append(own).append(",,,,,,,\n");
            }
            int item = 0;
            for (Line line : order.lines) {
                item++;
                file.append(own)
                        .append(String.format(
                                Locale.ROOT,
                                ",%d,%s,%s,%s,%d,%.2f,%.2f%n",
                                item,
                                line.merchant(),
                                line.product(),
                                line.category(),
                                line.quantity(),
                                line.price(),
                                line.freight()));
            }
        }
        return file.toString();
    }

    String paymentFile() {
        StringBuilder file = new StringBuilder("key,order,sequence,method,amount,currency,payer\n");
        for (Payment payment : payments) {
            file.append(String.format(
                    Locale.ROOT,
                    "%s+%d,%s,%d,card,%.2f,BRL,%s%n",
                    payment.order(),
                    payment.sequence(),
                    payment.order(),
                    payment.sequence(),
                    payment.amount(),
                    payment.payer()));
        }
        return file.toString();
    }

    String parcelFile() {
        StringBuilder file = new StringBuilder(
                "key,order,carrier,waybill,zone,handedOver,delivered,grams,originDivision,destinationDivision\n");
        for (Parcel parcel : parcels) {
            file.append(String.join(
                            ",",
                            parcel.order,
                            parcel.order,
                            parcel.carrier,
                            parcel.waybill,
                            "UTC",
                            time(parcel.handedOver),
                            time(parcel.delivered),
                            parcel.grams < 0 ? "" : Integer.toString(parcel.grams),
                            parcel.origin,
                            parcel.destination))
                    .append('\n');
        }
        return file.toString();
    }

    String scanFile() {
        StringBuilder file = new StringBuilder("waybill,at,step,outlet,courier,division,grams\n");
        for (Scan scan : scans) {
            file.append(String.join(
                            ",",
                            scan.waybill(),
                            time(scan.at()),
                            scan.step(),
                            scan.outlet(),
                            scan.courier(),
                            scan.division(),
                            scan.grams() < 0 ? "" : Integer.toString(scan.grams())))
                    .append('\n');
        }
        return file.toString();
    }

    String reviewFile() {
        StringBuilder file = new StringBuilder("key,order,zone,rating,created,text\n");
        for (Review review : reviews) {
            file.append(String.join(
                            ",",
                            review.key,
                            review.order,
                            "UTC",
                            Integer.toString(review.rating),
                            time(review.created),
                            quoted(review.text)))
                    .append('\n');
        }
        return file.toString();
    }

    static String time(long seconds) {
        return seconds == 0 ? "" : LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC) + "Z";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}

package org.chengxin.detection.shop.trial;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.shop.record.ShopRecords;

/** The records of a market that tests change, and who did what in it; written and read as the files of a run are. */
final class Market {

    record Line(String merchant, String product, String category, int quantity, double price, double freight) {}

    record Payment(String order, int sequence, double amount, String payer) {}

    record Scan(String waybill, long at, String step, String outlet, String courier, String division, int grams) {}

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

    /** Who did it, and to whom. */
    final Set<String> brushers = new HashSet<>();

    final Set<String> senders = new HashSet<>();
    final Set<String> victims = new HashSet<>();

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

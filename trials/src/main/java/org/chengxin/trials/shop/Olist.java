package org.chengxin.trials.shop;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.detection.table.Records;

/** A real marketplace (Olist, Brazil, 2016 to 2018) as a market of honest trade; its clock is told as if it were UTC. */
final class Olist {

    private Olist() {}

    static OrderMarket market(Sheets sheets) throws IOException {
        OrderMarket market = new OrderMarket();
        Map<String, String> states = new HashMap<>();
        rows(sheets, "sellers", row -> states.put(row.get("seller_id"), row.get("seller_state")));
        market.districts.putAll(states);
        Map<String, Cells> products = new HashMap<>();
        rows(sheets, "products", row -> products.put(row.get("product_id"), row));
        Map<String, Cells> customers = new HashMap<>();
        rows(sheets, "customers", row -> customers.put(row.get("customer_id"), row));
        Map<String, OrderMarket.Order> orders = new LinkedHashMap<>();
        Map<String, OrderMarket.Parcel> parcels = new LinkedHashMap<>();
        rows(sheets, "orders", row -> {
            OrderMarket.Order order = order(row, customers.getOrDefault(row.get("customer_id"), Cells.NONE));
            orders.put(order.key, order);
            OrderMarket.Parcel parcel = parcel(row, order);
            if (parcel.handedOver != 0 || parcel.delivered != 0) {
                parcels.put(order.key, parcel);
            }
        });
        rows(sheets, "order_items", row -> {
            Cells product = products.getOrDefault(row.get("product_id"), Cells.NONE);
            OrderMarket.Order order = orders.get(row.get("order_id"));
            if (order == null) {
                return;
            }
            order.lines.add(line(row, product));
            OrderMarket.Parcel parcel = parcels.get(row.get("order_id"));
            if (parcel != null && !product.get("product_weight_g").isEmpty()) {
                parcel.grams = Math.max(0, parcel.grams) + (int) Double.parseDouble(product.get("product_weight_g"));
                parcel.origin = states.getOrDefault(row.get("seller_id"), "");
            }
        });
        rows(sheets, "order_payments", row -> market.payments.add(payment(row)));
        rows(sheets, "order_reviews", row -> market.reviews.add(review(row)));
        market.orders.addAll(orders.values());
        market.parcels.addAll(parcels.values());
        return market;
    }

    private static OrderMarket.Parcel parcel(Cells row, OrderMarket.Order order) {
        OrderMarket.Parcel parcel = new OrderMarket.Parcel();
        parcel.order = order.key;
        parcel.handedOver = time(row.get("order_delivered_carrier_date"));
        parcel.delivered = time(row.get("order_delivered_customer_date"));
        parcel.destination = order.division;
        return parcel;
    }

    private static OrderMarket.Line line(Cells row, Cells product) {
        return new OrderMarket.Line(
                row.get("seller_id"),
                row.get("product_id"),
                product.get("product_category_name"),
                1,
                Double.parseDouble(row.get("price")),
                Double.parseDouble(row.get("freight_value")));
    }

    private static OrderMarket.Payment payment(Cells row) {
        return new OrderMarket.Payment(
                row.get("order_id"),
                Integer.parseInt(row.get("payment_sequential")),
                Double.parseDouble(row.get("payment_value")),
                "");
    }

    private static OrderMarket.Review review(Cells row) {
        OrderMarket.Review review = new OrderMarket.Review();
        review.key = row.get("review_id") + "+" + row.get("order_id");
        review.order = row.get("order_id");
        review.rating = Integer.parseInt(row.get("review_score"));
        review.created = time(row.get("review_creation_date"));
        review.text = row.get("review_comment_message");
        return review;
    }

    private static OrderMarket.Order order(Cells row, Cells customer) {
        OrderMarket.Order order = new OrderMarket.Order();
        order.key = row.get("order_id");
        order.placed = time(row.get("order_purchase_timestamp"));
        order.status = row.get("order_status").equals("canceled") ? "cancelled" : row.get("order_status");
        order.buyer = customer.get("customer_unique_id");
        order.paid = time(row.get("order_approved_at"));
        order.promised = time(row.get("order_estimated_delivery_date"));
        order.destination = customer.get("customer_city") + ", " + customer.get("customer_state");
        order.division = customer.get("customer_state");
        return order;
    }

    private static long time(String text) {
        return text.isEmpty() ? 0 : LocalDateTime.parse(text.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC);
    }

    /** A row by the titles of its columns; a column that is not there is empty. */
    private record Cells(Map<String, String> values) {

        static final Cells NONE = new Cells(Map.of());

        String get(String title) {
            return values.getOrDefault(title, "");
        }
    }

    private interface Row {
        void read(Cells row);
    }

    private static void rows(Sheets sheets, String name, Row each) throws IOException {
        try (Reader in = sheets.open("olist_" + name + "_dataset.csv")) {
            Records records = new Records(in);
            records.next();
            List<String> titles = new ArrayList<>();
            for (int field = 0; field < records.fields(); field++) {
                titles.add(records.field(field));
            }
            while (records.next()) {
                Map<String, String> row = new HashMap<>();
                for (int field = 0; field < titles.size(); field++) {
                    row.put(titles.get(field), records.field(field));
                }
                each.read(new Cells(row));
            }
        }
    }
}

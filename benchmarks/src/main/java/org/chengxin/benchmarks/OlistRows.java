package org.chengxin.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** The six files that {@code examples/olist/mapping.yaml} names, made from a seed where the real ones are absent. */
final class OlistRows {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int SELLERS = 3_000;

    private final Random random = new Random(1);
    private final Map<String, PrintWriter> files = new LinkedHashMap<>();
    private final String[] sellers = new String[SELLERS];

    private OlistRows() {}

    static void write(Path folder, int orders) throws IOException {
        OlistRows rows = new OlistRows();
        rows.open(folder, "sellers", "seller_id,seller_zip_code_prefix,seller_city,seller_state");
        rows.open(
                folder,
                "orders",
                "order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,"
                        + "order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date");
        rows.open(
                folder,
                "order_items",
                "order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value");
        rows.open(
                folder,
                "customers",
                "customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state");
        rows.open(
                folder,
                "order_payments",
                "order_id,payment_sequential,payment_type,payment_installments,payment_value");
        rows.open(
                folder,
                "order_reviews",
                "review_id,order_id,review_score,review_comment_title,review_comment_message,"
                        + "review_creation_date,review_answer_timestamp");
        rows.sellers();
        for (int order = 0; order < orders; order++) {
            rows.order();
        }
        rows.files.values().forEach(PrintWriter::close);
    }

    private void open(Path folder, String name, String header) throws IOException {
        PrintWriter file = new PrintWriter(Files.newBufferedWriter(folder.resolve("olist_" + name + "_dataset.csv")));
        file.println(header);
        files.put(name, file);
    }

    private void sellers() {
        for (int seller = 0; seller < SELLERS; seller++) {
            sellers[seller] = id();
            line("sellers", sellers[seller], 10_000 + random.nextInt(80_000), "campinas", "SP");
        }
    }

    private void order() {
        String order = id();
        String customer = id();
        LocalDateTime placed = LocalDateTime.of(2017, 1, 1, 0, 0).plusSeconds(random.nextInt(46_000_000));
        LocalDateTime delivered = placed.plusHours(48 + random.nextInt(400));
        line(
                "orders",
                order,
                customer,
                "delivered",
                CLOCK.format(placed),
                CLOCK.format(placed.plusMinutes(20)),
                CLOCK.format(placed.plusHours(30)),
                CLOCK.format(delivered),
                CLOCK.format(placed.plusDays(21)));
        line("customers", customer, id(), 10_000 + random.nextInt(80_000), "franca", "SP");
        int items = random.nextInt(8) == 0 ? 2 : 1;
        for (int item = 1; item <= items; item++) {
            String seller = sellers[random.nextInt(SELLERS)];
            line("order_items", order, item, id(), seller, CLOCK.format(placed.plusDays(4)), "58.90", "13.29");
        }
        line("order_payments", order, 1, "credit_card", 1 + random.nextInt(8), items == 1 ? "72.19" : "144.38");
        String comment = random.nextInt(5) < 2 ? "Produto chegou antes do prazo, recomendo a loja." : "";
        line(
                "order_reviews",
                id(),
                order,
                1 + random.nextInt(5),
                "",
                comment,
                CLOCK.format(delivered.plusDays(1)),
                CLOCK.format(delivered.plusDays(3)));
    }

    private void line(String file, Object... values) {
        PrintWriter out = java.util.Objects.requireNonNull(files.get(file));
        for (int index = 0; index < values.length; index++) {
            out.print(index == 0 ? "" : ",");
            String value = values[index].toString();
            out.print(value.contains(",") ? '"' + value + '"' : value);
        }
        out.println();
    }

    private String id() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

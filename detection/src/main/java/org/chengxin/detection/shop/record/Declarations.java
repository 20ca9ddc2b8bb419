package org.chengxin.detection.shop.record;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.detection.table.Longs;
import org.chengxin.detection.table.Names;

/**
 * 报关单证: one of the three customs messages ({@code customs-order.csv}, {@code customs-payment.csv},
 * {@code customs-waybill.csv}), whose columns bear the names of the China E-port messages 311, 411 and 511.
 *
 * <p>Invariant: {@link #rowsOf} an order number are the rows that state it; a row without one is refused. What names
 * persons never leaves this table but for comparing.
 */
public final class Declarations {

    private final String type;
    private final List<String> columns;
    private final List<String[]> rows = new ArrayList<>();
    private final Longs record = new Longs();
    private final Map<String, List<Integer>> byOrder = new HashMap<>();

    private Declarations(String type, String... columns) {
        this.type = type;
        this.columns = List.of(columns);
    }

    public static Declarations orders() {
        return new Declarations(
                "customs-order",
                "orderNo",
                "payCode",
                "payTransactionId",
                "logisticsCode",
                "logisticsNo",
                "goodsValue",
                "freight",
                "discount",
                "taxTotal",
                "acturalPaid",
                "currency",
                "buyerIdNumber",
                "consignee",
                "consigneeTelephone",
                "consigneeAddress",
                "orderTime");
    }

    public static Declarations payments() {
        return new Declarations(
                "customs-payment", "orderNo", "payCode", "payTransactionId", "amountPaid", "currency", "payerIdNumber");
    }

    public static Declarations waybills() {
        return new Declarations(
                "customs-waybill",
                "orderNo",
                "logisticsCode",
                "logisticsNo",
                "consignee",
                "consigneeTelephone",
                "consigneeAddress");
    }

    public void read(Sheet sheet) throws IOException {
        while (sheet.next()) {
            String[] row = columns.stream().map(sheet::text).toArray(String[]::new);
            if (row[0].isEmpty()) {
                sheet.refuse("no order number");
                continue;
            }
            byOrder.computeIfAbsent(row[0], each -> new ArrayList<>()).add(rows.size());
            rows.add(row);
            record.add(sheet.number());
        }
    }

    public String text(int row, String column) {
        return rows.get(row)[columns.indexOf(column)];
    }

    /** Ten-thousandths, or {@link Amounts#NONE} where it is none. */
    public long amount(int row, String column) {
        return Amounts.parse(text(row, column));
    }

    /** The day of a row counted from 1970, {@link Names#NONE} where none is told. */
    public int day(int row, String column) {
        String time = text(row, column);
        try {
            return (int) LocalDate.parse(time.substring(0, Math.min(10, time.length())))
                    .toEpochDay();
        } catch (DateTimeParseException noDate) {
            return Names.NONE;
        }
    }

    public List<Integer> rowsOf(String order) {
        return byOrder.getOrDefault(order, List.of());
    }

    public String type() {
        return type;
    }

    public long record(int row) {
        return record.get(row);
    }

    public int size() {
        return rows.size();
    }
}

package org.chengxin.detection.shop.customs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.detection.shop.record.Amounts;
import org.chengxin.detection.shop.record.Declarations;
import org.chengxin.detection.shop.record.Written;
import org.chengxin.detection.table.Names;

/**
 * 三单比对: order, payment and waybill of one import, each told by another sender (海关总署公告 2018 年第 194 号), held
 * against each other: amounts, sums, the person who pays, the person who receives, and numbers used twice.
 */
public final class TripleMatch {

    private static final long TOLERANCE = Amounts.MAJOR / 100;
    /** Of one transaction, in yuan (财关税〔2018〕49 号). */
    private static final double LIMIT = 5_000;

    private static final int HALF_A_YEAR = 183;
    /** The yuan among the customs' currencies. */
    private static final String YUAN = "142";

    private final Declarations orders;
    private final Declarations payments;
    private final Declarations waybills;
    private final Map<String, Set<String>> usesOfPayment = new HashMap<>();
    private final Map<String, Set<String>> usesOfWaybill = new HashMap<>();
    private final Map<String, int[]> daysOfWaybill = new HashMap<>();

    public TripleMatch(Declarations orders, Declarations payments, Declarations waybills) {
        this.orders = orders;
        this.payments = payments;
        this.waybills = waybills;
        count(orders, "payCode", "payTransactionId", usesOfPayment);
        count(payments, "payCode", "payTransactionId", usesOfPayment);
        count(orders, "logisticsCode", "logisticsNo", usesOfWaybill);
        count(waybills, "logisticsCode", "logisticsNo", usesOfWaybill);
    }

    private static void count(Declarations table, String firm, String column, Map<String, Set<String>> uses) {
        for (int row = 0; row < table.size(); row++) {
            if (!table.text(row, column).isEmpty()) {
                uses.computeIfAbsent(number(table, row, firm, column), each -> new HashSet<>())
                        .add(table.text(row, "orderNo"));
            }
        }
    }

    /** Numbers are those of one firm. */
    private static String number(Declarations table, int row, String firm, String column) {
        return table.text(row, firm) + " " + table.text(row, column);
    }

    public List<Finding> find(double falseAlarms) {
        List<Finding> found = new ArrayList<>();
        for (int row = 0; row < orders.size(); row++) {
            match(row, found);
        }
        found.addAll(new BorrowedIdentities(orders).find(falseAlarms));
        return found;
    }

    private void match(int row, List<Finding> found) {
        String number = orders.text(row, "orderNo");
        List<Part> parts = new ArrayList<>();
        List<Source> inputs = new ArrayList<>(List.of(source(orders, row)));
        sum(row, parts);
        String currency = orders.text(row, "currency");
        if (!currency.isEmpty() && !currency.equals(YUAN) && !currency.equals("CNY")) {
            parts.add(new Part(Measure.CURRENCY_NOT_YUAN, 1, 0, 1));
        }
        int missing = 0;
        List<Integer> paid = payments.rowsOf(number);
        missing += paid.isEmpty() ? 1 : 0;
        for (int payment : paid) {
            inputs.add(source(payments, payment));
            payment(row, payment, parts);
        }
        List<Integer> sent = waybills.rowsOf(number);
        missing += sent.isEmpty() ? 1 : 0;
        for (int waybill : sent) {
            inputs.add(source(waybills, waybill));
            recipient(row, waybill, parts);
        }
        if (missing > 0) {
            parts.add(new Part(Measure.PART_MISSING, missing, 0, missing));
        }
        reuse(
                usesOfPayment
                        .getOrDefault(number(orders, row, "payCode", "payTransactionId"), Set.of())
                        .size(),
                parts);
        reuse(lately(row), parts);
        if (!parts.isEmpty()) {
            double score = parts.stream().mapToDouble(Part::weight).sum();
            List<Named> named = List.of(new Named("customs-order", number));
            found.add(Finding.of(Kind.CUSTOMS_MISMATCH, named, List.of(), inputs, parts, List.of(), score));
        }
    }

    /** Sum check: paid is goods, freight and tax less discount. */
    private void sum(int row, List<Part> parts) {
        long paid = orders.amount(row, "acturalPaid");
        long goods = orders.amount(row, "goodsValue");
        if (paid != Amounts.NONE && goods != Amounts.NONE) {
            long sum = goods + or0(row, "freight") + or0(row, "taxTotal") - or0(row, "discount");
            if (Math.abs(sum - paid) > TOLERANCE) {
                parts.add(new Part(Measure.SUM_WRONG, Amounts.major(paid), Amounts.major(sum), 1));
            }
            if (Amounts.major(goods) > LIMIT) {
                parts.add(new Part(Measure.QUOTA_EXCEEDED, Amounts.major(goods), LIMIT, 1));
            }
        }
    }

    private long or0(int row, String column) {
        long amount = orders.amount(row, column);
        return amount == Amounts.NONE ? 0 : amount;
    }

    private void payment(int row, int payment, List<Part> parts) {
        long told = orders.amount(row, "acturalPaid");
        long paid = payments.amount(payment, "amountPaid");
        boolean sameMoney = payments.text(payment, "currency").equals(orders.text(row, "currency"));
        if (told == Amounts.NONE || paid == Amounts.NONE || !sameMoney || Math.abs(told - paid) > TOLERANCE) {
            double measured = paid == Amounts.NONE ? Double.NaN : Amounts.major(paid);
            double expected = told == Amounts.NONE ? Double.NaN : Amounts.major(told);
            parts.add(new Part(Measure.AMOUNT_AGAINST_ORDER, measured, expected, 1.5));
        }
        if (!Written.plain(orders.text(row, "buyerIdNumber"))
                .equals(Written.plain(payments.text(payment, "payerIdNumber")))) {
            parts.add(new Part(Measure.IDENTITY_AGAINST_ORDER, 1, 0, 2));
        }
    }

    private void recipient(int row, int waybill, List<Part> parts) {
        int differ = 0;
        for (String column : List.of("consignee", "consigneeTelephone", "consigneeAddress")) {
            differ += Written.plain(orders.text(row, column)).equals(Written.plain(waybills.text(waybill, column)))
                    ? 0
                    : 1;
        }
        if (differ > 0) {
            parts.add(new Part(Measure.RECIPIENT_AGAINST_ORDER, differ, 0, 0.7 * differ));
        }
    }

    private static void reuse(int users, List<Part> parts) {
        if (users > 1) {
            parts.add(new Part(Measure.NUMBER_REUSED, users, 1, 3));
        }
    }

    /** Number of orders of the waybill within half a year, after which a firm may give a number again. */
    private int lately(int row) {
        String number = number(orders, row, "logisticsCode", "logisticsNo");
        Set<String> users = usesOfWaybill.getOrDefault(number, Set.of());
        int day = orders.day(row, "orderTime");
        if (users.size() < 2 || day == Names.NONE) {
            return users.size();
        }
        int[] days = daysOfWaybill.computeIfAbsent(number, each -> days(users));
        int undated = users.size() - days.length;
        return undated + upTo(days, day + HALF_A_YEAR) - upTo(days, day - HALF_A_YEAR - 1);
    }

    /** Of those orders that have one, ascending. */
    private int[] days(Set<String> users) {
        return users.stream()
                .map(orders::rowsOf)
                .filter(rows -> !rows.isEmpty())
                .mapToInt(rows -> orders.day(rows.get(0), "orderTime"))
                .filter(day -> day != Names.NONE)
                .sorted()
                .toArray();
    }

    private static int upTo(int[] days, int last) {
        int from = 0;
        int to = days.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (days[middle] <= last) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    static Source source(Declarations table, int row) {
        return new Source(table.type(), table.text(row, "orderNo"), table.record(row));
    }
}

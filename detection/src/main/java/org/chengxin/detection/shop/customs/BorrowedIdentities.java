package org.chengxin.detection.shop.customs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Counter.Explanation;
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
 * 刷单走私: other people's yearly quota used up, which shows in one recipient who receives for many buyers, and in
 * buyers beyond their own quota. Persons are never named, only the orders.
 */
final class BorrowedIdentities {

    private static final int LEAST_BUYERS = 4;
    private static final double LEAST_CHANCE = 0.02;
    /** Of one person and year, in yuan (财关税〔2018〕49 号). */
    private static final double QUOTA = 26_000;

    private final Declarations orders;

    BorrowedIdentities(Declarations orders) {
        this.orders = orders;
    }

    List<Finding> find(double falseAlarms) {
        List<Finding> found = new ArrayList<>();
        recipients("consigneeTelephone", falseAlarms, found);
        recipients("consigneeAddress", falseAlarms, found);
        quota(found);
        return found;
    }

    private void recipients(String column, double falseAlarms, List<Finding> found) {
        Map<String, List<Integer>> rowsOf = new TreeMap<>();
        for (int row = 0; row < orders.size(); row++) {
            String recipient = Written.plain(orders.text(row, column));
            if (!recipient.isEmpty()) {
                rowsOf.computeIfAbsent(recipient, each -> new ArrayList<>()).add(row);
            }
        }
        Map<String, Integer> buyers = new HashMap<>();
        int shared = 0;
        for (Map.Entry<String, List<Integer>> each : rowsOf.entrySet()) {
            int count = buyers(each.getValue());
            buyers.put(each.getKey(), count);
            shared += count > 1 ? 1 : 0;
        }
        // A family shares a door: the chance of a further buyer is that of the market.
        double again = Math.max(LEAST_CHANCE, (double) shared / Math.max(1, rowsOf.size()));
        double from = Math.log10(Math.max(1, rowsOf.size()) / falseAlarms);
        rowsOf.forEach((recipient, rows) -> {
            int count = buyers.getOrDefault(recipient, 0);
            double surprise = -(count - 1) * Math.log10(again);
            if (count >= LEAST_BUYERS && surprise > from) {
                Part part = new Part(Measure.RECIPIENT_OF_MANY, count, 1 + again, surprise);
                Finding finding = finding(rows, part, List.of(new Counter(Explanation.SAME_BUYER, ofOne(rows))));
                // A recipient who is known by telephone is not found once more by the address.
                if (found.stream().noneMatch(other -> other.named().equals(finding.named()))) {
                    found.add(finding);
                }
            }
        });
    }

    private int buyers(List<Integer> rows) {
        Set<String> buyers = new HashSet<>();
        rows.forEach(row -> buyers.add(Written.plain(orders.text(row, "buyerIdNumber"))));
        buyers.remove("");
        return buyers.size();
    }

    private void quota(List<Finding> found) {
        Map<String, List<Integer>> rowsOf = new TreeMap<>();
        for (int row = 0; row < orders.size(); row++) {
            String buyer = Written.plain(orders.text(row, "buyerIdNumber"));
            int day = orders.day(row, "orderTime");
            if (!buyer.isEmpty() && day != Names.NONE && orders.amount(row, "goodsValue") != Amounts.NONE) {
                rowsOf.computeIfAbsent(buyer + " " + LocalDate.ofEpochDay(day).getYear(), each -> new ArrayList<>())
                        .add(row);
            }
        }
        rowsOf.values().forEach(rows -> {
            double sum = rows.stream()
                    .mapToDouble(row -> Amounts.major(orders.amount(row, "goodsValue")))
                    .sum();
            if (sum > QUOTA) {
                found.add(finding(rows, new Part(Measure.QUOTA_EXCEEDED, sum, QUOTA, sum / QUOTA), List.of()));
            }
        });
    }

    /** Share of the orders placed by the most frequent buyer, who may only share a door with the others. */
    private double ofOne(List<Integer> rows) {
        Map<String, Integer> count = new HashMap<>();
        rows.forEach(row -> count.merge(Written.plain(orders.text(row, "buyerIdNumber")), 1, Integer::sum));
        count.remove("");
        return (double) Collections.max(count.values()) / rows.size();
    }

    private Finding finding(List<Integer> rows, Part part, List<Counter> counters) {
        List<Named> named = rows.stream()
                .map(row -> new Named("customs-order", orders.text(row, "orderNo")))
                .distinct()
                .toList();
        List<Source> inputs =
                rows.stream().map(row -> TripleMatch.source(orders, row)).toList();
        return Finding.of(Kind.BORROWED_IDENTITIES, named, List.of(), inputs, List.of(part), counters, part.weight());
    }
}

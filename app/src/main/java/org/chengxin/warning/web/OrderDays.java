package org.chengxin.warning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chengxin.shared.FactId;
import org.chengxin.trade.TradeTraces;

/** Daily order counts of some merchants, with the orders behind a finding counted separately. */
final class OrderDays {

    /** Beyond this number of days, days without orders are left out. */
    private static final int LONGEST = 1_000;

    private OrderDays() {}

    /**
     * A day.
     *
     * @param all orders of the merchants
     * @param meant of these, orders behind the finding
     */
    record Day(LocalDate day, long all, long meant) {}

    /** From the first day to the last, including days without orders. */
    static List<Day> of(List<TradeTraces.Day> days, List<TradeTraces.Bought> bought) {
        Map<LocalDate, Set<FactId>> meant = new HashMap<>();
        bought.forEach(each ->
                meant.computeIfAbsent(each.day(), none -> new HashSet<>()).add(each.order()));
        TreeMap<LocalDate, Long> all = new TreeMap<>();
        days.forEach(day -> all.put(day.day(), day.orders()));
        if (!all.isEmpty() && all.firstKey().plusDays(LONGEST).isAfter(all.lastKey())) {
            all.firstKey().datesUntil(all.lastKey()).forEach(day -> all.putIfAbsent(day, 0L));
        }
        List<Day> shown = new ArrayList<>();
        all.forEach((day, orders) ->
                shown.add(new Day(day, orders, meant.getOrDefault(day, Set.of()).size())));
        return shown;
    }
}

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

/** The daily orders of some merchants, with the orders that a finding rests on counted apart. */
final class OrderDays {

    /** A longer time than this is shown without its days of no order. */
    private static final int LONGEST = 1_000;

    private OrderDays() {}

    /**
     * One day.
     *
     * @param all orders of the merchants
     * @param meant those of them that the finding rests on
     */
    record Day(LocalDate day, long all, long meant) {}

    /** From the first day to the last, a day without orders included. */
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

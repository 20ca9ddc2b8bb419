package org.chengxin.portal.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.account.AccessLog;
import org.chengxin.creditfile.publicity.PublicityTotals;
import org.chengxin.creditfile.publicity.PublicityTotals.Total;
import org.chengxin.matter.figure.ConcludedMatters;
import org.chengxin.matter.figure.ConcludedMatters.Place;
import org.chengxin.matter.figure.ConcludedMatters.Queue;
import org.chengxin.measure.decision.Measures;
import org.chengxin.rule.LegalClock;
import org.springframework.stereotype.Component;

/** Counts the authorities' own figures of a month. */
@Component
class OfficeFigures {

    private final ConcludedMatters matters;
    private final PublicityTotals publicity;
    private final Measures measures;
    private final AccessLog looks;

    OfficeFigures(ConcludedMatters matters, PublicityTotals publicity, Measures measures, AccessLog looks) {
        this.matters = matters;
        this.publicity = publicity;
        this.measures = measures;
        this.looks = looks;
    }

    /**
     * Figures by name, text {@code portal.office.NAME}: numbers of matters, records, measures and looks, and the age of the oldest open
     * matter in days.
     *
     * @param today the day on which they are counted; what is open is counted as of it
     */
    Map<String, Long> of(YearMonth month, LocalDate today) {
        LocalDate from = month.atDay(1);
        LocalDate until = month.atEndOfMonth();
        Map<String, Long> figures = new LinkedHashMap<>();
        put(figures, "concluded", matters.all(from, until));
        Queue queue = matters.queue(today);
        figures.put("open", queue.open());
        figures.put("open.overdue", queue.overdue());
        figures.put("open.oldest", queue.oldest());
        put(figures, "published", publicity.published(from, until, today));
        put(figures, "withdrawn", publicity.withdrawn(from, until, today));
        put(
                figures,
                "repairs",
                matters.of("repair", from, until).stream().reduce(new Place("", 0, 0), OfficeFigures::sum));
        Map<String, Long> objections = matters.endings("objection", from, until);
        figures.put("objections", sum(objections));
        figures.put("objections.upheld", objections.getOrDefault("upheld", 0L));
        Map<String, Long> warnings = matters.endings("warning", from, until);
        figures.put("warnings", sum(warnings));
        figures.put("warnings.dismissed", warnings.getOrDefault("dismissed", 0L));
        Measures.Counts taken = measures.counts(from, until);
        figures.put("measures", taken.taken());
        figures.put("measures.early", taken.early());
        figures.put("measures.undone", taken.undone());
        figures.put("looks.refused", looks.looksRefused(begin(from), begin(until.plusDays(1))));
        return figures;
    }

    private static Place sum(Place one, Place other) {
        return new Place("", one.concluded() + other.concluded(), one.inTime() + other.inTime());
    }

    private static long sum(Map<String, Long> endings) {
        return endings.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void put(Map<String, Long> figures, String name, Place ended) {
        figures.put(name, ended.concluded());
        figures.put(name + ".in-time", ended.inTime());
    }

    private static void put(Map<String, Long> figures, String name, Total total) {
        figures.put(name, total.clocks());
        figures.put(name + ".in-time", total.clocks() - total.late());
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(LegalClock.ZONE).toInstant();
    }
}

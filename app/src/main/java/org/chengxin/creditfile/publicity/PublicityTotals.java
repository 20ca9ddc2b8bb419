package org.chengxin.creditfile.publicity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chengxin.creditfile.publicity.PublicityStore.Asked;
import org.chengxin.creditfile.publicity.PublicityStore.Unit;
import org.chengxin.database.Reading;
import org.springframework.stereotype.Component;

/** How all units together keep the clocks of publication. */
@Component
@Reading
public class PublicityTotals {

    /** Days before its last one on which a clock may have begun: twenty working days with the longest holidays between. */
    private static final int LONGEST = 60;

    private final PublicityStore store;
    private final PublicityDues dues;

    PublicityTotals(PublicityStore store, PublicityDues dues) {
        this.store = store;
        this.dues = dues;
    }

    /**
     * Clocks whose last day lies within some days; one decision may have several, and each unit that reports it has its own.
     *
     * @param late of these, those that ran out before the decision was published, or taken off
     */
    public record Total(long clocks, long late) {

        private Total plus(Total other) {
            return new Total(clocks + other.clocks, late + other.late);
        }
    }

    /** Of decisions, as they stand on a later day. */
    public Total published(LocalDate from, LocalDate until, LocalDate today) {
        return Arrays.stream(PublicityClock.values())
                .filter(clock -> clock != PublicityClock.WITHDRAWAL)
                .map(clock -> total(clock, from, until, today))
                .reduce(new Total(0, 0), Total::plus);
    }

    /** Of records that were corrected or ended, and should be taken off or shown as corrected. */
    public Total withdrawn(LocalDate from, LocalDate until, LocalDate today) {
        return total(PublicityClock.WITHDRAWAL, from, until, today);
    }

    private Total total(PublicityClock clock, LocalDate from, LocalDate until, LocalDate today) {
        SortedMap<LocalDate, LocalDate> ending = new TreeMap<>(dues.of(clock, from.minusDays(LONGEST), until));
        ending.values().removeIf(due -> due.isBefore(from) || due.isAfter(until));
        List<Unit> units = store.units(new Asked(clock, ending, today));
        return new Total(
                units.stream().mapToLong(Unit::records).sum(),
                units.stream().mapToLong(Unit::late).sum());
    }
}

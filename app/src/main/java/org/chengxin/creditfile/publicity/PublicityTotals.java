package org.chengxin.creditfile.publicity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.chengxin.creditfile.publicity.PublicityStore.Asked;
import org.chengxin.creditfile.publicity.PublicityStore.Unit;
import org.chengxin.database.Reading;
import org.springframework.stereotype.Component;

/** How all units together keep the clocks of publication. */
@Component
@Reading
public class PublicityTotals {

    private final PublicityStore store;
    private final PublicityDues dues;

    PublicityTotals(PublicityStore store, PublicityDues dues) {
        this.store = store;
        this.dues = dues;
    }

    /** @param late of the records, those not published, or not taken off, within the period */
    public record Total(long records, long late) {

        private Total plus(Total other) {
            return new Total(records + other.records, late + other.late);
        }
    }

    /** Of decisions whose clocks began within these days, as they stand on a later day. */
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
        List<Unit> units = store.units(new Asked(clock, dues.of(clock, from, until), today));
        return new Total(
                units.stream().mapToLong(Unit::records).sum(),
                units.stream().mapToLong(Unit::late).sum());
    }
}

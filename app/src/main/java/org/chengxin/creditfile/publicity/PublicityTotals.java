package org.chengxin.creditfile.publicity;

import java.time.LocalDate;
import java.util.Arrays;
import org.chengxin.creditfile.publicity.PublicityStore.Asked;
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

    /**
     * Clocks that ran out within some days, or became known within them though they had run out before: a month that is over is not
     * counted again, and what is told late must not be in none. One decision may have several clocks, and each unit that reports it
     * has its own.
     *
     * @param late of these, those that ran out before the decision was published, or taken off
     */
    public record Total(long clocks, long late) {

        static final Total NONE = new Total(0, 0);

        private Total plus(Total other) {
            return new Total(clocks + other.clocks, late + other.late);
        }
    }

    /** Of decisions, as they stand on a later day. */
    public Total published(LocalDate from, LocalDate until, LocalDate today) {
        return Arrays.stream(PublicityClock.values())
                .filter(PublicityClock::isOfPublication)
                .map(clock -> total(clock, from, until, today))
                .reduce(Total.NONE, Total::plus);
    }

    /** Of records that were corrected or ended, and should be taken off or shown as corrected. */
    public Total withdrawn(LocalDate from, LocalDate until, LocalDate today) {
        return total(PublicityClock.WITHDRAWAL, from, until, today);
    }

    private Total total(PublicityClock clock, LocalDate from, LocalDate until, LocalDate today) {
        return store.total(new Asked(clock, dues.until(clock, until), today), from, until);
    }
}

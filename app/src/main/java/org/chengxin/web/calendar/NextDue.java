package org.chengxin.web.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.part.CasePart;

/**
 * The day to which a demo's clock goes from a case: its next due day, and from that the day after, on which a period has run out.
 *
 * @param over whether it is the day after
 */
public record NextDue(UUID matter, LocalDate day, boolean over) {

    /** Empty if nothing is due that one step of the clock reaches. */
    static Optional<NextDue> of(CasePart.About about, LocalDate today) {
        return about.dues().stream()
                .filter(due -> !due.isBefore(today) && !due.isAfter(today.plusDays(LegalClock.LONGEST_STEP)))
                .min(Comparator.naturalOrder())
                .map(due -> due.equals(today)
                        ? new NextDue(about.matter(), due.plusDays(1), true)
                        : new NextDue(about.matter(), due, false));
    }
}

package org.chengxin.measure;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.matter.MatterId;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * 奖惩措施: a measure that was decided.
 *
 * @param id of the outcome that decided it, also of its fact
 * @param number of its case
 * @param item the version of the catalogue's item by which it was decided
 * @param office that decided
 * @param evidence fact that it rests on
 * @param record number of the authority's record that it rests on
 * @param until last day
 * @param wayBack how it can be ended earlier
 * @param ended first day without effect if it was ended before its last day
 * @param ending early or undone
 * @param suspended first day of a suspension that goes on
 * @param decided day on which the decision came in force here; never one of a month that is over
 * @param checking whether its row was found to differ from what was sealed; it says the sealed text then
 */
public record Measure(
        UUID id,
        MatterId matter,
        String number,
        CatalogueItem item,
        boolean published,
        SubjectId subject,
        String office,
        String basis,
        String reason,
        @Nullable FactId evidence,
        @Nullable String record,
        LocalDate since,
        LocalDate until,
        String wayBack,
        @Nullable LocalDate ended,
        @Nullable String ending,
        @Nullable LocalDate suspended,
        LocalDate decided,
        boolean checking) {

    /** What has become of a measure on a day. */
    public enum State {
        PENDING,
        IN_FORCE,
        SUSPENDED,
        LAPSED,
        EARLY,
        UNDONE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public State state(LocalDate day) {
        if (ended != null) {
            return "undone".equals(ending) ? State.UNDONE : State.EARLY;
        }
        if (day.isAfter(until)) {
            return State.LAPSED;
        }
        if (suspended != null) {
            return State.SUSPENDED;
        }
        return day.isBefore(since) ? State.PENDING : State.IN_FORCE;
    }

    /** Whether it has its effect on a day. */
    public boolean applies(LocalDate day) {
        return state(day) == State.IN_FORCE;
    }

    /** Whether it ends with this day by itself. */
    public boolean endsTonight(LocalDate day) {
        return applies(day) && day.equals(until);
    }
}

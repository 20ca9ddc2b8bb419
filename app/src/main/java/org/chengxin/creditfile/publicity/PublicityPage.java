package org.chengxin.creditfile.publicity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lateness of reports of permits and penalties, per unit, and the list behind one unit's numbers.
 *
 * @param from first day of decision
 * @param until last day of decision
 * @param days working days within which a decision has to be reported
 * @param basis citation of the period
 * @param listed the unit whose list is shown; null for none
 */
public record PublicityPage(
        String from,
        String until,
        int days,
        String basis,
        List<Unit> units,
        @Nullable Listed listed) {

    /** @param median days from the decision to the report */
    public record Unit(String id, String name, long records, long late, long median) {}

    /** @param next number of the next page; null at the end */
    public record Listed(
            String id,
            String name,
            boolean late,
            List<Line> lines,
            @Nullable Integer next) {}

    /** @param kind text key */
    public record Line(
            String kind, String number, String authority, String decided, String received, String due, boolean late) {}

    public long records() {
        return units.stream().mapToLong(Unit::records).sum();
    }

    public long late() {
        return units.stream().mapToLong(Unit::late).sum();
    }
}

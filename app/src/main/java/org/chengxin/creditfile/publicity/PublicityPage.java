package org.chengxin.creditfile.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How well the units keep one clock of publication, and the list behind one unit's numbers.
 *
 * @param clock word of the clock
 * @param clocks words of all
 * @param from first day on which clocks began
 * @param until last day on which they did
 * @param days working days of the period
 * @param parameter name of the period
 * @param basis citation of the period
 * @param listed the unit whose list is shown; null for none
 */
public record PublicityPage(
        String clock,
        List<String> clocks,
        String from,
        String until,
        int days,
        String parameter,
        String basis,
        List<Unit> units,
        @Nullable Listed listed) {

    /**
     * @param open of the late ones, those not yet done
     * @param median days from the beginning to the end
     */
    public record Unit(String id, String name, long records, long late, long open, long median) {}

    /** @param next number of the next page; null at the end */
    public record Listed(
            String id,
            String name,
            boolean late,
            List<Line> lines,
            @Nullable Integer next) {}

    /**
     * A decision and its clock.
     *
     * @param kind text key
     * @param done null while it runs
     */
    public record Line(
            String kind,
            String number,
            String authority,
            LocalDate begun,
            LocalDate due,
            @Nullable LocalDate done,
            boolean late) {

        static Line of(PublicityStore.Line line) {
            return new Line(
                    "creditfile.kind." + line.kind().toLowerCase(Locale.ROOT).replace('_', '-'),
                    line.number(),
                    line.authority(),
                    line.begun(),
                    line.due(),
                    line.done(),
                    line.late());
        }
    }

    public long records() {
        return units.stream().mapToLong(Unit::records).sum();
    }

    public long late() {
        return units.stream().mapToLong(Unit::late).sum();
    }
}

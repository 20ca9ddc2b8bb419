package org.chengxin.matter.web.queue;

import java.util.List;
import org.chengxin.web.ui.Option;

/**
 * Page of the workload: due and overdue matters of one office, or of all supervised ones with one line each.
 *
 * @param offices the own one and those below
 * @param all whether all of them are shown
 * @param people with matters to hand over; empty for another office
 */
public record WorkloadPage(
        String office,
        String name,
        List<Option> offices,
        boolean all,
        List<Line> lines,
        List<Option> people,
        List<Option> staff) {

    /**
     * @param kind of matter, or name of the office
     * @param handler empty for unassigned
     * @param unassigned number of matters without a person in charge
     */
    public record Line(
            String kind,
            String handler,
            long open,
            long soon,
            long overdue,
            long provisional,
            long unassigned,
            Ways ways) {}

    /** Links to inbox lists for the counts of a line. */
    public record Ways(String open, String soon, String overdue, String provisional, String unassigned) {}

    public long open() {
        return lines.stream().mapToLong(Line::open).sum();
    }

    public long soon() {
        return lines.stream().mapToLong(Line::soon).sum();
    }

    public long overdue() {
        return lines.stream().mapToLong(Line::overdue).sum();
    }

    public long unassigned() {
        return lines.stream().mapToLong(Line::unassigned).sum();
    }
}

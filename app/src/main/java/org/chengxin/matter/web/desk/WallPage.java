package org.chengxin.matter.web.desk;

import java.util.List;
import org.chengxin.web.ui.Option;

/**
 * What is due and overdue in one office, or in all that somebody supervises, one line each.
 *
 * @param offices the own one and those below it
 * @param all whether it is of all of them
 * @param people who has matters in hand, for handing them over; none in another office
 */
public record WallPage(
        String office,
        String name,
        List<Option> offices,
        boolean all,
        List<Line> lines,
        List<Option> people,
        List<Option> staff) {

    /**
     * @param kind of matter, or the office's name
     * @param handler empty where nobody is in charge
     * @param unassigned how many nobody is in charge of
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

    /** Where the inbox lists what a line counts. */
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

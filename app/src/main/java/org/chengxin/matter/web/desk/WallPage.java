package org.chengxin.matter.web.desk;

import java.util.List;
import org.chengxin.matter.web.form.Choices.Option;
import org.jspecify.annotations.Nullable;

/**
 * What is due and overdue in one office.
 *
 * @param offices the own one and those below it
 * @param people who has matters in hand, for handing them over
 */
public record WallPage(
        String office, String name, List<Option> offices, List<Line> lines, List<Option> people, List<Option> staff) {

    /**
     * @param handler empty where nobody is in charge
     * @param all, late where the inbox lists them; null for an office whose inbox is not the reader's
     */
    public record Line(
            String kind,
            String handler,
            long open,
            long soon,
            long overdue,
            long provisional,
            @Nullable String all,
            @Nullable String late) {}

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
        return lines.stream()
                .filter(line -> line.handler().isEmpty())
                .mapToLong(Line::open)
                .sum();
    }
}

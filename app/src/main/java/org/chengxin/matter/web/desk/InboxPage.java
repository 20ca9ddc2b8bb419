package org.chengxin.matter.web.desk;

import java.util.List;
import org.chengxin.matter.web.form.Choices.Option;
import org.chengxin.matter.web.view.DueView;
import org.jspecify.annotations.Nullable;

/**
 * The queue of an office, a firm or a platform.
 *
 * @param kinds definitions to narrow it to
 * @param handlers who may be in charge; none for firms and platforms
 * @param places divisions of the office's territory; none where it has but one
 * @param startable definitions that can be opened here
 * @param bulk whether matters can be taken and assigned together
 * @param passed whether the viewer comes from a matter that is another office's now
 * @param next address of the following page
 */
public record InboxPage(
        String organisation,
        Filters filters,
        List<Option> kinds,
        List<Option> handlers,
        List<Option> places,
        List<Option> startable,
        List<Line> lines,
        boolean bulk,
        boolean passed,
        @Nullable String next) {

    public record Line(
            String id,
            String number,
            String kind,
            String stage,
            String opened,
            DueView due,
            String role,
            String handler,
            boolean pending) {}

    public long overdue() {
        return count("bad");
    }

    public long soon() {
        return count("soon");
    }

    private long count(String tone) {
        return lines.stream().filter(line -> line.due().tone().equals(tone)).count();
    }
}

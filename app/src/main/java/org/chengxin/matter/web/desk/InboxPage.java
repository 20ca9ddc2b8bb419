package org.chengxin.matter.web.desk;

import java.util.List;
import org.chengxin.matter.web.view.DueView;
import org.chengxin.web.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * The queue of an office, a firm or a platform.
 *
 * @param kinds definitions to narrow it to
 * @param handlers who may be in charge; none for firms and platforms
 * @param places divisions of the office's territory; none where it has but one
 * @param offices whose inboxes can be looked at beside the own; none for who supervises none
 * @param startable definitions that can be opened here
 * @param bulk whether matters can be taken and assigned together
 * @param citizen whether they are a person's own
 * @param passed the number of a matter that the viewer comes from and that is another office's now
 * @param next address of the following page
 */
public record InboxPage(
        String organisation,
        Filters filters,
        List<Option> kinds,
        List<Option> handlers,
        List<Option> places,
        List<Option> offices,
        List<Option> startable,
        List<Line> lines,
        boolean bulk,
        boolean citizen,
        @Nullable String passed,
        @Nullable String next) {

    /**
     * @param office whose it is, where several are looked at
     * @param ended when it was over; empty while it is open
     */
    public record Line(
            String id,
            String number,
            String kind,
            String stage,
            String opened,
            DueView due,
            String role,
            String handler,
            boolean pending,
            String office,
            String ended) {}

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

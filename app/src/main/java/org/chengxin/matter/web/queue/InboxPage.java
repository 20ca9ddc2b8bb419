package org.chengxin.matter.web.queue;

import java.util.List;
import org.chengxin.matter.web.view.DueView;
import org.chengxin.web.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * Inbox of an office, firm, platform or citizen.
 *
 * @param kinds definitions to filter by
 * @param handlers persons who may be in charge; empty for firms and platforms
 * @param places divisions of the office's territory; empty if there is only one
 * @param offices whose inboxes the viewer may choose, the own one first; empty without supervised offices
 * @param startable definitions that can be opened here
 * @param bulk whether bulk actions are available
 * @param citizen whether the viewer is a citizen
 * @param passed number of a matter that the viewer comes from and that is another office's now
 * @param next URL of the next page
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
     * @param office of the line, if several offices are shown
     * @param ended day of its end; empty while open
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

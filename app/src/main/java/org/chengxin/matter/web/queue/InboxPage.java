package org.chengxin.matter.web.queue;

import java.util.List;
import org.chengxin.matter.web.view.DueView;
import org.chengxin.web.list.ListPage;
import org.chengxin.web.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * Inbox of an office, firm, platform or citizen.
 *
 * @param everything address of all matters it takes part in, closed ones included; null if they are shown
 * @param startable definitions that can be opened here
 * @param citizen whether the viewer is a citizen
 * @param passed number of a matter that the viewer comes from and that is another office's now
 */
public record InboxPage(
        String organisation,
        ListPage list,
        @Nullable String everything,
        List<Option> startable,
        boolean citizen,
        @Nullable String passed) {

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
}

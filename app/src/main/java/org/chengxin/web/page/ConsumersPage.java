package org.chengxin.web.page;

import java.util.List;
import org.chengxin.evidence.feed.Consumers.SetAside;
import org.chengxin.evidence.feed.Consumers.Status;

/**
 * The consumers of the feed.
 *
 * @param notice text key of the last act's result; empty if there was none
 */
public record ConsumersPage(List<Line> consumers, String notice) {

    /** One consumer, with the first facts that it set aside. */
    public record Line(Status status, List<SetAside> aside) {

        /** The last part of the state's text key. */
        public String state() {
            return status.failing() != null
                    ? "failing"
                    : status.holder() == null ? "unheld" : status.asides() > 0 ? "aside" : "runs";
        }
    }
}

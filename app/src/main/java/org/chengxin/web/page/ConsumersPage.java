package org.chengxin.web.page;

import java.util.List;
import org.chengxin.evidence.feed.Consumers.SetAside;
import org.chengxin.evidence.feed.Consumers.Standing;

/**
 * The consumers of the feed.
 *
 * @param notice text key of the last act's result; empty if there was none
 */
public record ConsumersPage(List<Line> consumers, String notice) {

    /** One consumer, with the first facts that it set aside. */
    public record Line(Standing standing, List<SetAside> aside) {

        /** The last part of the state's text key. */
        public String state() {
            return standing.failing() != null
                    ? "failing"
                    : standing.holder() == null ? "unheld" : standing.asides() > 0 ? "aside" : "runs";
        }
    }
}

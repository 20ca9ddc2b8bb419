package org.chengxin.web.page;

import java.util.List;
import org.chengxin.evidence.feed.Consumers.SetAside;
import org.chengxin.evidence.feed.Consumers.Standing;

/**
 * Who follows the facts.
 *
 * @param notice key of a text on what was just done; empty if nothing was
 */
public record ConsumersPage(List<Line> consumers, String notice) {

    /** One with the first facts that it set aside. */
    public record Line(Standing standing, List<SetAside> aside) {

        /** A key of the bundles. */
        public String state() {
            return standing.failing() != null
                    ? "failing"
                    : standing.holder() == null ? "unheld" : standing.asides() > 0 ? "aside" : "runs";
        }
    }
}

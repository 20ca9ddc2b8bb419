package org.chengxin.matter.web.api;

import java.util.List;
import org.chengxin.matter.Matters.Feed;

/** A page of the feed; ids are strings. */
record FeedJson(List<Change> changes, String cursor, boolean more) {

    record Change(
            String matter,
            String number,
            String definition,
            int act,
            String step,
            String from,
            String to,
            boolean ended,
            String day,
            String at) {}

    static FeedJson of(Feed feed) {
        return new FeedJson(
                feed.changes().stream()
                        .map(change -> new Change(
                                change.id().toString(),
                                change.number(),
                                change.definition(),
                                change.act(),
                                change.step(),
                                change.from(),
                                change.to(),
                                change.ended(),
                                change.day().toString(),
                                change.at().toString()))
                        .toList(),
                feed.cursor(),
                feed.more());
    }
}

package org.chengxin.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chengxin.exchange.Outgoing.Change;
import org.chengxin.shared.SubjectId;

/**
 * An event as it is delivered and read.
 *
 * @param ordinal position, rising in the order of the commits; a cursor
 * @param content JSON object
 */
public record Event(
        long ordinal, UUID id, String type, Change change, UUID thing, SubjectId subject, Instant at, String content) {

    /** The things that these tell of, for who receives them. */
    public static List<UUID> told(Collection<Event> events) {
        return events.stream()
                .filter(event -> event.change() != Change.WITHDRAWN)
                .map(Event::thing)
                .toList();
    }
}

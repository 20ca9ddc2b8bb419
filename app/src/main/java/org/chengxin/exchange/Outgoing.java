package org.chengxin.exchange;

import java.util.Locale;
import java.util.UUID;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change to be published as an event.
 *
 * @param type name of its outbound type
 * @param thing the same in all events of one thing
 * @param version which values of the thing go out, as its owner tells them apart; null where it is withdrawn
 * @param subject whom it is about, the standing subject
 * @param content the declared fields; of a withdrawn thing only those that name it
 */
public record Outgoing(
        String type, Change change, UUID thing, @Nullable UUID version, SubjectId subject, ObjectNode content) {

    /** What happened to the thing, as its receivers see it. */
    public enum Change {
        PUBLISHED,
        CHANGED,
        WITHDRAWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

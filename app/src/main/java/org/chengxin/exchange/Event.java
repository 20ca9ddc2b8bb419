package org.chengxin.exchange;

import java.time.Instant;
import java.util.UUID;
import org.chengxin.exchange.Outgoing.Change;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is delivered and read.
 *
 * @param ordinal position, rising in the order of the commits; a cursor
 * @param version which values of the thing went out, as its owner tells them apart; null where it is withdrawn
 * @param content JSON object
 */
public record Event(
        long ordinal,
        UUID id,
        String type,
        Change change,
        UUID thing,
        @Nullable UUID version,
        SubjectId subject,
        Instant at,
        String content) {}

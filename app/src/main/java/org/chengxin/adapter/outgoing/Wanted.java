package org.chengxin.adapter.outgoing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A state of a thing for the queue, as in {@link Dispatch}; the content in our fields. */
record Wanted(
        String system,
        String message,
        UUID thing,
        @Nullable UUID version,
        UUID queue,
        ObjectNode content,
        LocalDate since,
        @Nullable LocalDate due) {}

package org.chengxin.matter.view;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of an inbox ends: {@code DUE_MATTER}. One that nobody gave out begins at the beginning. */
record InboxCursor(LocalDate due, UUID matter) {

    private static final InboxCursor FIRST = new InboxCursor(LocalDate.of(1900, 1, 1), new UUID(0, 0));
    private static final String NEVER = "never";

    static InboxCursor parse(@Nullable String text) {
        if (text == null) {
            return FIRST;
        }
        int line = text.indexOf('_');
        try {
            String due = text.substring(0, Math.max(0, line));
            return new InboxCursor(
                    due.equals(NEVER) ? LocalDate.MAX : LocalDate.parse(due),
                    UUID.fromString(text.substring(line + 1)));
        } catch (DateTimeParseException | IllegalArgumentException malformed) {
            return FIRST;
        }
    }

    String text() {
        return (due.equals(LocalDate.MAX) ? NEVER : due.toString()) + "_" + matter;
    }
}

package org.chengxin.matter.view;

import java.time.LocalDate;
import java.util.UUID;

/** Cursor of an inbox or a list of transfer offers, {@code DUE_MATTER}; issued encrypted. */
record InboxCursor(LocalDate due, UUID matter) {

    static final InboxCursor FIRST = new InboxCursor(LocalDate.of(1900, 1, 1), new UUID(0, 0));
    private static final String NEVER = "never";

    static InboxCursor parse(String text) {
        int line = text.indexOf('_');
        String due = text.substring(0, line);
        return new InboxCursor(
                due.equals(NEVER) ? LocalDate.MAX : LocalDate.parse(due), UUID.fromString(text.substring(line + 1)));
    }

    String text() {
        return (due.equals(LocalDate.MAX) ? NEVER : due.toString()) + "_" + matter;
    }
}

package org.chengxin.adapter.connection;

import tools.jackson.databind.JsonNode;

/**
 * What a system answered to a message.
 *
 * @param body an object; empty unless taken
 * @param problem why not: the text is {@code adapter.problem.WORD}; empty if taken
 * @param detail the system's own words, bounded and without markup
 */
public record Answer(Kind kind, JsonNode body, String problem, String detail) {

    /** The problem of what the system does not know. */
    static final String ABSENT = "absent";

    /** What it means for the message and for the system. */
    public enum Kind {
        TAKEN,
        /** The system looked at the message and does not want it: sending it again is of no use. */
        REFUSED,
        /** This message went wrong; others may go. */
        FAILED,
        /** The system is away, or does not let us in: nothing else is tried now. */
        AWAY
    }

    /** Whether the system says that there is no such thing. */
    public boolean isAbsent() {
        return problem.equals(ABSENT);
    }

    public boolean isTaken() {
        return kind == Kind.TAKEN;
    }
}

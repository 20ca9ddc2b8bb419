package org.chengxin.evidence;

import java.util.UUID;

/** The log entry that seals what one transaction recorded; known at once, given its place in the log soon after. */
public record SealId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

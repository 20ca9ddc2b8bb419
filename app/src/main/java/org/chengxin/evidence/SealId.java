package org.chengxin.evidence;

import java.util.UUID;

/** The id of the log entry that seals one transaction's facts; known at once, while the log index follows soon after. */
public record SealId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

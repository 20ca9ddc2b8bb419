package org.chengxin.matter;

import java.util.UUID;

/** Permanent id of a matter (UUIDv7). */
public record MatterId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

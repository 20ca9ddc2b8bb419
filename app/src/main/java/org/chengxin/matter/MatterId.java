package org.chengxin.matter;

import java.util.UUID;

/** A matter, for ever (UUIDv7). */
public record MatterId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.chengxin.shared;

import java.util.Optional;
import java.util.UUID;
import org.chengxin.code.InvalidValueException;

/** The opaque id of a fact 事实 (UUID version 7, RFC 9562), given when the fact is recorded, before it is sealed. */
public record FactId(UUID value) {

    public FactId {
        Uuid7.require(value);
    }

    public static FactId next() {
        return new FactId(Uuid7.next());
    }

    public static FactId parse(String text) {
        return new FactId(Uuid7.parse(text));
    }

    public static Optional<FactId> tryParse(String text) {
        return InvalidValueException.attempt(() -> parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

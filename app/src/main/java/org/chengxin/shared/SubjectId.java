package org.chengxin.shared;

import java.util.Optional;
import java.util.UUID;
import org.chengxin.code.InvalidValueException;

/** The opaque id of a subject 主体 (UUID version 7, RFC 9562); it says nothing of the subject and never changes. */
public record SubjectId(UUID value) {

    public SubjectId {
        Uuid7.require(value);
    }

    public static SubjectId next() {
        return new SubjectId(Uuid7.next());
    }

    public static SubjectId parse(String text) {
        return new SubjectId(Uuid7.parse(text));
    }

    public static Optional<SubjectId> tryParse(String text) {
        return InvalidValueException.attempt(() -> parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package org.chengxin.code;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A text or number that is no value of the type asked for; {@link #code()} is the stable problem code of RFC 9457
 * answers and message bundles. Neither code nor message ever quotes the input, which may be a person's number.
 */
public final class InvalidValueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    public InvalidValueException(String code, String expected) {
        super(code + ": expected " + expected);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Empty if the text is no value. */
    public static <T> Optional<T> attempt(Supplier<T> parsing) {
        try {
            return Optional.of(parsing.get());
        } catch (InvalidValueException refused) {
            return Optional.empty();
        }
    }
}

package org.chengxin.shared;

/** One kind of thing that can go wrong; each module lists its own in an enum, and {@code web} translates them (RFC 9457). */
public interface Problem {

    /** Stable, {@code module.word-word}; the key of its texts and of the page {@code /problems/<code>}. */
    String code();

    Category category();

    /** Whether its detail is a day or a rule that whoever is refused is to read. */
    default boolean isExplained() {
        return false;
    }

    /** Who has to do something about it. */
    enum Category {
        MALFORMED(400),
        INVALID(422),
        NOT_FOUND(404),
        FORBIDDEN(403),
        TOO_SLOW(408),
        CONFLICT(409),
        TOO_LARGE(413),
        TOO_OFTEN(429),
        UNAVAILABLE(503);

        private final int status;

        Category(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }
}

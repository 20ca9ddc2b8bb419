package org.chengxin.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.chengxin.code.InvalidValueException;
import org.chengxin.code.Spelling;

/**
 * The one generator of version 7 UUIDs (RFC 9562, 5.7 and 6.2): strictly increasing within this process, also within
 * one millisecond and when the clock steps back; safe for use by many threads. It reads the system clock,
 * never the legal one: after a clock that ran ahead all later ids carry its time.
 */
public final class Uuid7 {

    /** Nil UUID (RFC 9562, 5.9): before every other one, where a list that is read in the order of ids begins. */
    public static final UUID NIL = new UUID(0, 0);

    private static final Uuid7 PROCESS = new Uuid7();

    /** A counter fills the 12 bits after the version and the first 30 after the variant; 32 random bits follow. */
    private static final int COUNTER_BITS = 42;

    private static final long COUNTER_MAXIMUM = (1L << COUNTER_BITS) - 1;

    /** Its milliseconds fit in 48 bits. */
    private static final long LAST_SECOND = (1L << 48) / 1_000 - 1;

    private final SecureRandom random = new SecureRandom();
    private long millisecond = -1;
    private long counter;

    Uuid7() {}

    public static UUID next() {
        return PROCESS.after(System.currentTimeMillis());
    }

    /** A lower bound of the ids that are made from that second on; no id itself. */
    public static UUID since(Instant from) {
        long second = Math.max(0, Math.min(from.getEpochSecond(), LAST_SECOND));
        return new UUID(second * 1_000 << 16 | 0x7000, 0x8000_0000_0000_0000L);
    }

    synchronized UUID after(long now) {
        if (now > millisecond) {
            millisecond = now;
            restartCounter();
        } else if (counter == COUNTER_MAXIMUM) {
            // RFC 9562, 6.2: a full counter may borrow from the next millisecond
            millisecond++;
            restartCounter();
        } else {
            counter++;
        }
        long high = millisecond << 16 | 0x7000 | counter >>> 30;
        long low = 0x8000_0000_0000_0000L | (counter & 0x3FFF_FFFFL) << 32 | random.nextInt() & 0xFFFF_FFFFL;
        return new UUID(high, low);
    }

    /** Random, so that ids of two processes differ, with the top bit free, so that it does not fill at once. */
    private void restartCounter() {
        counter = random.nextLong() & COUNTER_MAXIMUM >>> 1;
    }

    /** For the constructors of ids; throws {@code id.version} for any other UUID. */
    public static UUID require(UUID value) {
        if (value.version() != 7 || value.variant() != 2) {
            throw new InvalidValueException("id.version", "a UUID of version 7");
        }
        return value;
    }

    /** For the ids of all modules; throws {@code id.format} or {@code id.version}. */
    public static UUID parse(String text) {
        String spelling = Spelling.trimmed(text);
        // the length check is what UUID.fromString lacks: it reads 1-1-1-1-1
        if (spelling.length() != 36) {
            throw new InvalidValueException("id.format", "36 characters 8-4-4-4-12");
        }
        try {
            return require(UUID.fromString(spelling));
        } catch (IllegalArgumentException malformed) {
            throw new InvalidValueException("id.format", "hexadecimal digits grouped 8-4-4-4-12");
        }
    }
}

package org.chengxin.exchange.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** When a webhook that failed is tried again, and when an event is given up. */
final class RetryPolicy {

    /** How long an event is tried at a receiver that does not answer. */
    static final Duration GIVE_UP = Duration.ofDays(3);

    /** How often an event is tried at a receiver that refuses all: it may be set up wrongly for some hours. */
    static final int REFUSALS = 8;

    /** How often an event is tried whose content is refused: it must not hold back the others. */
    static final int POISON = 3;

    /** Answers that speak of the content. */
    private static final Set<Integer> OF_THE_CONTENT = Set.of(400, 413, 415, 422);

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(3);

    private RetryPolicy() {}

    /** 5 s, 20 s, 80 s, …, at most three hours. */
    static Duration pause(int failuresBefore) {
        Duration pause = FIRST;
        for (int failure = 0; failure < failuresBefore && pause.compareTo(LONGEST) < 0; failure++) {
            pause = pause.multipliedBy(4);
        }
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    /**
     * Whether the event is given up with this failure. A refusal is an answer 4xx that a later attempt does not change: not 408,
     * 425 and 429.
     *
     * @param status of the answer; 0 if there was none
     * @param attempts failed ones in a row, this one included
     * @param since when the first of these failed, whatever the age of the event
     */
    static boolean givesUp(int status, int attempts, Instant since, Instant now) {
        boolean refused = status >= 400 && status < 500 && status != 408 && status != 425 && status != 429;
        int most = OF_THE_CONTENT.contains(status) ? POISON : REFUSALS;
        return refused && attempts >= most || since.plus(GIVE_UP).isBefore(now);
    }
}

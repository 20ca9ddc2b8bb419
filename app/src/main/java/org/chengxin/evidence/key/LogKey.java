package org.chengxin.evidence.key;

import java.time.Instant;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * A key of the log.
 *
 * @param file its secret below {@code keys/}
 * @param from the instant from which it signs
 * @param until when it ends or ended; absent if it was not replaced
 * @param signer absent if the secret of an ended key was deleted
 */
public record LogKey(
        String file,
        VerifierKey verifier,
        Instant from,
        @Nullable Instant until,
        @Nullable SigningKey signer) {

    public boolean signsAt(Instant instant) {
        return until == null || instant.isBefore(until);
    }

    /** Returns this key ending at the instant, or earlier if it already does. */
    LogKey endingAt(Instant end) {
        return until != null && until.isBefore(end) ? this : new LogKey(file, verifier, from, end, signer);
    }
}

package org.chengxin.intake.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chengxin.evidence.anchor.Anchors.Anchored;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.junit.jupiter.api.Test;

/** A pack's checkpoint holds under the pack's own policy, also when the log's keys were rotated after it was dated. */
class StampsTest {

    private static final String ORIGIN = "stamps.example/log";

    private final SigningKey former = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
    private final SigningKey current = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());

    @Test
    void theEarliestIsTakenWhileItsKeyIsTrusted() {
        Anchored first = dated(former, 5);
        String both = policy(former, current);
        assertThat(Stamps.holding(first, both, () -> Optional.of(dated(current, 9))))
                .contains(first);
    }

    @Test
    void oneOfTodayIsTakenOnceTheKeyHasEnded() {
        Anchored first = dated(former, 5);
        Anchored today = dated(current, 9);
        assertThat(Stamps.holding(first, policy(current), () -> Optional.of(today)))
                .contains(today);
        assertThat(Stamps.holding(first, policy(current), () -> Optional.of(first)))
                .as("none is better than one that does not hold")
                .isEmpty();
    }

    private static Anchored dated(SigningKey key, long size) {
        String text = ORIGIN + "\n" + size + "\n" + Hash.EMPTY_TREE + "\n";
        return new Anchored(Note.sign(text, List.of(key)), size, new byte[1], "", Instant.EPOCH, "rfc3161");
    }

    private static String policy(SigningKey... keys) {
        StringBuilder policy = new StringBuilder();
        for (SigningKey key : keys) {
            policy.append("log ").append(key.verifier()).append('\n');
        }
        return policy + "quorum none\n";
    }
}

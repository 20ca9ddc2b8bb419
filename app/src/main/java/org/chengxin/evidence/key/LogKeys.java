package org.chengxin.evidence.key;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chengxin.evidencelog.key.Keyring;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.note.VerifierKey;

/**
 * The log's keys over time. After a rotation 轮换 old and new keys sign side by side until the overlap ends, then only the new
 * ones; old keys stay known, so that their signatures can still be checked. Times are those of the system clock.
 */
public final class LogKeys {

    /** Long enough for everybody who pins a key to change to the new one. */
    public static final Duration OVERLAP = Duration.ofDays(90);

    private static final Duration LONGEST = Duration.ofDays(3_650);

    private final Keyring ring;
    private final String origin;
    private final Clock clock;
    private final LogKeyList list;
    private volatile List<LogKey> keys;

    private LogKeys(Keyring ring, String origin, Clock clock) {
        this.ring = ring;
        this.origin = origin;
        this.clock = clock;
        this.list = new LogKeyList(ring);
        if (!list.exists()) {
            // also adopts the single key pair of a log from before this list existed
            list.write(List.of(
                    kept("log.key", origin, SignatureType.ED25519),
                    kept("log-sm2.key", sm2(origin), SignatureType.SM2)));
        }
        keys = list.read(clock.instant());
    }

    /** Opens the log's keys, or makes the first pair. */
    public static LogKeys open(Keyring ring, String origin, Clock clock) {
        return new LogKeys(ring, origin, clock);
    }

    /** The holder of the log's keys while the server runs. */
    public interface Holder {
        LogKeys logKeys();

        String origin();
    }

    /** All present and former keys, oldest first. */
    public List<LogKey> all() {
        return keys;
    }

    /**
     * The current signing keys: Ed25519 before SM2, older before newer within a kind. Some clients take the first line with
     * the origin's name for the log's key; they have the old key, while those with the new key know both.
     */
    public List<SigningKey> signers() {
        Instant now = clock.instant();
        return keys.stream()
                .filter(key -> key.signsAt(now) && key.signer() != null)
                .sorted(Comparator.comparing(key -> key.verifier().type()))
                .map(key -> Objects.requireNonNull(key.signer()))
                .toList();
    }

    /** The Ed25519 keys that a verifier trusts now, older first. */
    public List<VerifierKey> trusted() {
        return signers().stream()
                .map(SigningKey::verifier)
                .filter(key -> key.type() == SignatureType.ED25519)
                .toList();
    }

    /** All keys: current ones first, then former ones; each group Ed25519 before SM2, older before newer. */
    public List<VerifierKey> known() {
        Instant now = clock.instant();
        return keys.stream()
                .sorted(Comparator.<LogKey, Boolean>comparing(key -> !key.signsAt(now))
                        .thenComparing(key -> key.verifier().type()))
                .map(LogKey::verifier)
                .toList();
    }

    /**
     * Makes a new pair that signs from the next start on, and sets the end of the old keys. Writes the list last: until
     * then the keys in use are unchanged.
     */
    public void rotate(Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("an overlap is 0 to " + LONGEST.toDays() + " days");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        int number = keys.size() / 2 + 1;
        List<LogKey> next = new ArrayList<>();
        keys.forEach(key -> next.add(key.endingAt(now.plus(overlap))));
        next.add(made("log-" + number + ".key", origin, SignatureType.ED25519, now));
        next.add(made("log-sm2-" + number + ".key", sm2(origin), SignatureType.SM2, now));
        list.write(next);
        keys = List.copyOf(next);
    }

    private LogKey kept(String file, String name, SignatureType type) {
        return ring.has(file)
                ? of(file, SigningKey.of(name, type, ring.secret(file)), clock.instant())
                : made(file, name, type, clock.instant());
    }

    private LogKey made(String file, String name, SignatureType type, Instant from) {
        SigningKey key = SigningKey.generate(name, type, new SecureRandom());
        ring.keep(file, key.secret());
        return of(file, key, from);
    }

    private static LogKey of(String file, SigningKey key, Instant from) {
        return new LogKey(file, key.verifier(), from.truncatedTo(ChronoUnit.SECONDS), null, key);
    }

    private static String sm2(String origin) {
        return origin + "/sm2";
    }
}

package org.chengxin.evidence.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.evidencelog.key.KeySettings;
import org.chengxin.evidencelog.key.Keyring;
import org.chengxin.evidencelog.key.KeyringException;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.note.VerifierKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which keys sign when, over rotations; nobody without the ring brings one back or ends one. */
class LogKeysTest {

    private static final String ORIGIN = "log.example/evidence";
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @TempDir
    private Path parent;

    private DataDirectory directory;
    private Keyring ring;

    @BeforeEach
    void makesARing() {
        directory = new DataDirectory(parent.resolve("data"));
        ring = Keyring.open(directory, new KeySettings(null, null));
    }

    @Test
    void theFirstPairIsMadeAndKept() {
        LogKeys keys = at(0);
        assertThat(keys.signers()).hasSize(2);
        assertThat(names(keys)).containsExactly(ORIGIN, ORIGIN + "/sm2");
        assertThat(verifiers(at(400))).as("and ends never by itself").isEqualTo(verifiers(keys));
    }

    @Test
    void aPairOfAnEarlierVersionIsTakenOver() {
        SigningKey log = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
        directory.writePrivate("keys/log.key", log.secret());
        assertThat(verifiers(at(0))).hasSize(2).startsWith(log.verifier());
        assertThat(directory.read("keys/log.key")).isNotEqualTo(log.secret()).hasSizeGreaterThan(32);
    }

    @Test
    void duringTheOverlapBothSignTheOldFirstAndThenTheNewAlone() {
        List<VerifierKey> old = verifiers(at(0));
        at(10).rotate(Duration.ofDays(90));
        LogKeys during = at(99);
        assertThat(names(during)).containsExactly(ORIGIN, ORIGIN, ORIGIN + "/sm2", ORIGIN + "/sm2");
        assertThat(verifiers(during).get(0)).isEqualTo(old.get(0));
        assertThat(verifiers(during).get(2)).isEqualTo(old.get(1));
        assertThat(during.trusted()).hasSize(2).startsWith(old.get(0));

        LogKeys after = at(100);
        assertThat(verifiers(after)).hasSize(2).doesNotContainAnyElementsOf(old);
        assertThat(after.trusted()).hasSize(1);
        assertThat(after.known()).hasSize(4).endsWith(old.get(0), old.get(1));
    }

    @Test
    void aSecondRotationWithinAnOverlapProlongsNothing() {
        List<VerifierKey> first = verifiers(at(0));
        at(0).rotate(Duration.ofDays(30));
        at(10).rotate(Duration.ofDays(90));
        assertThat(verifiers(at(29))).hasSize(6).containsAll(first);
        assertThat(verifiers(at(30))).hasSize(4).doesNotContainAnyElementsOf(first);
        assertThat(verifiers(at(100))).hasSize(2);
        assertThat(at(100).known()).hasSize(6);
    }

    @Test
    void anOverlapOfNothingEndsTheOldAtOnce() {
        List<VerifierKey> old = verifiers(at(0));
        at(0).rotate(Duration.ZERO);
        assertThat(verifiers(at(0))).hasSize(2).doesNotContainAnyElementsOf(old);
        assertThatThrownBy(() -> at(0).rotate(Duration.ofDays(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at(0).rotate(Duration.ofDays(4_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSecretOfAnEndedKeyMayBeDeletedAndThatOfASigningOneMayNot() throws Exception {
        at(0).rotate(Duration.ofDays(30));
        Files.delete(directory.dataDir().resolve("keys/log.key"));
        assertThat(at(31).known()).hasSize(4);
        assertThatThrownBy(() -> at(29))
                .isInstanceOf(KeyringException.class)
                .hasMessageContaining("keys/log.key is missing");
    }

    @Test
    void aRotationThatStoppedBeforeItsListChangedNothing() {
        List<VerifierKey> old = verifiers(at(0));
        byte[] list = directory.read(LogKeyList.FILE);
        at(0).rotate(Duration.ofDays(30));
        directory.writePrivate(LogKeyList.FILE, list);
        assertThat(verifiers(at(0))).isEqualTo(old);
        at(0).rotate(Duration.ofDays(30));
        assertThat(verifiers(at(1))).hasSize(4);
    }

    @Test
    void aListThatSomebodyElseWroteIsRefused() {
        at(0).rotate(Duration.ofDays(30));
        String list = new String(directory.read(LogKeyList.FILE), StandardCharsets.UTF_8);
        for (String altered : List.of(
                list.replace("2026-04-01", "2036-04-01"),
                list.replace("\"v\" : 1", "\"v\" : 2"),
                list.replace("log-2.key", "log.key"),
                list.substring(0, list.length() / 2),
                "{}",
                "[1]")) {
            assertThat(altered).isNotEqualTo(list);
            directory.writePrivate(LogKeyList.FILE, altered.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> at(0)).isInstanceOf(KeyringException.class).hasMessageContaining("log-keys.json");
        }
    }

    @Test
    void keysThatChangedPlacesAreRefused() {
        at(0).rotate(Duration.ofDays(30));
        byte[] old = directory.read("keys/log.key");
        directory.writePrivate("keys/log.key", directory.read("keys/log-2.key"));
        directory.writePrivate("keys/log-2.key", old);
        assertThatThrownBy(() -> at(0)).hasMessageContaining("is not the key that");
    }

    private LogKeys at(int day) {
        return LogKeys.open(ring, ORIGIN, Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC));
    }

    private static List<VerifierKey> verifiers(LogKeys keys) {
        return keys.signers().stream().map(SigningKey::verifier).toList();
    }

    private static List<String> names(LogKeys keys) {
        return verifiers(keys).stream().map(VerifierKey::name).toList();
    }
}

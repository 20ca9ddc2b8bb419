package org.chengxin.evidencelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chengxin.evidencelog.file.DiskOperations;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedLogTest {
    @TempDir
    static Path sound;

    @TempDir
    Path directory;

    private TestLog log;

    @BeforeAll
    static void fill() throws IOException {
        TestLog.in(sound).filled(100, 66_000);
    }

    @BeforeEach
    void copy() throws IOException {
        Folders.copy(sound, directory);
        log = TestLog.in(directory);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkpoint",
                "tile/entries/007",
                "tile/entries/257.p/208",
                "tile/0/007",
                "tile/0/257.p/208",
                "tile/1/000",
                "tile/1/001.p/1",
                "tile/2/000.p/1"
            })
    void aFlippedBitInAPublishedFileIsFoundNamedAndNotSignedOver(String path) throws IOException {
        Folders.flipBit(log.published().resolve(path), 77);
        byte[] checkpoint = log.read("checkpoint");

        requireRefusal(path, log);

        assertThat(log.read("checkpoint")).isEqualTo(checkpoint);
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> LogAudit.run(log.source(), TestKeys.alone(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tile/entries/007", "tile/entries/257.p/208", "tile/0/007", "tile/1/000", "tile/0/257.p/208"})
    void anyBitOfATileOrBundleCounts(String path) throws IOException {
        Path file = log.published().resolve(path);
        int bits = (int) Files.size(file) * 8;
        for (int bit : new int[] {0, bits / 3, bits / 2, bits - 1}) {
            Folders.flipBit(file, bit);
            assertThatExceptionOfType(VerificationException.class)
                    .isThrownBy(() -> LogAudit.run(log.source(), TestKeys.alone(), List.of()))
                    .withMessageContaining(path);
            Folders.flipBit(file, bit);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/entries/003", "tile/0/003", "tile/1/000", "tile/0/257.p/208"})
    void aMissingFileIsNamed(String path) throws IOException {
        Files.delete(log.published().resolve(path));

        requireRefusal(path, log);
    }

    @Test
    void aFlippedBitInTheSignedNoteOfTheWriterIsFound() throws IOException {
        Folders.flipBit(log.state().resolve("signed"), 200);

        requireRefusal("signed", log);
    }

    @Test
    void aBitThatFlipsWhileTheLogIsOpenStopsTheNextSignature() throws IOException {
        try (LogWriter writer = log.open(new FlippingOperations("tile/entries/258"))) {
            writer.append(66_000, TestLog.entries(66_000, 67_000));
            byte[] before = log.read("checkpoint");
            byte[] signed = Files.readAllBytes(log.state().resolve("signed"));

            assertThatExceptionOfType(DamagedLogException.class)
                    .isThrownBy(() -> TestLog.publish(writer))
                    .withMessageContaining("Nothing was signed")
                    .withMessageContaining("tile/entries/258");

            assertThat(log.read("checkpoint")).isEqualTo(before);
            assertThat(log.state().resolve("signed")).hasBinaryContent(signed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/0/258", "tile/0/261.p/184", "tile/entries/261.p/184", "tile/1/001.p/5"})
    void eachKindOfFreshFileIsReadBackBeforeSigning(String path) throws IOException {
        try (LogWriter writer = log.open(new FlippingOperations(path))) {
            writer.append(66_000, TestLog.entries(66_000, 67_000));

            assertThatExceptionOfType(DamagedLogException.class)
                    .isThrownBy(() -> TestLog.publish(writer))
                    .withMessageContaining(path);
        }
    }

    @Test
    void anAcknowledgedEntryOneOfWhosePendingBytesChangedIsNotSilentlyLost() throws IOException {
        flipEach(61);
    }

    @Tag("drill")
    @Test
    void anAcknowledgedEntryWhosePendingBytesChangedIsNotSilentlyLost() throws IOException {
        flipEach(3);
    }

    private void flipEach(int step) throws IOException {
        try (LogWriter writer = log.open()) {
            writer.append(66_000, TestLog.entries(66_000, 66_010));
            writer.append(66_010, TestLog.entries(66_010, 66_020));
        }
        Path pending = pendingFile();
        for (int bit = 0; bit < Files.size(pending) * 8; bit += step) {
            Folders.flipBit(pending, bit);
            assertThatExceptionOfType(DamagedLogException.class)
                    .as("bit %d", bit)
                    .isThrownBy(() -> new PendingFiles(log.state(), new DiskOperations()).replay())
                    .withMessageContaining(pending.getFileName().toString());
            Folders.flipBit(pending, bit);
        }
    }

    @Test
    void anOldBackupOfTheWritersFolderIsNotSignedFrom() throws IOException {
        Path backup = directory.resolve("backup");
        Folders.copy(log.state(), backup);
        log.filled(66_500);

        TestLog restored = new TestLog(log.published(), backup);

        requireRefusal("an old backup", restored);
    }

    @Test
    void aPublishedFolderWithoutItsWritersFolderMustBeAdopted() throws Exception {
        TestLog orphan = new TestLog(log.published(), directory.resolve("new-state"));
        requireRefusal("adopt", orphan);

        adopt(orphan);

        try (LogWriter writer = orphan.open()) {
            assertThat(writer.size()).isEqualTo(66_000);
            writer.append(66_000, TestLog.entries(66_000, 66_300));
            TestLog.publish(writer);
        }
        LogAudit.run(orphan.source(), TestKeys.alone(), List.of());
    }

    @Test
    void adoptingDoesNotForkFromALaterSignature() throws IOException {
        try (LogWriter writer = log.open()) {
            writer.append(66_000, TestLog.entry(66_000));
            writer.publish(TestKeys.SIGNERS, SigningGuard.NONE, Cosigner.NONE, TestKeys.twoOfThree());
        }

        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(() -> adopt(log))
                .withMessageContaining("fork");
    }

    @Test
    void aDamagedLogIsNotAdopted() throws IOException {
        Folders.flipBit(log.published().resolve("tile/entries/200"), 99);
        TestLog orphan = new TestLog(log.published(), directory.resolve("new-state"));

        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(() -> adopt(orphan))
                .withMessageContaining("tile/entries/200");
        Files.delete(log.published().resolve("checkpoint"));
        assertThatExceptionOfType(DamagedLogException.class).isThrownBy(() -> adopt(orphan));
    }

    @Test
    void missingPendingFilesAreNotTakenForNoEntries() throws IOException {
        Files.delete(pendingFile());

        requireRefusal("pending", log);
    }

    @Test
    void theFolderOfAnotherLogIsRefused() {
        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(() ->
                        LogWriter.open(log.published(), log.state(), "other.example", List.of(TestKeys.LOG.verifier())))
                .withMessageContaining("other.example");
    }

    @Test
    void theFolderOfAnotherKeyIsRefused() {
        SigningKey key = SigningKey.of(TestKeys.ORIGIN, SignatureType.ED25519, TestKeys.secret(9));

        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(
                        () -> LogWriter.open(log.published(), log.state(), TestKeys.ORIGIN, List.of(key.verifier())))
                .withMessageContaining("trusted key");
    }

    @Test
    void theAuditFindsALogThatWasRewrittenFromScratch(@TempDir Path other) throws Exception {
        Checkpoint kept = Checkpoint.parse(Note.parse(log.read("checkpoint")).text());
        TestLog rewritten = TestLog.in(other);
        try (LogWriter writer = rewritten.open()) {
            writer.append(0, TestLog.entries(1, 70_000));
            TestLog.publish(writer);
        }

        LogAudit.run(
                log.source(), TestKeys.alone(), List.of(kept, new Checkpoint(TestKeys.ORIGIN, 0, Hash.EMPTY_TREE)));
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> LogAudit.run(rewritten.source(), TestKeys.alone(), List.of(kept)))
                .matches(failure -> failure.reason() == Reason.INCONSISTENT)
                .withMessageContaining("66000");
        Checkpoint later = new Checkpoint(TestKeys.ORIGIN, 66_001, Hash.EMPTY_TREE);
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> LogAudit.run(log.source(), TestKeys.alone(), List.of(later)))
                .withMessageContaining("shrank");
        Checkpoint foreign = new Checkpoint("other.example", 1, Hash.EMPTY_TREE);
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> LogAudit.run(log.source(), TestKeys.alone(), List.of(foreign)))
                .matches(failure -> failure.reason() == Reason.WRONG_ORIGIN);
    }

    private Path pendingFile() throws IOException {
        return Folders.files(log.state()).stream()
                .filter(file -> file.getFileName().toString().startsWith("pending-"))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static void adopt(TestLog log) throws IOException {
        LogWriter.adopt(log.published(), log.state(), TestKeys.ORIGIN, List.of(TestKeys.LOG.verifier()));
    }

    private static void requireRefusal(String named, TestLog log) {
        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(log::open)
                .withMessageContaining(named)
                .withMessageMatching("(?s).*([Rr]estore|adopt).*");
    }
}

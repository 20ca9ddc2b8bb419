package org.chengxin.evidencelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.chengxin.evidencelog.file.LogInUseException;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.note.Note;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that lost files starts again after a restore, and a mirror of another history changes nothing. */
class LogRestoreTest {
    @TempDir
    Path directory;

    private TestLog log;
    private Path mirror;

    @BeforeEach
    void fill() throws IOException {
        log = TestLog.in(directory.resolve("log")).filled(400, 900);
        mirror = directory.resolve("mirror");
        Folders.copy(log.published(), mirror);
    }

    @Test
    void aDeletedBundleAndADamagedTileComeBackAndTheLogOpens() throws Exception {
        Files.delete(log.published().resolve("tile/entries/001"));
        Folders.flipBit(log.published().resolve("tile/0/002"), 99);
        assertThatExceptionOfType(DamagedLogException.class).isThrownBy(log::open);

        LogRestore.Restored restored = restore();

        assertThat(restored.fetched()).isEqualTo(2);
        assertThat(restored.checkpoint().size()).isEqualTo(900);
        LogAudit.run(log.source(), TestKeys.alone(), List.of());
        try (LogWriter writer = log.open()) {
            assertThat(writer.size()).isEqualTo(900);
        }
    }

    @Test
    void aLostOrDamagedCheckpointComesBackToo() throws Exception {
        Files.delete(log.published().resolve("checkpoint"));
        restore();
        LogAudit.run(log.source(), TestKeys.alone(), List.of());
        Files.write(log.published().resolve("checkpoint"), new byte[] {1, 2, 3});
        restore();
        LogAudit.run(log.source(), TestKeys.alone(), List.of());
        log.open().close();
    }

    @Test
    void aWholePublishedFolderComesBack() throws Exception {
        for (Path file : Folders.files(log.published())) {
            Files.delete(file);
        }
        restore();
        LogAudit.run(log.source(), TestKeys.alone(), List.of());
        log.open().close();
    }

    @Test
    void aMirrorThatIsBehindRestoresWhatItHasAndTheRestIsNamed() throws Exception {
        try (LogWriter writer = log.open()) {
            writer.append(900, TestLog.entries(900, 1_600));
            TestLog.publish(writer);
        }
        Files.delete(log.published().resolve("tile/entries/001"));
        assertThat(restore().fetched()).isEqualTo(1);
        assertThat(Note.parse(log.read("checkpoint")).text()).contains("\n1600\n");
        log.open().close();
        Files.delete(log.published().resolve("tile/entries/005"));
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(this::restore)
                .withMessageContaining("tile/entries/005")
                .matches(fault -> fault.reason() == Reason.MISSING);
    }

    @Test
    void aMirrorThatIsAheadIsTheProofThatTheLogWasSetBack() throws Exception {
        TestLog older = TestLog.in(directory.resolve("older")).filled(400);
        LogRestore.Restored restored =
                LogRestore.run(older.published(), older.state(), LogSource.directory(mirror), TestKeys.alone());

        assertThat(restored.checkpoint().size()).isEqualTo(900);
        LogAudit.check(older.source(), restored.checkpoint(), List.of());
        // its own checkpoint stays: what was signed later and where is for its people to find out
        assertThat(Note.parse(older.read("checkpoint")).text()).contains("\n400\n");
    }

    @Test
    void aMirrorOfAnotherHistoryChangesNothing() throws Exception {
        for (int size : new int[] {900, 950}) {
            TestLog fork = TestLog.in(directory.resolve("fork" + size));
            try (LogWriter writer = fork.open()) {
                writer.append(0, TestLog.entries(7, size + 7));
                TestLog.publish(writer);
            }
            var before = Folders.contents(log.published());
            assertThatExceptionOfType(VerificationException.class)
                    .isThrownBy(() -> LogRestore.run(log.published(), log.state(), fork.source(), TestKeys.alone()))
                    .matches(fault -> fault.reason() == Reason.INCONSISTENT);
            assertThat(Folders.contents(log.published())).isEqualTo(before);
        }
    }

    @Test
    void aRunningServerOrAStrangeOrEmptyMirrorIsRefused() throws Exception {
        try (LogWriter running = log.open()) {
            assertThat(running.size()).isEqualTo(900);
            assertThatExceptionOfType(LogInUseException.class).isThrownBy(this::restore);
        }
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> LogRestore.run(
                        log.published(),
                        log.state(),
                        path -> {
                            throw new NoSuchFileException(path);
                        },
                        TestKeys.alone()))
                .matches(fault -> fault.reason() == Reason.MISSING);
        Note foreign = Note.sign("other.example/log\n0\n" + Hash.EMPTY_TREE + "\n", TestKeys.SIGNERS);
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(
                        () -> LogRestore.run(log.published(), log.state(), path -> foreign.toBytes(), TestKeys.alone()))
                .matches(fault -> fault.reason() == Reason.WRONG_ORIGIN);
    }

    private LogRestore.Restored restore() throws IOException, VerificationException {
        return LogRestore.run(log.published(), log.state(), LogSource.directory(mirror), TestKeys.alone());
    }
}

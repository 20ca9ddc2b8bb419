package org.chengxin.evidencelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chengxin.evidencelog.file.FileOperations;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every write, sync and rename of a log's life fails once; nothing acknowledged or published may be lost. The check tries one
 * operation in seven, the drills each.
 */
class FailureTest {
    private static final Hash ROOT_OF_800 = RecursiveTree.root(TestLog.entries(0, 800));

    @TempDir
    Path directory;

    /** What the world was told before the failure. */
    private static final class Told {
        private long acknowledged;
        private final List<Checkpoint> published = new ArrayList<>();
    }

    @ParameterizedTest
    @EnumSource(FailingOperations.Kind.class)
    void afterEachSeventhFailedOperationTheLogOpensAgainAndHasAllItAcknowledged(FailingOperations.Kind kind)
            throws Exception {
        failEach(7, kind);
    }

    @Tag("drill")
    @ParameterizedTest
    @EnumSource(FailingOperations.Kind.class)
    void afterAnyFailedOperationTheLogOpensAgainAndHasAllItAcknowledged(FailingOperations.Kind kind) throws Exception {
        failEach(1, kind);
    }

    private void failEach(int step, FailingOperations.Kind kind) throws Exception {
        int failing = 0;
        for (boolean reached = true; reached; failing += step) {
            TestLog log = TestLog.in(directory.resolve(kind + "-" + failing));
            Files.createDirectory(directory.resolve(kind + "-" + failing));
            FailingOperations disk = new FailingOperations(failing, kind);
            Told told = new Told();
            live(log, disk, told);
            reached = disk.reached();
            assertThat(told.acknowledged == 700)
                    .as("only the last run is whole")
                    .isIn(true, !reached);
            requireWhole(log, told, kind + " " + failing);
        }
        assertThat(failing).as("operations in this life").isGreaterThan(100);
    }

    @Test
    void afterAPowerCutBeforeEachSeventhOperationOnlyUnacknowledgedEntriesAreGone() throws Exception {
        cutEach(7, null);
        cutEach(7, Seeds.seed());
    }

    @Tag("drill")
    @Test
    void afterAPowerCutBeforeAnyOperationOnlyUnacknowledgedEntriesAreGone() throws Exception {
        cutEach(1, null);
    }

    @Tag("drill")
    @Test
    void afterAPowerCutItDoesNotMatterWhichUnsyncedBytesSurvived() throws Exception {
        long seed = Seeds.seed();
        for (int run = 0; run < Seeds.soak(1); run++) {
            cutEach(1, seed + run);
        }
    }

    private void cutEach(int step, @Nullable Long seed) throws Exception {
        boolean reached = true;
        for (int cutAt = 0; reached; cutAt += step) {
            Path before = Files.createTempDirectory(directory, "before");
            Path after = Files.createTempDirectory(directory, "after");
            PowerCutOperations disk = new PowerCutOperations(cutAt);
            Told told = new Told();
            live(TestLog.in(before), disk, told);
            reached = disk.reached();
            disk.restore(before, after, seed == null ? null : new Random(seed + cutAt));
            requireWhole(TestLog.in(after), told, "cut before " + cutAt + ", seed " + seed);
        }
    }

    /** Appends, publishes, opens again, grows over a full tile: until it is done or the disk fails. */
    private static void live(TestLog log, FileOperations disk, Told told) {
        try (LogWriter writer = log.open(disk)) {
            append(writer, told, 10);
            publish(writer, told);
            append(writer, told, 20);
            append(writer, told, 260);
            publish(writer, told);
            append(writer, told, 300);
        } catch (IOException failure) {
            return;
        }
        try (LogWriter writer = log.open(disk)) {
            append(writer, told, 520);
            publish(writer, told);
            publish(writer, told);
            append(writer, told, 525);
            // entries that arrive while a publication is under way, here one that the guard ends
            writer.publish(
                    TestKeys.SIGNERS, tree -> refuseAfterAppending(writer, told), Cosigner.NONE, TestKeys.alone());
            append(writer, told, 700);
        } catch (IOException failure) {
            // the life ends here
        }
    }

    private static void append(LogWriter writer, Told told, long to) throws IOException {
        writer.append(told.acknowledged, TestLog.entries(told.acknowledged, to));
        told.acknowledged = to;
    }

    private static boolean refuseAfterAppending(LogWriter writer, Told told) throws IOException {
        append(writer, told, 530);
        return false;
    }

    private static void publish(LogWriter writer, Told told) throws IOException {
        Publication publication = TestLog.publish(writer);
        assertThat(publication).isInstanceOf(Publication.Published.class);
        told.published.add(publication.checkpoint());
    }

    private static void requireWhole(TestLog log, Told told, String when) throws Exception {
        Path served = log.published().resolve("checkpoint");
        if (Files.exists(served)) {
            Checkpoint checkpoint =
                    Checkpoint.parse(Note.parse(Files.readAllBytes(served)).text());
            LogAudit.check(log.source(), checkpoint, told.published);
        } else {
            assertThat(told.published).as(when).isEmpty();
        }
        try (LogWriter writer = log.open()) {
            assertThat(writer.size()).as(when).isGreaterThanOrEqualTo(told.acknowledged);
            writer.append(0, TestLog.entries(0, 800));
            TestLog.publish(writer);
        }
        LogAudit.run(log.source(), TestKeys.alone(), told.published);
        assertThat(LogReader.open(log.source(), TestKeys.alone()).root(800))
                .as(when)
                .isEqualTo(ROOT_OF_800);
    }

    @Test
    void aFailedSyncOfAnAppendEndsTheWriterInsteadOfTryingAgain() throws IOException {
        TestLog log = TestLog.in(directory);
        class Disk extends DelegatingOperations {
            private boolean failing;

            @Override
            void sync(Path file, Output output) throws IOException {
                if (failing) {
                    throw new IOException("injected");
                }
                super.sync(file, output);
            }
        }
        Disk disk = new Disk();
        try (LogWriter writer = log.open(disk)) {
            writer.append(0, TestLog.entry(0));
            disk.failing = true;
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> writer.append(1, TestLog.entry(1)));
            disk.failing = false;

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> writer.append(1, TestLog.entry(1)))
                    .withMessageContaining("open the log again");
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> TestLog.publish(writer));
        }
        try (LogWriter writer = log.open()) {
            writer.append(0, TestLog.entries(0, 2));
            assertThat(TestLog.publish(writer).checkpoint().size()).isEqualTo(2);
        }
    }

    @Test
    void aFailedPublicationCanBeRepeatedByTheSameWriter() throws Exception {
        TestLog log = TestLog.in(directory);
        class Disk extends DelegatingOperations {
            private int failures = 3;

            @Override
            public void rename(Path source, Path target) throws IOException {
                if (target.startsWith(log.published()) && failures-- > 0) {
                    throw new IOException("No space left on device");
                }
                super.rename(source, target);
            }
        }
        try (LogWriter writer = log.open(new Disk())) {
            writer.append(0, TestLog.entries(0, 600));
            for (int i = 0; i < 3; i++) {
                assertThatExceptionOfType(IOException.class).isThrownBy(() -> TestLog.publish(writer));
                writer.append(600 + i, TestLog.entry(600 + i));
            }
            assertThat(TestLog.publish(writer).checkpoint().size()).isEqualTo(603);
        }
        LogAudit.run(log.source(), TestKeys.alone(), List.of());
    }
}

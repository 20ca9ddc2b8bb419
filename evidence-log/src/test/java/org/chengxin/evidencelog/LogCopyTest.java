package org.chengxin.evidencelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chengxin.evidencelog.file.DiskOperations;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy ends up complete and right whatever was there before, and takes no wrong file from any source. */
class LogCopyTest {
    private static final int SIZE = 66_000;

    @TempDir
    static Path sound;

    @TempDir
    Path directory;

    private static TestLog log;
    private static Checkpoint end;

    @BeforeAll
    static void fill() throws Exception {
        log = TestLog.in(sound).filled(100, 700, SIZE);
        end = Checkpoint.parse(Note.parse(log.read("checkpoint")).text());
    }

    @Test
    void anEmptyFolderBecomesTheWholeLogAndASecondCopyFetchesNothing() throws Exception {
        LogCopy.Copied first = copy(log.source()).to(end);

        requireWhole(directory, end);
        assertThat(Folders.contents(directory)).isEqualTo(Folders.contents(log.published()));
        assertThat(first.kept()).isZero();
        LogCopy.Copied second = copy(path -> {
                    throw new IOException("nobody needs to ask for " + path);
                })
                .to(end);
        assertThat(second.fetched()).isZero();
        assertThat(second.kept()).isEqualTo(first.fetched());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/entries/000",
                "tile/entries/007",
                "tile/entries/257.p/208",
                "tile/0/007",
                "tile/0/257.p/208",
                "tile/1/000",
                "tile/1/001.p/1",
                "tile/2/000.p/1"
            })
    void aLostFlippedCutOrSwappedFileOfAnyKindIsFetchedAgain(String path) throws Exception {
        Folders.copy(log.published(), directory);
        Path file = directory.resolve(path);
        byte[] right = Files.readAllBytes(file);
        Random random = new Random(Seeds.seed());
        Files.delete(file);
        requireRepair(path, file, right);
        Folders.flipBit(file, random.nextInt(8 * right.length));
        requireRepair(path, file, right);
        Files.write(file, java.util.Arrays.copyOf(right, right.length - 1));
        requireRepair(path, file, right);
        Files.write(file, new byte[0]);
        requireRepair(path, file, right);
        Files.write(file, Files.readAllBytes(directory.resolve("tile/0/009")));
        requireRepair(path, file, right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tile/entries/007", "tile/entries/257.p/208", "tile/0/007", "tile/0/257.p/208", "tile/1/000"})
    void aSourceThatWithholdsOrAltersAFileIsNamedAndItsFileNotWritten(String path) throws Exception {
        LogSource without = asked -> {
            if (asked.equals(path)) {
                throw new NoSuchFileException(asked);
            }
            return log.source().fetch(asked);
        };
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> copy(without).to(end))
                .withMessageContaining(path)
                .matches(fault -> fault.reason() == Reason.MISSING);
        LogSource altered = asked -> {
            byte[] bytes = log.source().fetch(asked);
            if (asked.equals(path)) {
                bytes[bytes.length - 3] ^= 1;
            }
            return bytes;
        };
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> copy(altered).to(end))
                .withMessageContaining(path.contains("/0/257") ? "right edge" : path);
        assertThat(directory.resolve(path)).doesNotExist();
        copy(log.source()).to(end);
        requireWhole(directory, end);
    }

    @Test
    void aGrowingLogIsFollowedWithoutLookingAtTheOldPartAgain() throws Exception {
        List<String> asked = new ArrayList<>();
        TestLog small = TestLog.in(directory.resolve("small"));
        Path target = directory.resolve("copy");
        LogCopy copy = new LogCopy(
                target,
                path -> {
                    asked.add(path);
                    return small.source().fetch(path);
                },
                new DelegatingOperations());
        try (LogWriter writer = small.open()) {
            for (int size : new int[] {1, 100, 255, 256, 257, 512, 600, 600, 1_300}) {
                writer.append(writer.size(), TestLog.entries(writer.size(), size));
                Checkpoint next = TestLog.publish(writer).checkpoint();
                asked.clear();
                LogCopy.Copied copied = copy.to(next);
                copy.collect();

                requireWhole(target, next);
                assertThat(copied.fetched()).isEqualTo(asked.size()).isLessThan(12);
            }
        }
        assertThat(asked).noneMatch(path -> path.endsWith("tile/entries/000") || path.equals("tile/0/001"));
        assertThat(Folders.contents(target)).isEqualTo(Folders.contents(small.published()));
        assertThat(target.resolve("tile/0/000.p")).doesNotExist();
        assertThat(target.resolve("tile/entries/002.p")).doesNotExist();
    }

    @Test
    void aCopyOfAForkIsPutRightByTheTreeThatIsAskedForNext() throws Exception {
        TestLog other = TestLog.in(directory.resolve("fork"));
        try (LogWriter writer = other.open()) {
            writer.append(0, TestLog.entries(5, 905));
            LogCopy copy = new LogCopy(
                    directory.resolve("copy"), path -> other.source().fetch(path), new DelegatingOperations());
            copy.to(TestLog.publish(writer).checkpoint());
            LogSource[] source = {log.source()};
            LogCopy again =
                    new LogCopy(directory.resolve("copy"), path -> source[0].fetch(path), new DelegatingOperations());
            again.to(end);
            requireWhole(directory.resolve("copy"), end);
            // the same object, led from one history into another
            source[0] = other.source();
            writer.append(900, TestLog.entries(0, SIZE));
            Checkpoint longer = TestLog.publish(writer).checkpoint();
            again.to(longer);
            requireWhole(directory.resolve("copy"), longer);
        }
    }

    @Test
    void anEarlierSizeIsCopiedFromFullTilesWherePartialOnesAreCollected() throws Exception {
        LogReader reader = new LogReader(log.source(), end);
        for (int size : new int[] {0, 1, 255, 256, 257, 65_536, 65_537}) {
            Path target = directory.resolve("at" + size);
            Checkpoint earlier = new Checkpoint(end.origin(), size, reader.root(size));
            new LogCopy(target, log.source(), new DelegatingOperations()).to(earlier);
            requireWhole(target, earlier);
        }
    }

    @ParameterizedTest
    @EnumSource(FailingOperations.Kind.class)
    void afterEachSeventhFailedOperationTheCopyIsSimplyBegunAgain(FailingOperations.Kind kind) throws Exception {
        failEach(7, kind);
    }

    @Tag("drill")
    @ParameterizedTest
    @EnumSource(FailingOperations.Kind.class)
    void afterAnyFailedOperationTheCopyIsSimplyBegunAgain(FailingOperations.Kind kind) throws Exception {
        failEach(1, kind);
    }

    private void failEach(int step, FailingOperations.Kind kind) throws Exception {
        Checkpoint early = at(300);
        Checkpoint late = at(520);
        int failing = 0;
        for (boolean reached = true; reached; failing += step) {
            Path target = directory.resolve(kind + "-" + failing);
            Files.createDirectory(target);
            FailingOperations disk = new FailingOperations(failing, kind);
            LogCopy copy = new LogCopy(target, log.source(), disk);
            for (int attempt = 0; attempt < 3; attempt++) {
                try {
                    copy.to(early);
                    copy.to(late);
                } catch (IOException failure) {
                    // the same object goes on, as a mirror's does
                }
            }
            reached = disk.reached();
            requireWhole(target, late);
        }
        assertThat(failing).isGreaterThan(30);
    }

    @Test
    void afterAPowerCutBeforeEachTwentyFirstOperationACopyThatReturnedIsStillWhole() throws Exception {
        cutEach(21);
    }

    @Tag("drill")
    @Test
    void afterAPowerCutACopyThatReturnedIsStillWhole() throws Exception {
        cutEach(3);
    }

    private void cutEach(int step) throws Exception {
        Checkpoint early = at(300);
        Checkpoint late = at(600);
        boolean reached = true;
        for (int cut = 0; reached; cut += step) {
            Path before = Files.createTempDirectory(directory, "before");
            Path after = Files.createTempDirectory(directory, "after");
            PowerCutOperations disk = new PowerCutOperations(cut);
            Checkpoint told = null;
            try {
                LogCopy copy = new LogCopy(before.resolve("copy"), log.source(), disk);
                copy.to(early);
                told = early;
                copy.to(late);
                told = late;
            } catch (IOException failure) {
                // the power is gone
            }
            reached = disk.reached();
            disk.restore(before, after, null);
            if (told != null) {
                requireWhole(after.resolve("copy"), told);
            }
            new LogCopy(after.resolve("copy"), log.source(), new DiskOperations()).to(late);
            requireWhole(after.resolve("copy"), late);
        }
    }

    private static Checkpoint at(int size) throws Exception {
        return new Checkpoint(end.origin(), size, new LogReader(log.source(), end).root(size));
    }

    private void requireRepair(String path, Path file, byte[] right) throws Exception {
        LogCopy.Copied copied = copy(log.source()).to(end);

        assertThat(copied.fetched()).as(path).isBetween(1L, 3L);
        assertThat(file).hasBinaryContent(right);
    }

    private LogCopy copy(LogSource source) {
        return new LogCopy(directory, source, new DelegatingOperations());
    }

    private static void requireWhole(Path folder, Checkpoint checkpoint) throws Exception {
        LogAudit.check(LogSource.directory(folder), checkpoint, List.of());
    }
}

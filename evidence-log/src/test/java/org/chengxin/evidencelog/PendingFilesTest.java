package org.chengxin.evidencelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PendingFilesTest {
    @TempDir
    Path directory;

    private PendingFiles files() {
        return new PendingFiles(directory, new DelegatingOperations());
    }

    private PendingFiles.Replay replay() throws IOException {
        return Objects.requireNonNull(files().replay());
    }

    /** Three frames with the entries 5 to 14 in one file. */
    private Path threeFrames() throws IOException {
        try (PendingFiles files = files()) {
            files.restart(5, TestLog.entries(5, 7));
            files.append(7, TestLog.entries(7, 8));
            files.append(8, TestLog.entries(8, 15));
        }
        return directory.resolve("pending-0000000000000000005");
    }

    @Test
    void noFileIsNotTheSameAsNoEntries() throws IOException {
        assertThat(files().replay()).isNull();

        try (PendingFiles files = files()) {
            files.restart(5, List.of());
        }

        assertThat(replay().firstIndex()).isEqualTo(5);
        assertThat(replay().nextIndex()).isEqualTo(5);
    }

    @Test
    void framesOfSeveralFilesAreReplayedInOrder() throws IOException {
        threeFrames();
        try (PendingFiles files = files()) {
            files.restart(5, replay().entries());
            files.rotate(15);
            files.append(15, TestLog.entries(15, 16));
            files.rotate(16);
            files.rotate(16);
        }

        requireEntries(replay(), 5, 16);
    }

    @Test
    void filesBeforeAnIndexAreDeletedWhole() throws IOException {
        threeFrames();
        try (PendingFiles files = files()) {
            files.restart(5, replay().entries());
            files.rotate(15);
            files.append(15, TestLog.entries(15, 17));
            files.deleteBefore(15);
        }

        requireEntries(replay(), 15, 17);
    }

    @Test
    void aFrameCutAnywhereInTheNewestFileWasNeverAcknowledged() throws IOException {
        Path file = threeFrames();
        byte[] whole = Files.readAllBytes(file);
        int two = frameStart(whole, 2);
        for (int length = two; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            requireEntries(replay(), 5, 8);
        }
    }

    @Test
    void zerosThatAPowerCutLeavesAreATornFrame() throws IOException {
        Path file = threeFrames();
        byte[] whole = Files.readAllBytes(file);
        int two = frameStart(whole, 2);
        byte[] unwritten = Arrays.copyOf(whole, whole.length);
        Arrays.fill(unwritten, two, unwritten.length, (byte) 0);
        Files.write(file, unwritten);
        requireEntries(replay(), 5, 8);

        byte[] halfWritten = Arrays.copyOf(whole, whole.length);
        Arrays.fill(halfWritten, two + 40, halfWritten.length, (byte) 0);
        Files.write(file, halfWritten);
        requireEntries(replay(), 5, 8);
    }

    @Test
    void aFrameCutInAnOlderFileIsDamage() throws IOException {
        Path file = threeFrames();
        Files.write(
                directory.resolve("pending-0000000000000000015"),
                new PendingFrame(15, TestLog.entries(15, 16)).encode().array());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));

        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(this::replay)
                .withMessageContaining("pending-0000000000000000005");
    }

    @Test
    void aGapBetweenFilesIsDamage() throws IOException {
        threeFrames();
        Files.write(
                directory.resolve("pending-0000000000000000017"),
                new PendingFrame(17, TestLog.entries(17, 18)).encode().array());

        assertThatExceptionOfType(DamagedLogException.class)
                .isThrownBy(this::replay)
                .withMessageContaining("entry 15 is missing");
    }

    @Test
    void filesThatOverlapAfterACrashWhileMergingAreReadOnce() throws IOException {
        threeFrames();
        Files.write(
                directory.resolve("pending-0000000000000000008"),
                new PendingFrame(8, TestLog.entries(8, 20)).encode().array());

        requireEntries(replay(), 5, 20);
    }

    @Test
    void moreEntriesThanAFrameTakesAreSpreadOverSeveral() throws IOException {
        try (PendingFiles files = files()) {
            files.restart(0, TestLog.entries(0, 10_000));
            files.append(10_000, TestLog.entries(10_000, 20_000));
        }

        requireEntries(replay(), 0, 20_000);
    }

    @Test
    void closedFilesTakeNothing() throws IOException {
        PendingFiles files = files();
        files.restart(0, List.of());
        files.close();
        files.close();

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> files.append(0, TestLog.entries(0, 1)));
    }

    private static int frameStart(byte[] file, int number) {
        int start = 0;
        for (int i = 0; i < number; i++) {
            start = ((PendingFrame.Complete) PendingFrame.read(file, start)).next();
        }
        return start;
    }

    private static void requireEntries(PendingFiles.Replay replay, long from, long to) {
        assertThat(replay.firstIndex()).isEqualTo(from);
        assertThat(replay.entries())
                .usingElementComparator(Arrays::compare)
                .containsExactlyElementsOf(TestLog.entries(from, to));
    }
}

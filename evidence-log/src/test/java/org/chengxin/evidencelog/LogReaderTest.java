package org.chengxin.evidencelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.merkle.MerkleTree;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogReaderTest {
    private static final int SIZE = 70_000;

    @TempDir
    static Path directory;

    private static TestLog log;

    @BeforeAll
    static void fill() throws IOException {
        log = TestLog.in(directory).filled(SIZE);
    }

    private static LogReader reader(LogSource source) throws IOException, VerificationException {
        return LogReader.open(source, TestKeys.alone());
    }

    @Test
    void proofsAndEntriesFromTilesHoldUnderTheCheckpoint() throws Exception {
        LogReader reader = reader(log.source());
        Hash root = reader.checkpoint().root();
        for (long index : new long[] {0, 1, 255, 256, 65_535, 65_536, 69_887, 69_888, 69_999}) {
            assertThat(reader.entry(index)).isEqualTo(TestLog.entry(index));
            Hash leaf = MerkleTree.leafHash(TestLog.entry(index));
            MerkleTree.verifyInclusion(index, SIZE, leaf, reader.inclusionProof(index), root);
        }
        assertThat(reader.bundle(273)).hasSize(112);
    }

    @Test
    void consistencyProofsFromTilesHoldForRandomOldSizes() throws Exception {
        long seed = Seeds.seed();
        Random random = new Random(seed);
        LogReader reader = reader(log.source());
        for (int run = 0; run < Seeds.soak(50); run++) {
            int old = 1 + random.nextInt(SIZE);
            Hash oldRoot = reader.root(old);
            assertThat(oldRoot).as("seed %d", seed).isEqualTo(RecursiveTree.root(TestLog.entries(0, old)));
            MerkleTree.verifyConsistency(old, SIZE, oldRoot, reader.checkpoint().root(), reader.consistencyProof(old));
        }
    }

    /** The first two are the cases in which the Go client of CVE-2026-56865 returns the false hash. */
    @ParameterizedTest
    @CsvSource({
        "tile/0/007, TILE_MISMATCH",
        "tile/1/000, TILE_MISMATCH",
        "tile/entries/007, ENTRY_MISMATCH",
        "tile/2/000.p/1, ROOT_MISMATCH",
        "tile/1/001.p/17, ROOT_MISMATCH",
        "tile/0/273.p/112, ROOT_MISMATCH"
    })
    void aFlippedBitIsNeverReadAsTruth(String path, Reason reason) throws Exception {
        LogSource flipped = flipped(path, 13 * 32 * 8 + 5);

        requireRefused(reason, () -> reader(flipped).entry(7 * 256 + 13));
        if (reason != Reason.ENTRY_MISMATCH) {
            requireRefused(reason, () -> reader(flipped).inclusionProof(7 * 256 + 13));
        }
    }

    @Test
    void noBitOfATileOnTheWayCanBeFlippedUnseen() throws Exception {
        Random random = new Random(7);
        for (int run = 0; run < Seeds.soak(60); run++) {
            LogSource flipped = flipped("tile/0/100", random.nextInt(8192 * 8));
            requireRefused(Reason.TILE_MISMATCH, () -> reader(flipped).inclusionProof(25_700));
        }
    }

    @Test
    void tilesOfTheWrongLengthAndMissingFilesAreNamed() throws Exception {
        LogSource cut = path ->
                path.equals("tile/0/007") ? new byte[8191] : log.source().fetch(path);
        requireRefused(Reason.TILE_MISMATCH, () -> reader(cut).entry(7 * 256));

        LogSource missing = path -> {
            if (path.startsWith("tile/entries/")) {
                throw new NoSuchFileException(path);
            }
            return log.source().fetch(path);
        };
        requireRefused(Reason.MISSING, () -> reader(missing).entry(69_999));
    }

    @Test
    void aBundleWithMoreOrFewerEntriesThanItsTileIsRefused() throws Exception {
        for (int change : new int[] {-1, 1}) {
            LogSource changed = path -> {
                byte[] bytes = log.source().fetch(path);
                return path.startsWith("tile/entries/") ? java.util.Arrays.copyOf(bytes, bytes.length + change) : bytes;
            };
            requireRefused(Reason.MALFORMED, () -> reader(changed).entry(3));
        }
    }

    @Test
    void theFullTileServesWhereThePartialOneWasCollected(@TempDir Path other) throws Exception {
        TestLog grown = TestLog.in(other).filled(10);
        Note old = Note.parse(grown.read("checkpoint"));
        grown.filled(600);

        LogReader reader = new LogReader(grown.source(), Checkpoint.parse(old.text()));

        assertThat(grown.published().resolve("tile/0/000.p")).doesNotExist();
        assertThat(reader.entry(9)).isEqualTo(TestLog.entry(9));
        assertThat(reader.bundle(0)).hasSize(10);
        reader.proof(3, old).verify(TestLog.entry(3), TestKeys.alone());
    }

    @Test
    void aRewrittenOrShrunkLogContradictsTheCheckpointKeptFromBefore() throws Exception {
        LogReader reader = reader(log.source());
        Hash before = RecursiveTree.root(TestLog.entries(0, 500));

        reader.requireExtends(new Checkpoint(TestKeys.ORIGIN, 500, before));
        reader.requireExtends(new Checkpoint(TestKeys.ORIGIN, 0, Hash.EMPTY_TREE));
        requireRefused(Reason.INCONSISTENT, () -> reader.requireExtends(new Checkpoint(TestKeys.ORIGIN, 501, before)));
        requireRefused(
                Reason.INCONSISTENT, () -> reader.requireExtends(new Checkpoint(TestKeys.ORIGIN, 70_001, before)));
        requireRefused(Reason.WRONG_ORIGIN, () -> reader.requireExtends(new Checkpoint("other", 500, before)));
    }

    @Test
    void whatLiesOutsideTheTreeIsRefused() throws Exception {
        LogReader reader = reader(log.source());
        List<ThrowingCallable> outside = new ArrayList<>();
        outside.add(() -> reader.entry(-1));
        outside.add(() -> reader.entry(SIZE));
        outside.add(() -> reader.bundle(-1));
        outside.add(() -> reader.bundle(274));
        outside.add(() -> reader.bundle(Long.MAX_VALUE));
        outside.add(() -> reader.inclusionProof(SIZE));
        outside.add(() -> reader.consistencyProof(SIZE + 1));
        outside.add(() -> reader.root(SIZE + 1));
        outside.add(() -> reader.root(-1));
        for (ThrowingCallable call : outside) {
            requireRefused(Reason.WRONG_SIZE, call);
        }
    }

    @Test
    void aProofIsMadeUnderTheNoteOfThisTreeOrOneBeforeIt() throws Exception {
        LogReader reader = reader(log.source());
        Note older = TestKeys.signed(new Checkpoint(TestKeys.ORIGIN, 300, reader.root(300)));
        MerkleTree.verifyInclusion(
                299,
                300,
                MerkleTree.leafHash(TestLog.entry(299)),
                reader.proof(299, older).hashes(),
                reader.root(300));

        Note forked = TestKeys.signed(new Checkpoint(TestKeys.ORIGIN, 300, reader.root(301)));
        requireRefused(Reason.INCONSISTENT, () -> reader.proof(0, forked));
        Note later = TestKeys.signed(new Checkpoint(TestKeys.ORIGIN, SIZE + 1, reader.root(SIZE)));
        requireRefused(Reason.INCONSISTENT, () -> reader.proof(0, later));
        Note foreign = TestKeys.signed(new Checkpoint("other.example/log", 300, reader.root(300)));
        requireRefused(Reason.WRONG_ORIGIN, () -> reader.proof(0, foreign));
    }

    private static LogSource flipped(String path, int bit) {
        return asked -> {
            byte[] bytes = log.source().fetch(asked);
            if (asked.equals(path)) {
                int at = bit % (bytes.length * 8);
                bytes[at / 8] ^= (byte) (1 << at % 8);
            }
            return bytes;
        };
    }

    private static void requireRefused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(call)
                .matches(failure -> failure.reason() == reason, reason.name());
    }
}

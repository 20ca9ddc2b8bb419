package org.chengxin.evidencelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log's folder may come from anybody: whatever lies in a file's place is named, and never read without end. */
class HostileFolderTest {
    @TempDir
    Path directory;

    private TestLog log;

    @BeforeEach
    void fill() throws IOException {
        log = TestLog.in(directory).filled(100, 700);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint", "tile/entries/001", "tile/entries/002.p/188", "tile/0/001", "tile/1/000.p/2"})
    void aFileOfMoreBytesThanItsKindHasIsNamedUnread(String path) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(log.published().resolve(path).toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        assertUnreadable(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoint", "tile/entries/001", "tile/0/001"})
    void aLinkToADeviceOrIntoItselfOrAFolderIsNamed(String path) throws IOException {
        Path file = log.published().resolve(path);
        for (Path target : List.of(Path.of("/dev/zero"), file.getFileName(), directory)) {
            Files.delete(file);
            Files.createSymbolicLink(file, target);
            assertUnreadable(path);
        }
        Files.delete(file);
        Files.createDirectory(file);
        assertUnreadable(path);
    }

    @Test
    void anotherLinkIsFollowedAndADanglingOneIsAMissingFile() throws Exception {
        Path file = log.published().resolve("tile/entries/001");
        Path elsewhere = Files.move(file, directory.resolve("elsewhere"));
        Files.createSymbolicLink(file, elsewhere);
        LogAudit.run(log.source(), TestKeys.alone(), List.of());
        Files.delete(elsewhere);
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> LogAudit.run(log.source(), TestKeys.alone(), List.of()))
                .withMessageContaining("tile/entries/001 is missing");
    }

    @Test
    void aCopyReplacesWhatIsNoFileOfALog() throws Exception {
        Path copied = directory.resolve("copy");
        LogCopy copy = new LogCopy(copied, log.source());
        LogReader reader = LogReader.open(log.source(), TestKeys.alone());
        copy.to(reader.checkpoint());
        Path file = copied.resolve("tile/entries/001");
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("/dev/zero"));
        try (RandomAccessFile huge =
                new RandomAccessFile(copied.resolve("tile/0/001").toFile(), "rw")) {
            huge.setLength(3L << 30);
        }
        assertThat(new LogCopy(copied, log.source()).to(reader.checkpoint()).fetched())
                .isEqualTo(2);
        LogAudit.check(LogSource.directory(copied), reader.checkpoint(), List.of());
    }

    @Test
    void entriesReadOneByOneAreThoseReadAtOnce() throws Exception {
        long seed = Seeds.seed();
        Random random = new Random(seed);
        byte[] buffer = new byte[EntryBundle.BUFFER];
        for (int run = 0; run < 40; run++) {
            List<byte[]> entries = new ArrayList<>();
            for (int i = random.nextInt(40); i >= 0; i--) {
                byte[] entry = new byte[random.nextInt(4) == 0 ? EntryBundle.MAXIMUM_ENTRY : random.nextInt(3_000)];
                random.nextBytes(entry);
                entries.add(entry);
            }
            byte[] whole = EntryBundle.encode(entries);
            EntryBundle bundle = new EntryBundle(drops(random, whole), buffer);
            for (byte[] entry : entries) {
                bundle.advance();
                assertThat(bundle.entry()).as("seed %d", seed).isEqualTo(entry);
            }
            bundle.requireEnd();
            byte[] cut = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
            assertThatExceptionOfType(VerificationException.class)
                    .as("seed %d", seed)
                    .isThrownBy(() -> readAll(new EntryBundle(drops(random, cut), buffer), entries.size()))
                    .withMessage(failure(cut, entries.size()));
        }
    }

    @Test
    void aStreamThatBreaksIsToldWithTheNameOfItsFile() {
        LogSource broken = new LogSource() {
            @Override
            public byte[] fetch(String path) throws IOException {
                return log.source().fetch(path);
            }

            @Override
            public InputStream open(String path) throws IOException {
                byte[] packed = new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 7, 7};
                return new GZIPInputStream(new ByteArrayInputStream(packed));
            }
        };
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> LogAudit.run(broken, TestKeys.alone(), List.of()))
                .withMessageContaining("tile/entries/000: ");
    }

    @Test
    void whatAMessageQuotesOfTheEvidenceSteersNoTerminal() {
        for (String hostile :
                List.of("\u001b[2J", "\u202egnp", "\u009b1m", "\u2066x", "\ufeff", "a\u0007b\u007f", "\ud800")) {
            VerificationException failed = new VerificationException(
                    VerificationException.Reason.MALFORMED, "not a line: " + hostile + "诚信\n");
            assertThat(failed.getMessage())
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]")
                    .contains("\\u{", "诚信");
        }
    }

    private void assertUnreadable(String path) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> LogAudit.run(log.source(), TestKeys.alone(), List.of()))
                .withMessageContaining(path);
    }

    private static void readAll(EntryBundle bundle, int count) throws VerificationException {
        for (int i = 0; i < count; i++) {
            bundle.advance();
        }
        bundle.requireEnd();
    }

    private static String failure(byte[] bytes, int count) {
        try {
            EntryBundle.decode(bytes, count);
            throw new AssertionError("a cut bundle was read");
        } catch (VerificationException malformed) {
            return malformed.getMessage();
        }
    }

    /** A stream that gives a few bytes at a time, as a network does. */
    private static InputStream drops(Random random, byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(9_000)));
            }
        };
    }
}

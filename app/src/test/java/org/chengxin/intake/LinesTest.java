package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.chengxin.evidencelog.merkle.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is read line by line whatever the pieces in which it comes, and no line makes it use more memory than it may. */
class LinesTest {

    private static List<String> read(Lines lines) throws IOException {
        List<String> read = new ArrayList<>();
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            read.add(line.number() + " " + new String(line.bytes(), StandardCharsets.UTF_8)
                    + (line.tooLong() ? " too long" : ""));
        }
        return read;
    }

    private static Lines of(String text) {
        return new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void blankLinesAreCountedAndSkippedAndTheLastNeedsNoEnd() throws IOException {
        assertThat(read(of("a\n\n \t\r\nb\r\n键"))).containsExactly("1 a", "4 b\r", "5 键");
        assertThat(read(of("a\n"))).containsExactly("1 a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n \n\t", "   "})
    void aBodyOfBlanksHasNoLine(String blank) throws IOException {
        assertThat(read(of(blank))).isEmpty();
    }

    @Test
    void aLineThatIsTooLongIsCutOffAndThoseAfterItAreWhole() throws IOException {
        String longest = "x".repeat(Lines.LONGEST);
        Lines lines = of(longest + "\n" + longest + "y\nz\n" + longest + longest);

        Lines.Line first = lines.next();
        assertThat(first).isNotNull();
        assertThat(first.tooLong()).isFalse();
        Lines.Line second = lines.next();
        assertThat(second.tooLong()).isTrue();
        assertThat(second.bytes()).hasSize(Lines.LONGEST);
        assertThat(new String(lines.next().bytes(), StandardCharsets.UTF_8)).isEqualTo("z");
        assertThat(lines.next().tooLong()).isTrue();
        assertThat(lines.next()).isNull();
    }

    @Test
    void piecesOfAnySizeMakeTheSameLinesAndTheSameDigest() throws IOException {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        byte[] body = new byte[300_000];
        for (int index = 0; index < body.length; index++) {
            body[index] = (byte) (random.nextInt(30) == 0 ? '\n' : 'a' + random.nextInt(26));
        }
        Lines whole = new Lines(new ByteArrayInputStream(body));
        List<String> wanted = read(whole);
        Lines pieces = new Lines(new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < body.length ? body[at++] : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int count = Math.min(Math.min(length, 1 + random.nextInt(700)), body.length - at);
                if (count <= 0) {
                    return -1;
                }
                System.arraycopy(body, at, into, offset, count);
                at += count;
                return count;
            }
        });
        assertThat(read(pieces)).as("seed %d", seed).isEqualTo(wanted);
        assertThat(pieces.digest()).isEqualTo(whole.digest()).isEqualTo(Sha256.of(body));
    }

    @Test
    void aDigestEndsWithTheLineThatWasReadLast() throws IOException {
        byte[] body = "eins\n\nzwei\ndrei".getBytes(StandardCharsets.UTF_8);
        Lines lines = new Lines(new ByteArrayInputStream(body));
        lines.next();
        lines.next();
        assertThat(lines.digest()).isEqualTo(Sha256.of(Arrays.copyOf(body, 11)));
        lines.next();
        assertThat(lines.digest()).isEqualTo(Sha256.of(Arrays.copyOfRange(body, 11, body.length)));
    }

    @Test
    void aBodyThatBreaksOffIsNoLine() {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream("{\"type\":".getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new EOFException("gone");
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        throw new EOFException("gone");
                    }
                });
        assertThatThrownBy(() -> new Lines(broken).next()).isInstanceOf(EOFException.class);
    }
}

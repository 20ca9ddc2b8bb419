package org.chengxin.evidencelog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.chengxin.evidencelog.file.LogInUseException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes and real signals; {@code -Dsoak} says how often. */
@Tag("drill")
class KilledWriterTest {
    @TempDir
    Path directory;

    @Test
    void aKilledWriterLosesNothingThatItAcknowledged() throws Exception {
        long seed = Seeds.seed();
        Random random = new Random(seed);
        TestLog log = TestLog.in(directory);
        long acknowledged = 0;
        long published = 0;
        for (int kill = 0; kill < Seeds.soak(3); kill++) {
            Process process = start(seed + kill);
            int lines = 5 + random.nextInt(200);
            try (BufferedReader told = reader(process)) {
                for (String line = told.readLine(); line != null; line = told.readLine()) {
                    assertThat(line).as("seed %d", seed).doesNotStartWith("failed");
                    acknowledged = Math.max(acknowledged, number(line, "acknowledged"));
                    published = Math.max(published, number(line, "published"));
                    if (--lines == 0) {
                        // SIGKILL; lines that were already in the pipe are still read and still count
                        process.toHandle().destroyForcibly();
                    }
                }
            }
            process.waitFor();
            requireWhole(log, acknowledged, published, "seed " + seed + ", kill " + kill);
        }
    }

    /** The number of a whole line of this kind; the last line may be cut, then it was not said. */
    private static long number(String line, String kind) {
        return line.matches(kind + " [0-9]+[.]")
                ? Long.parseLong(line.substring(kind.length() + 1, line.length() - 1))
                : 0;
    }

    private static void requireWhole(TestLog log, long acknowledged, long published, String when) throws Exception {
        if (published > 0) {
            Checkpoint served =
                    Checkpoint.parse(Note.parse(log.read("checkpoint")).text());
            assertThat(served.size()).as(when).isGreaterThanOrEqualTo(published);
            LogAudit.check(log.source(), served, List.of());
        }
        try (LogWriter writer = log.open()) {
            assertThat(writer.size()).as(when).isGreaterThanOrEqualTo(acknowledged);
            // accepted only if every entry is there with the same bytes
            writer.append(0, TestLog.entries(0, writer.size()));
            TestLog.publish(writer);
        }
        LogAudit.run(log.source(), TestKeys.alone(), List.of());
    }

    @Test
    void aWriterInAnotherProcessKeepsTheLogToItself() throws Exception {
        TestLog log = TestLog.in(directory);
        Process process = start(1);
        try (BufferedReader told = reader(process)) {
            assertThat(told.readLine()).isEqualTo("open 0.");

            assertThatExceptionOfType(LogInUseException.class).isThrownBy(log::open);
        } finally {
            process.destroyForcibly().waitFor();
        }
        log.open().close();
    }

    private Process start(long seed) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadedWriter.class.getName(),
                        directory.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }
}

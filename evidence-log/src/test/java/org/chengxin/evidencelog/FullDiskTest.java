package org.chengxin.evidencelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.chengxin.evidencelog.file.DiskOperations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real small disk, where the system lets us mount one; elsewhere {@link FailureTest} stands for it. */
class FullDiskTest {
    @TempDir
    Path directory;

    private TestLog log;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", directory.toString()),
                "no permission to mount a small disk");
        log = TestLog.in(directory);
    }

    @AfterEach
    void unmount() throws Exception {
        if (log != null) {
            run("umount", directory.toString());
        }
    }

    @Test
    void aFullDiskEndsTheWriterAndLosesNothingAcknowledged() throws Exception {
        long acknowledged = 0;
        try (LogWriter writer = log.open(new DiskOperations())) {
            while (acknowledged < 1_000_000) {
                writer.append(acknowledged, TestLog.entries(acknowledged, acknowledged + 500));
                acknowledged += 500;
                TestLog.publish(writer);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
        assertThat(acknowledged).isBetween(500L, 500_000L);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> fill(log));

        assertThat(run("mount", "-o", "remount,size=50m", directory.toString())).isTrue();

        try (LogWriter writer = log.open(new DiskOperations())) {
            assertThat(writer.size()).isGreaterThanOrEqualTo(acknowledged);
            writer.append(0, TestLog.entries(0, acknowledged));
            TestLog.publish(writer);
        }
        LogAudit.run(log.source(), TestKeys.alone(), List.of());
    }

    @Test
    void aDiskThatBecomesReadOnlyEndsTheWriterAndStillServes() throws Exception {
        try (LogWriter writer = log.open(new DiskOperations())) {
            writer.append(0, TestLog.entries(0, 300));
            TestLog.publish(writer);
        }
        assertThat(run("mount", "-o", "remount,ro", directory.toString())).isTrue();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> log.open(new DiskOperations()));
        LogAudit.run(log.source(), TestKeys.alone(), List.of());

        assertThat(run("mount", "-o", "remount,rw", directory.toString())).isTrue();
        try (LogWriter writer = log.open(new DiskOperations())) {
            assertThat(writer.size()).isEqualTo(300);
        }
    }

    private static void fill(TestLog log) throws IOException {
        try (LogWriter writer = log.open(new DiskOperations())) {
            for (long index = writer.size(); index < 1_000_000; index += 500) {
                writer.append(index, TestLog.entries(index, index + 500));
                TestLog.publish(writer);
            }
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}

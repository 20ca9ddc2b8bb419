package org.chengxin.evidencelog.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.chengxin.evidencelog.file.DataDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever a change of passphrase is killed, the ring opens with the old or the new one, and its secrets are the same. */
class KilledRewrapTest {

    private static final int ROUNDS = 4 * Integer.getInteger("soak", 1);
    private static final KeySettings ONE = new KeySettings("the first passphrase", null);
    private static final KeySettings OTHER = new KeySettings("the other passphrase", null);
    private static final byte[] SECRET = "planted-secret-51d0".getBytes(UTF_8);

    @TempDir
    private Path parent;

    /** Changes the passphrase to and fro until it is killed. */
    static final class Changing {
        public static void main(String[] arguments) throws Exception {
            DataDirectory directory = new DataDirectory(Path.of(arguments[0]));
            Keyring ring = opened(directory);
            for (int round = 0; ; round++) {
                ring.rewrap(round % 2 == 0 ? ONE : OTHER);
                Files.writeString(Path.of(arguments[1]), Integer.toString(round));
            }
        }
    }

    @Tag("drill")
    @Test
    void aKilledChangeLeavesARingThatOpens() throws Exception {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        DataDirectory directory = new DataDirectory(parent.resolve("data"));
        Keyring.open(directory, ONE).keep("data.key", SECRET);
        for (int round = 0; round < ROUNDS; round++) {
            Path progress = parent.resolve("progress-" + round);
            Process process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Changing.class.getName(),
                            directory.dataDir().toString(),
                            progress.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(parent.resolve("out").toFile())
                    .start();
            try {
                Awaitility.await()
                        .atMost(60, TimeUnit.SECONDS)
                        .failFast("the child ended", () -> !process.isAlive())
                        .until(() -> Files.exists(progress));
                assertThat(process.waitFor(random.nextInt(300), TimeUnit.MILLISECONDS))
                        .isFalse();
            } finally {
                process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            }
            assertThat(opened(directory).secret("data.key")).as("seed " + seed).isEqualTo(SECRET);
        }
    }

    @Test
    void whereverTheChangeStopsWhatLiesThereOpens() throws Exception {
        DataDirectory directory = new DataDirectory(parent.resolve("data"));
        Keyring.open(directory, ONE).keep("data.key", SECRET);
        byte[] before = directory.read("keys/keyring");
        Keyring.open(directory, ONE).rewrap(OTHER);
        byte[] after = directory.read("keys/keyring");
        // what a kill leaves: the old ring beside any beginning of the new one
        for (int written : new int[] {0, 1, after.length / 2, after.length}) {
            directory.writePrivate("keys/keyring", before);
            Files.write(directory.dataDir().resolve("keys/keyring.tmp"), java.util.Arrays.copyOf(after, written));
            assertThat(Keyring.open(directory, ONE).secret("data.key")).isEqualTo(SECRET);
            Keyring.open(directory, ONE).rewrap(OTHER);
            assertThat(Keyring.open(directory, OTHER).secret("data.key")).isEqualTo(SECRET);
        }
        try (Stream<Path> files = Files.list(directory.dataDir().resolve("keys"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("keyring", "data.key");
        }
    }

    private static Keyring opened(DataDirectory directory) {
        try {
            return Keyring.existing(directory, ONE);
        } catch (KeyringException other) {
            return Keyring.existing(directory, OTHER);
        }
    }
}

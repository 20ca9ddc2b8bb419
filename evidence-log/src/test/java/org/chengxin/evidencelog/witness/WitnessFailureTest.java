package org.chengxin.evidencelog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.chengxin.evidencelog.FailingOperations;
import org.chengxin.evidencelog.PowerCutOperations;
import org.chengxin.evidencelog.Seeds;
import org.chengxin.evidencelog.TestKeys;
import org.chengxin.evidencelog.file.FileOperations;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation of a witness's disk fails once, or the power goes: what it has answered it never forgets. */
class WitnessFailureTest {
    private static final SigningKey KEY = TestKeys.WITNESSES.get(0);
    private static final Clock CLOCK = Clock.fixed(TestKeys.NOW, ZoneOffset.UTC);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(FailingOperations.Kind.class)
    void afterAnyFailedOperationNoForkOfAnAnswerIsCosigned(FailingOperations.Kind kind) throws IOException {
        int failing = 0;
        for (boolean reached = true; reached; failing++) {
            Path folder = directory.resolve(kind + "-" + failing);
            FailingOperations disk = new FailingOperations(failing, kind);
            int answered = live(folder, disk);
            reached = disk.reached();
            requireRemembered(folder, answered, kind + " " + failing);
        }
        assertThat(failing).as("operations in this life").isGreaterThan(12);
    }

    @Test
    void afterAPowerCutAnywhereTheLastAnswerIsKnown() throws IOException {
        long seed = Seeds.seed();
        for (int run = 0; run <= Seeds.soak(2); run++) {
            boolean reached = true;
            for (int cut = 0; reached; cut++) {
                Path before = Files.createTempDirectory(directory, "before");
                Path after = Files.createTempDirectory(directory, "after");
                PowerCutOperations disk = new PowerCutOperations(cut);
                int answered = live(before, disk);
                reached = disk.reached();
                disk.restore(before, after, run == 0 ? null : new Random(seed + run));
                requireRemembered(after, answered, "cut before " + cut + ", seed " + seed + "+" + run);
            }
        }
    }

    @Test
    void aWitnessThatFailedToStoreCanBeAskedAgain() throws IOException {
        for (int failing = 3; failing < 8; failing++) {
            Path folder = directory.resolve("again" + failing);
            try (Witness witness = opened(folder, new FailingOperations(failing, FailingOperations.Kind.UNDONE))) {
                int status = 0;
                for (int attempt = 0; attempt < 2 && status != 200; attempt++) {
                    status = attempt(witness, Bodies.growth(0, 3));
                }
                assertThat(status).as("failing %d", failing).isEqualTo(200);
            }
        }
    }

    /** Grows to 3, to 8 and to 8 again until the disk fails; returns the last size that was answered with 200. */
    private static int live(Path folder, FileOperations disk) {
        int answered = 0;
        try (Witness witness = opened(folder, disk)) {
            for (int next : new int[] {3, 8, 8}) {
                if (witness.addCheckpoint(Bodies.growth(answered, next).getBytes(UTF_8))
                                .status()
                        == 200) {
                    answered = next;
                }
            }
        } catch (IOException failure) {
            // the life ends here
        }
        return answered;
    }

    private static void requireRemembered(Path folder, int answered, String when) throws IOException {
        try (Witness witness = Witness.open(folder, KEY, CLOCK)) {
            witness.trust(List.of(TestKeys.LOG.verifier()));
            int known = (int) witness.last(TestKeys.ORIGIN).size();
            // a store whose end was not told may have happened or not
            assertThat(known).as(when).isIn(answered, answered == 0 ? 3 : 8);
            if (known > 0) {
                Note fork = Bodies.fork(known);
                Answer answer = witness.addCheckpoint(
                        Bodies.body("old " + known, List.of(), fork).getBytes(UTF_8));
                assertThat(answer.status()).as(when).isEqualTo(422);
            }
            assertThat(witness.addCheckpoint(Bodies.growth(known, 9).getBytes(UTF_8))
                            .status())
                    .as(when)
                    .isEqualTo(200);
        }
    }

    private static int attempt(Witness witness, String body) {
        try {
            return witness.addCheckpoint(body.getBytes(UTF_8)).status();
        } catch (IOException injected) {
            return 0;
        }
    }

    private static Witness opened(Path folder, FileOperations disk) throws IOException {
        Witness witness = Witness.open(folder, KEY, CLOCK, disk);
        witness.trust(List.of(TestKeys.LOG.verifier()));
        return witness;
    }
}

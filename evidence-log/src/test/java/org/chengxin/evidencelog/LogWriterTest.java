package org.chengxin.evidencelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chengxin.evidencelog.file.LogInUseException;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.proof.TlogProof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogWriterTest {
    @TempDir
    Path directory;

    private TestLog log() {
        return TestLog.in(directory);
    }

    @Test
    void anEntryThatWasPublishedIsProvenWithItsTlogProof() throws Exception {
        TestLog log = log();
        Publication.Published published;
        try (LogWriter writer =
                LogWriter.open(log.published(), log.state(), TestKeys.ORIGIN, List.of(TestKeys.LOG.verifier()))) {
            writer.append(0, TestLog.entries(0, 300));
            published = (Publication.Published) TestLog.publish(writer);
        }
        TlogProof proof = new LogReader(log.source(), published.checkpoint()).proof(271, published.note());

        TlogProof parsed = TlogProof.parse(proof.toBytes());

        assertThat(parsed.verify(TestLog.entry(271), TestKeys.alone()).checkpoint())
                .isEqualTo(published.checkpoint());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 255, 256, 257, 1000, 65_535, 65_536, 65_537, 70_000})
    void aLogOfThisSizeHasTheRootOfTheOracleAndPassesItsAudit(long size) throws Exception {
        TestLog log = log().filled(size);

        Checkpoint checkpoint =
                LogAudit.run(log.source(), TestKeys.alone(), List.of()).checkpoint();

        assertThat(checkpoint.size()).isEqualTo(size);
        assertThat(checkpoint.root()).isEqualTo(RecursiveTree.root(TestLog.entries(0, size)));
    }

    @Test
    void aTreeOfSeventyThousandIsLaidOutAsTheSpecificationSays() throws IOException {
        TestLog log = log().filled(70_000);

        assertThat(log.read("tile/0/272")).hasSize(8192);
        assertThat(log.read("tile/0/273.p/112")).hasSize(112 * 32);
        assertThat(log.read("tile/1/000")).hasSize(8192);
        assertThat(log.read("tile/1/001.p/17")).hasSize(17 * 32);
        assertThat(log.read("tile/2/000.p/1")).hasSize(32);
        assertThat(log.read("tile/entries/273.p/112")).isNotEmpty();
        assertThat(log.published().resolve("tile/3")).doesNotExist();
        assertThat(Files.list(log.published()).map(Path::getFileName).map(Path::toString))
                .containsExactlyInAnyOrder("checkpoint", "tile");
    }

    @Test
    void growingInManyStepsGivesTheFilesOfGrowingInOne() throws IOException {
        TestLog steps = TestLog.in(directory.resolve("steps")).filled(1, 2, 255, 256, 257, 511, 513, 800);
        TestLog once = TestLog.in(directory.resolve("once")).filled(800);

        assertThat(Folders.contents(steps.published())).isEqualTo(Folders.contents(once.published()));
    }

    @Test
    void partialTilesOfPublishedSizesStayUntilTheFullTileIsPublished() throws IOException {
        TestLog log = log().filled(10, 20);
        assertThat(log.published().resolve("tile/0/000.p/10")).exists();
        assertThat(log.published().resolve("tile/entries/000.p/20")).exists();

        log.filled(300);

        assertThat(log.published().resolve("tile/0/000.p")).doesNotExist();
        assertThat(log.published().resolve("tile/entries/000.p")).doesNotExist();
        assertThat(log.published().resolve("tile/0/001.p/44")).exists();
    }

    @Test
    void anIndexBeyondTheNextIsRefused() throws IOException {
        try (LogWriter writer = log().open()) {
            writer.append(0, TestLog.entry(0));

            assertThatExceptionOfType(AppendRefusedException.class)
                    .isThrownBy(() -> writer.append(2, TestLog.entry(2)))
                    .matches(refused -> refused.reason() == AppendRefusedException.Reason.GAP)
                    .withMessageContaining("The next index is 1");
            assertThat(writer.size()).isEqualTo(1);
        }
    }

    @Test
    void repeatingAnAppendIsAcceptedOnlyWithTheSameBytes() throws IOException {
        try (LogWriter writer = log().open()) {
            writer.append(0, TestLog.entries(0, 300));
            TestLog.publish(writer);
            writer.append(300, TestLog.entries(300, 310));

            writer.append(5, TestLog.entry(5));
            writer.append(250, TestLog.entries(250, 320));

            assertThat(writer.size()).isEqualTo(320);
            for (long index : new long[] {5, 299, 305, 319}) {
                assertThatExceptionOfType(AppendRefusedException.class)
                        .isThrownBy(() -> writer.append(index, TestLog.entry(1)))
                        .matches(refused -> refused.reason() == AppendRefusedException.Reason.CONFLICT);
            }
        }
    }

    @Test
    void anEntryTooLargeForABundleIsRefusedWithTheWayOut() throws IOException {
        try (LogWriter writer = log().open()) {
            writer.append(0, new byte[65_535]);

            assertThatExceptionOfType(AppendRefusedException.class)
                    .isThrownBy(() -> writer.append(1, List.of(new byte[1], new byte[65_536])))
                    .matches(refused -> refused.reason() == AppendRefusedException.Reason.TOO_LARGE)
                    .withMessageContaining("log its digest");
            assertThat(writer.size()).isEqualTo(1);
            assertThat(TestLog.publish(writer)).isInstanceOf(Publication.Published.class);
        }
    }

    @Test
    void acknowledgedEntriesOutliveAWriterThatNeverPublished() throws IOException {
        TestLog log = log();
        try (LogWriter writer = log.open()) {
            writer.append(0, TestLog.entries(0, 3));
            writer.append(3, TestLog.entry(3));
        }

        try (LogWriter writer = log.open()) {
            assertThat(writer.size()).isEqualTo(4);
            writer.append(0, TestLog.entries(0, 5));
            assertThat(TestLog.publish(writer).checkpoint().root())
                    .isEqualTo(RecursiveTree.root(TestLog.entries(0, 5)));
        }
    }

    @Test
    void aCheckpointWithoutItsQuorumIsSignedButNotPublished() throws IOException {
        TestLog log = log();
        try (LogWriter writer = log.open()) {
            writer.append(0, TestLog.entries(0, 7));

            Publication publication =
                    writer.publish(TestKeys.SIGNERS, SigningGuard.NONE, TestKeys.cosigners(1), TestKeys.twoOfThree());

            assertThat(publication).isInstanceOf(Publication.Withheld.class);
            assertThat(((Publication.Withheld) publication).why()).contains("outsiders", "notary");
            assertThat(log.published().resolve("checkpoint")).doesNotExist();
            assertThat(writer.lastSigned()).isNotNull();

            writer.append(7, TestLog.entry(7));
            assertThat(writer.publish(
                            TestKeys.SIGNERS, SigningGuard.NONE, TestKeys.cosigners(2), TestKeys.twoOfThree()))
                    .isInstanceOf(Publication.Published.class);
        }
        assertThat(log.read("checkpoint")).asString().contains("witness.example/notary", "witness.example/court");
    }

    @Test
    void linesOfStrangersAndFalseLinesOfWitnessesAreLeftOut() throws Exception {
        TestLog log = log();
        Note other = TestKeys.signed(new Checkpoint(TestKeys.ORIGIN, 0, Hash.EMPTY_TREE));
        Cosigner mixed = (note, tree) -> {
            var lines = new java.util.ArrayList<>(TestKeys.cosigners(2).cosign(note, tree));
            lines.addAll(TestKeys.cosigners(3).cosign(other, tree));
            lines.addAll(other.signatures());
            return lines;
        };
        try (LogWriter writer = log.open()) {
            writer.append(0, TestLog.entry(0));
            writer.publish(TestKeys.SIGNERS, SigningGuard.NONE, mixed, TestKeys.twoOfThree());
        }

        assertThat(Note.parse(log.read("checkpoint")).signatures()).hasSize(4);
        LogAudit.run(log.source(), TestKeys.twoOfThree(), List.of());
    }

    @Test
    void aFormerLeaderWhoseGuardRefusesSignsNothing() throws IOException {
        TestLog log = log();
        try (LogWriter writer = log.open()) {
            writer.append(0, TestLog.entries(0, 7));

            Publication publication =
                    writer.publish(TestKeys.SIGNERS, tree -> false, TestKeys.cosigners(3), TestKeys.twoOfThree());

            assertThat(publication).isInstanceOf(Publication.Refused.class);
            assertThat(writer.lastSigned()).isNull();
        }
        assertThat(log.state().resolve("signed")).doesNotExist();
        assertThat(log.published().resolve("checkpoint")).doesNotExist();
    }

    @Test
    void theGuardCanCheckAHeadKeptElsewhereAgainstTheNewTree() throws IOException {
        try (LogWriter writer = log().open()) {
            writer.append(0, TestLog.entries(0, 400));

            Publication publication = writer.publish(
                    TestKeys.SIGNERS,
                    tree -> tree.root(33).equals(RecursiveTree.root(TestLog.entries(0, 33))),
                    Cosigner.NONE,
                    TestKeys.alone());

            assertThat(publication).isInstanceOf(Publication.Published.class);
        }
    }

    @Test
    void whoRestsGoesOnUnlessAnotherHasTakenTheLogOver() throws IOException {
        TestLog log = log();
        try (LogWriter first = log.open()) {
            first.append(0, TestLog.entry(0));
            first.rest();
            first.resume();
            assertThatExceptionOfType(LogInUseException.class).isThrownBy(log::open);
            first.append(1, TestLog.entry(1));
            first.rest();
            try (LogWriter second = log.open()) {
                assertThatExceptionOfType(LogInUseException.class).isThrownBy(first::resume);
                second.append(2, TestLog.entry(2));
            }
            assertThatExceptionOfType(LogInUseException.class).isThrownBy(first::resume);
        }
        try (LogWriter third = log.open()) {
            assertThat(third.size()).isEqualTo(3);
        }
    }

    @Test
    void aSecondWriterOnTheSameFoldersIsRefused() throws IOException {
        TestLog log = log();
        try (LogWriter first = log.open()) {
            assertThatExceptionOfType(LogInUseException.class).isThrownBy(log::open);
            first.append(0, TestLog.entry(0));
        }
        try (LogWriter second = log.open()) {
            assertThat(second.size()).isEqualTo(1);
        }
    }

    @Test
    void theWritersFolderMustNotBeServed() {
        TestLog served = new TestLog(directory, directory.resolve("state"));

        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(served::open);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void appendingGoesOnWhileWitnessesAreAsked() throws IOException {
        try (LogWriter writer = log().open()) {
            writer.append(0, TestLog.entries(0, 300));
            Publication first = writer.publish(
                    TestKeys.SIGNERS,
                    SigningGuard.NONE,
                    (note, tree) -> {
                        writer.append(300, TestLog.entries(300, 600));
                        return List.of();
                    },
                    TestKeys.alone());
            assertThat(first.checkpoint().size()).isEqualTo(300);
            assertThat(writer.size()).isEqualTo(600);
            assertThat(TestLog.publish(writer).checkpoint().root())
                    .isEqualTo(RecursiveTree.root(TestLog.entries(0, 600)));
        }
    }

    @Test
    void theFirstSignerMustBeNamedLikeTheOrigin() throws IOException {
        try (LogWriter writer = log().open()) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> writer.publish(
                            List.of(TestKeys.LOG_SM2), SigningGuard.NONE, Cosigner.NONE, TestKeys.alone()));
        }
    }

    @Test
    void publishingAgainAtTheSameSizeRenewsTheCosignatures() throws IOException {
        TestLog log = log().filled(5);
        try (LogWriter writer = log.open()) {
            Publication publication =
                    writer.publish(TestKeys.SIGNERS, SigningGuard.NONE, TestKeys.cosigners(3), TestKeys.quorum(3));

            assertThat(publication.checkpoint().size()).isEqualTo(5);
        }
        assertThat(log.read("checkpoint")).asString().contains("witness.example/school");
    }

    @Test
    void aClosedWriterTakesNothing() throws IOException {
        LogWriter writer = log().open();
        writer.close();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> writer.append(0, TestLog.entry(0)));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> TestLog.publish(writer));
    }
}

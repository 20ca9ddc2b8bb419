package org.chengxin.cli.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.chengxin.cli.Command;
import org.chengxin.evidencelog.merkle.Hash;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chengxin audit} and {@code restore} told apart by their exit codes, whatever they are given. */
class AuditCommandTest {

    @TempDir
    private Path folder;

    private DrillLog log;

    @BeforeEach
    void aLog() throws Exception {
        log = new DrillLog(folder.resolve("log")).with(DrillLog.reviews(0, 300));
    }

    @Test
    void aSoundLogIsConsistentByItsFolderOrByTheFolderAbove() throws Exception {
        Path old = log.keepCheckpoint("old");
        log.with(DrillLog.reviews(300, 700));
        Command above = log.audit("--old", old);
        assertThat(above.exit()).isZero();
        assertThat(above.out())
                .startsWith(
                        "consistent: 700 entries in drill.example/log, cosigned by nobody else, extends the older checkpoint");
        assertThat(above.err()).isEmpty();
        assertThat(Command.run("audit", log.published(), "--policy", log.policyFile())
                        .exit())
                .isZero();
    }

    @Test
    void theFirstWrongFileIsNamed() throws Exception {
        Path tile = log.published().resolve("tile/0/001.p/44");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[33] ^= 1;
        Files.write(tile, bytes);
        Command audit = log.audit();
        assertThat(audit.exit()).isEqualTo(1);
        assertThat(audit.out()).startsWith("altered").contains("tile/0/001.p/44");
    }

    @Test
    void aMalformedNoteAnUnknownKeyAndAnotherOriginAreReasonedRefusals() throws Exception {
        Path checkpoint = log.published().resolve("checkpoint");
        byte[] sound = Files.readAllBytes(checkpoint);
        Files.writeString(checkpoint, "not a note\n");
        assertFinding(log.audit(), "malformed");
        Files.write(checkpoint, sound);
        DrillLog stranger = new DrillLog(folder.resolve("stranger/log")).with(List.of("x"));
        assertFinding(Command.run("audit", log.folder(), "--policy", stranger.policyFile()), "unknown");
        SigningKey other = SigningKey.generate("other.example/log", SignatureType.ED25519, new SecureRandom());
        Note foreign = Note.sign(new Checkpoint("other.example/log", 0, Hash.EMPTY_TREE).text(), List.of(other));
        Path policy = folder.resolve("both");
        Files.writeString(policy, "log " + log.key().verifier() + "\nlog " + other.verifier() + "\nquorum none\n");
        Path old = Files.write(folder.resolve("foreign"), foreign.toBytes());
        Command audit = Command.run("audit", log.folder(), "--policy", policy, "--old", old);
        assertFinding(audit, "unknown");
        assertThat(audit.out()).contains("other.example/log");
    }

    @Test
    void anOldCheckpointThatNobodyTrustedSignedProvesNothing() throws Exception {
        DrillLog stranger = new DrillLog(folder.resolve("stranger/log")).with(List.of("x"));
        Command audit = log.audit("--old", stranger.keepCheckpoint("theirs"));
        assertFinding(audit, "unknown");
        assertThat(audit.out()).contains("theirs");
        assertFinding(log.audit("--old", Files.writeString(folder.resolve("text"), "hello\n")), "malformed");
    }

    @Test
    void whatCannotBeReadIsThreeAndWrongUseIsTwo() throws Exception {
        Path policy = log.policyFile();
        for (Command command : List.of(
                Command.run("audit", folder.resolve("nowhere"), "--policy", policy),
                Command.run("audit", log.folder(), "--policy", folder.resolve("nowhere")),
                Command.run("audit", log.folder(), "--policy", Files.writeString(folder.resolve("none"), "hello\n")),
                Command.run("restore", log.folder(), "--from", log.folder(), "--policy", folder.resolve("none")),
                Command.run("audit", "http://127.0.0.1:1/log", "--policy", policy),
                Command.run("audit", "http:///log", "--policy", policy),
                log.audit("--old", folder.resolve("nowhere")),
                Command.run("restore", folder.resolve("nowhere"), "--from", log.folder(), "--policy", policy),
                Command.run("restore", log.folder(), "--from", "http://127.0.0.1:1/", "--policy", policy))) {
            assertThat(command.exit()).as(command.err()).isEqualTo(3);
            assertThat(command.out()).isEmpty();
            assertThat(command.err()).startsWith("unreadable").doesNotContain("\tat ");
        }
        assertThat(Command.run("audit").exit()).isEqualTo(2);
        assertThat(Command.run("audit", log.folder()).exit()).isEqualTo(2);
        assertThat(Command.run("restore", log.folder(), "--policy", policy).exit())
                .isEqualTo(2);
    }

    @Test
    void aRestoreFromAnotherHistoryChangesNothing() throws Exception {
        DrillLog forged = new DrillLog(folder.resolve("forged/log"), log.key()).with(DrillLog.reviews(9, 309));
        Files.delete(log.published().resolve("tile/entries/000"));
        Command restore = Command.run("restore", log.folder(), "--from", forged.folder(), "--policy", log.policyFile());
        assertFinding(restore, "forked");
        assertThat(log.published().resolve("tile/entries/000")).doesNotExist();
    }

    private static void assertFinding(Command command, String word) {
        assertThat(command.exit()).as(command.out() + command.err()).isEqualTo(1);
        assertThat(command.out()).startsWith(word);
        assertThat(command.out().getBytes(UTF_8)).hasSizeLessThan(1_000);
    }
}

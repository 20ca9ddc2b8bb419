package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.chengxin.evidencelog.Cosigner;
import org.chengxin.evidencelog.LogReader;
import org.chengxin.evidencelog.LogSource;
import org.chengxin.evidencelog.LogWriter;
import org.chengxin.evidencelog.Publication;
import org.chengxin.evidencelog.SealedEntry;
import org.chengxin.evidencelog.SigningGuard;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chengxin verify} on files alone. */
class VerifyCommandTest {

    private static final byte[] PAYLOAD = "{\"v\":1}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final byte[] salt = SealedEntry.newSalt();

    @BeforeEach
    void aLogOfThreeEntries() throws Exception {
        SigningKey key = SigningKey.generate("test.example/log", SignatureType.ED25519, new SecureRandom());
        TlogPolicy policy = new TlogPolicy(List.of(new TlogPolicy.Log(key.verifier())), List.of(), List.of(), "none");
        byte[] entry = new SealedEntry(
                        Instant.parse("2026-03-02T01:02:03.004Z"),
                        List.of(SealedEntry.newSalt(), SealedEntry.commitment(salt, PAYLOAD)))
                .bytes();
        Path published = folder.resolve("log");
        try (LogWriter log =
                LogWriter.open(published, folder.resolve("state"), "test.example/log", List.of(key.verifier()))) {
            log.append(0, List.of(new byte[] {1}, entry, new byte[] {2}));
            var publication =
                    (Publication.Published) log.publish(List.of(key), SigningGuard.NONE, Cosigner.NONE, policy);
            LogReader reader = new LogReader(LogSource.directory(published), publication.checkpoint());
            Files.write(file("proof"), reader.proof(1, publication.note()).toBytes());
        }
        Files.write(file("entry"), entry);
        Files.writeString(file("policy"), policy.toString());
        record(PAYLOAD, salt, 1);
    }

    @Test
    void anUnalteredRecordIsValidAndTheTimeAndPlaceAreTold() {
        Command command = verify("--record", file("record"));
        assertThat(command.exit()).isZero();
        assertThat(command.out())
                .startsWith("valid")
                .contains("entry 1 of 3", "test.example/log", "2026-03-02T01:02:03.004Z");
    }

    @Test
    void theEntryAloneCanBeCheckedToo() {
        assertThat(verify().exit()).isZero();
    }

    @Test
    void anAlteredPayloadSaltOrPositionIsCaught() throws Exception {
        record("{\"v\":2}".getBytes(StandardCharsets.UTF_8), salt, 1);
        assertAltered();
        record(PAYLOAD, SealedEntry.newSalt(), 1);
        assertAltered();
        record(PAYLOAD, salt, 0);
        assertAltered();
        record(PAYLOAD, salt, 7);
        assertAltered();
    }

    @Test
    void anAlteredEntryIsCaught() throws Exception {
        byte[] entry = Files.readAllBytes(file("entry"));
        entry[12] ^= 1;
        Files.write(file("entry"), entry);
        Command command = verify();
        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.out()).startsWith("altered");
    }

    @Test
    void anotherLogsKeyMakesItUnknown() throws Exception {
        SigningKey other = SigningKey.generate("test.example/log", SignatureType.ED25519, new SecureRandom());
        Files.writeString(
                file("policy"),
                new TlogPolicy(List.of(new TlogPolicy.Log(other.verifier())), List.of(), List.of(), "none").toString());
        Command command = verify();
        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.out()).startsWith("unknown");
    }

    @Test
    void aProofThatIsNoneIsToldAsMalformed() throws Exception {
        Files.writeString(file("proof"), "not a proof\n");
        Command command = verify();
        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.out()).startsWith("malformed");
    }

    @Test
    void aMissingFileIsUnreadableAndAMissingOptionIsUsage() throws Exception {
        Files.delete(file("entry"));
        Command command = verify();
        assertThat(command.exit()).isEqualTo(3);
        assertThat(command.out()).isEmpty();
        assertThat(Command.run("verify", file("proof")).exit()).isEqualTo(2);
    }

    @Test
    void aRecordFileThatHoldsNoRecordIsUnreadable() throws Exception {
        for (String content : List.of("", "{", "{}", "[]", "{\"payload\":\"e30=\"}")) {
            Files.writeString(file("record"), content);
            assertThat(verify("--record", file("record")).exit()).as(content).isEqualTo(3);
        }
    }

    private void assertAltered() {
        Command command = verify("--record", file("record"));
        assertThat(command.exit()).isEqualTo(1);
        assertThat(command.out()).startsWith("altered");
    }

    private Command verify(Object... more) {
        List<Object> arguments = new java.util.ArrayList<>(
                List.of("verify", file("proof"), "--entry", file("entry"), "--policy", file("policy")));
        arguments.addAll(List.of(more));
        return Command.run(arguments.toArray());
    }

    private void record(byte[] payload, byte[] salt, int position) throws Exception {
        Base64.Encoder base64 = Base64.getEncoder();
        Files.writeString(
                file("record"),
                "{\"payload\":\"" + base64.encodeToString(payload) + "\",\"salt\":\"" + base64.encodeToString(salt)
                        + "\",\"position\":" + position + "}");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}

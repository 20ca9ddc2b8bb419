package org.chengxin.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chengxin.CommandProcess;
import org.chengxin.Eventually;
import org.chengxin.Server;
import org.chengxin.ServerProcess;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.evidencelog.key.KeySettings;
import org.chengxin.evidencelog.key.Keyring;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A whole installation: its keys lie encrypted, change under a standing server, and the change is a sealed fact. */
@Tag("drill")
class KeysIT {

    @TempDir
    private Path parent;

    @Test
    void aRotationIsSealedAndPublishedAtTheNextStart() throws Exception {
        Path directory = parent.resolve("installation");
        String keysBefore;
        try (ServerProcess server = ServerProcess.start(directory)) {
            awaitCheckpoint(server, 2);
            keysBefore = server.http().get("/log/keys").text();
            assertThat(keysBefore.lines()).hasSize(2);
            assertThat(run("--data-dir", directory, "rotate"))
                    .as("while the server runs")
                    .isEqualTo(3);
            assertThat(server.http().get("/log/keys").text()).isEqualTo(keysBefore);
        }
        assertNoSecretLiesOpen(directory);
        assertRefusedInOneLine(directory);
        assertThat(run("--data-dir", directory, "rotate", "--overlap", "30")).isZero();
        try (ServerProcess server = ServerProcess.start(directory)) {
            Note note = awaitCheckpoint(server, 4);
            TlogPolicy policy =
                    TlogPolicy.parse(server.http().get("/log/policy").bytes());
            assertThat(policy.logs()).hasSize(2);
            policy.verify(note);
            List<String> keys = server.http().get("/log/keys").text().lines().toList();
            assertThat(keys).hasSize(4).containsAll(keysBefore.lines().toList());
            assertThat(keys.get(0)).isEqualTo(keysBefore.lines().findFirst().orElseThrow());
            assertSealed(server, keysBefore.lines().toList(), keys);
        }
    }

    private static Note awaitCheckpoint(ServerProcess server, int lines) throws Exception {
        Eventually.eventually().until(() -> {
            Server.Reply answer = server.http().get("/log/checkpoint");
            return answer.status() == 200
                    && Note.parse(answer.bytes()).signatures().size() == lines;
        });
        return Note.parse(server.http().get("/log/checkpoint").bytes());
    }

    private static void assertSealed(ServerProcess server, List<String> before, List<String> now) throws Exception {
        List<String> facts = JdbcClient.create(server.database())
                .sql("select distinct fact::text from evidence.log_key order by 1")
                .query(String.class)
                .list();
        assertThat(facts).as("one at the first start, one for the rotation").hasSize(2);
        List<String> added = new ArrayList<>(now);
        added.removeAll(before);
        JsonNode opened =
                server.http().get("/records/" + facts.get(1) + "/record.json").json();
        JsonNode payload = Server.JSON.readTree(
                java.util.Base64.getDecoder().decode(opened.path("payload").stringValue()));
        assertThat(payload.path("type").stringValue()).isEqualTo("log-key");
        assertThat(payload.path("origin").stringValue()).isEqualTo("chengxin.demo/log");
        assertThat(texts(payload.path("keys"))).containsExactlyInAnyOrderElementsOf(added);
        assertThat(texts(payload.path("ends"))).containsExactlyInAnyOrderElementsOf(before);
        assertThat(payload.path("ends").get(0).has("until")).isTrue();
        assertThat(server.http().get("/records/" + facts.get(1)).text()).contains("日志密钥");
    }

    private static List<String> texts(JsonNode keys) {
        List<String> texts = new ArrayList<>();
        keys.forEach(key -> texts.add(key.path("vkey").stringValue()));
        return texts;
    }

    /** Every secret of the ring, looked for in every file of the installation, the database's included. */
    private static void assertNoSecretLiesOpen(Path directory) throws IOException {
        Keyring ring = Keyring.existing(new DataDirectory(directory), new KeySettings(null, null));
        List<byte[]> secrets = new ArrayList<>();
        for (String file : List.of("data.key", "log.key", "log-sm2.key")) {
            secrets.add(ring.secret(file));
        }
        secrets.add(Files.readAllBytes(Path.of(directory + ".key")));
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(file -> {
                        String content =
                                new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                        for (byte[] secret : secrets) {
                            assertThat(content.contains(
                                            new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1)))
                                    .as(file.toString())
                                    .isFalse();
                        }
                    });
        }
    }

    private void assertRefusedInOneLine(Path directory) throws Exception {
        Path err = parent.resolve("err");
        ProcessBuilder command = CommandProcess.prepared("serve", "--port", "0", "--data-dir", directory);
        command.environment().put("CHENGXIN_KEYS_PASSPHRASE", "planted-wrong-word");
        Process process = command.redirectError(err.toFile())
                .redirectOutput(parent.resolve("out").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(3);
        List<String> told = Files.readAllLines(err, UTF_8).stream()
                .filter(line -> line.startsWith("chengxin: "))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).contains("keys/keyring does not open");
        assertThat(Files.readString(err)).doesNotContain("planted-wrong-word");
    }

    private static int run(Object... arguments) throws Exception {
        List<Object> all = new ArrayList<>(List.of("keys"));
        all.addAll(List.of(arguments));
        Process process = CommandProcess.prepared(all.toArray()).inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}

package org.chengxin.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.evidencelog.LogAudit;
import org.chengxin.evidencelog.LogSource;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.evidencelog.note.VerifierKey;
import org.chengxin.evidencelog.proof.Checkpoint;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The log's files are served to anyone just where tlog-tiles puts them, and nothing else is. */
class LogApiIT extends ServerTest {

    @Autowired
    private Seals seals;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    @Test
    void anyoneCanAuditTheWholeLogOverHttp() throws Exception {
        Checkpoint earlier = checkpoint();
        fillTheFirstTile();
        LogSource source = path -> {
            Reply reply = server().get("/log/" + path);
            if (reply.status() == 404) {
                throw new NoSuchFileException(path);
            }
            return reply.bytes();
        };
        TlogPolicy policy = TlogPolicy.parse(server().get("/log/policy").bytes());
        TlogPolicy.Accepted accepted = LogAudit.run(source, policy, List.of(earlier));
        assertThat(accepted.checkpoint().size()).isGreaterThan(256);
        assertThat(accepted.checkpoint().origin()).isEqualTo(proofs.origin());
    }

    @Test
    void theCheckpointIsSignedWithEveryKeyThatTheLogNames() throws Exception {
        awaitLog();
        List<VerifierKey> keys = new java.util.ArrayList<>();
        for (String line : server().get("/log/keys").text().lines().toList()) {
            keys.add(VerifierKey.parse(line));
        }
        assertThat(keys).hasSize(2);
        assertThat(Note.parse(server().get("/log/checkpoint").bytes()).verify(keys))
                .hasSize(2);
    }

    @Test
    void fullAndPartialTilesAreServedAsBytesForEver() throws Exception {
        fillTheFirstTile();
        long size = checkpoint().size();
        String partial = "%03d.p/%d".formatted(size / 256, size % 256);
        for (String path : List.of("tile/0/000", "tile/entries/000")) {
            Reply tile = server().get("/log/" + path);
            assertThat(tile.status()).as(path).isEqualTo(200);
            assertThat(tile.header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(tile.header("Cache-Control")).contains("immutable");
        }
        assertThat(server().get("/log/tile/0/000").bytes()).hasSize(256 * 32);
        if (size % 256 != 0) {
            assertThat(server().get("/log/tile/0/" + partial).bytes()).hasSize((int) (size % 256) * 32);
            assertThat(server().get("/log/tile/entries/" + partial).status()).isEqualTo(200);
        }
        assertThat(server().get("/log/tile/1/000.p/" + size / 256).bytes()).hasSize((int) (size / 256) * 32);
    }

    @Test
    void textFilesAreServedAsUtf8Text() {
        awaitLog();
        for (String path : List.of("checkpoint", "policy", "keys")) {
            Reply reply = server().get("/log/" + path);
            assertThat(reply.status()).as(path).isEqualTo(200);
            assertThat(reply.header("Content-Type")).as(path).isEqualToIgnoringCase("text/plain;charset=utf-8");
        }
        assertThat(server().get("/log/checkpoint").header("Cache-Control")).doesNotContain("immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/999",
                "tile/0/x999/999",
                "tile/0/999.p/1",
                "tile/0/000.p/0",
                "tile/0/000.p/1000",
                "tile/64/000",
                "tile/00/000",
                "tile/0/1",
                "tile/entries/x000/x1",
                "tile/",
                "tile/0/000/",
                "tile/checkpoint"
            })
    void aTileThatIsNotThereIsNotFound(String path) {
        assertThat(server().get("/log/" + path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/tile/../../../keys/log.key",
                "/log/tile/..%2f..%2f..%2fkeys%2flog.key",
                "/log/tile/%2e%2e/%2e%2e/keys/log.key",
                "/log/../log/state",
                "/log/tile/..;/..;/state",
                "/log/tile/0/..\\..\\..\\keys\\log.key",
                "/log/%00",
                "/log/origin",
                "/log/state"
            })
    void noPathLeadsOutOfThePublishedFolder(String path) throws Exception {
        awaitLog();
        String answer = raw(path);
        assertThat(answer).containsPattern("^HTTP/1.1 (400|404) ");
        assertThat(answer).doesNotContain(new String(key(), java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    /** Sent as written, since a well-behaved client would tidy the path. */
    private String raw(String path) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] key() throws Exception {
        return java.nio.file.Files.readAllBytes(DATA.resolve("keys/log.key"));
    }

    private Checkpoint checkpoint() throws Exception {
        awaitLog();
        return Checkpoint.parse(
                Note.parse(server().get("/log/checkpoint").bytes()).text());
    }

    private void fillTheFirstTile() throws Exception {
        for (long size = checkpoint().size(); size <= 256; size++) {
            transaction.executeWithoutResult(
                    status -> seals.seal(List.of(new Fact(FactId.next(), "trial", "{}".getBytes(UTF_8)))));
        }
        awaitLog();
    }
}

package org.chengxin.evidencelog.witness;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.chengxin.evidencelog.TestKeys;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.note.VerifierKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The witness as others meet it: over HTTP, with bounded bodies and no way to any other file. */
class WitnessServerTest {
    private static final SigningKey KEY = TestKeys.WITNESSES.get(0);
    private static final String HASH = Origins.hash(TestKeys.ORIGIN);

    @TempDir
    Path directory;

    private Witness witness;
    private WitnessServer server;

    @BeforeEach
    void start() throws IOException {
        witness = Witness.open(directory, KEY, Clock.fixed(TestKeys.NOW, ZoneOffset.UTC));
        witness.trust(List.of(TestKeys.LOG.verifier()));
        server = WitnessServer.start(Wire.anyPort(), witness);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        witness.close();
    }

    @Test
    void aCheckpointIsCosignedAndServedUnderTheHashOfTheOrigin() throws Exception {
        assertThat(Wire.get(server, "/" + HASH + "/checkpoint").statusCode()).isEqualTo(404);
        HttpResponse<byte[]> answer = Wire.post(server, Bodies.growth(0, 5));

        assertThat(answer.statusCode()).isEqualTo(200);
        Bodies.cosigned(Wire.text(answer), Bodies.checkpoint(5).text(), KEY.verifier());
        HttpResponse<byte[]> served = Wire.get(server, "/" + HASH + "/checkpoint");
        assertThat(served.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(Wire.text(served)).endsWith(Wire.text(answer));
        assertThat(Wire.text(Wire.get(server, "/key"))).isEqualTo(KEY.verifier() + "\n");
    }

    @Test
    void theSizeIsToldInItsOwnTypeAndOtherStatusesAreWordsForPeople() throws Exception {
        Wire.post(server, Bodies.growth(0, 5));
        HttpResponse<byte[]> conflict = Wire.post(server, Bodies.growth(0, 6));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
        assertThat(Wire.text(conflict)).isEqualTo("5\n");
        assertThat(Wire.post(server, "nonsense").statusCode()).isEqualTo(400);
        assertThat(Wire.text(Wire.post(server, "nonsense"))).contains("add-checkpoint");
    }

    @Test
    void anOversizedBodyIsRefused() throws Exception {
        HttpResponse<byte[]> answer =
                Wire.send(server, "/add-checkpoint", "POST", new byte[WitnessServer.MAXIMUM_BODY + 1]);
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void nothingElseIsThere() throws Exception {
        for (String path : new String[] {
            "/",
            "/lock",
            "/" + HASH,
            "/" + HASH + "/",
            "/" + HASH + "/lock",
            "/" + HASH.toUpperCase(java.util.Locale.ROOT) + "/checkpoint",
            "/" + HASH + "/../lock",
            "/" + HASH + "/tile/0/..%2f..%2f..%2flock",
            "/" + HASH + "/tile/64/000",
            "/" + HASH + "/tile/00/000",
            "/" + HASH + "/tile/0/000.p/0",
            "/" + HASH + "/tile/0/1000",
            "/key/"
        }) {
            assertThat(Wire.get(server, path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(Wire.get(server, "/add-checkpoint").statusCode()).isEqualTo(405);
        assertThat(Wire.send(server, "/key", "DELETE", new byte[0]).statusCode())
                .isEqualTo(405);
    }

    @Test
    void afterAFailureInsideTheAnswerIs500WithoutItsCause() throws Exception {
        Served failing = new Served() {
            @Override
            public VerifierKey key() {
                throw new IllegalStateException("secret of the house");
            }

            @Override
            public Answer addCheckpoint(byte[] body) throws IOException {
                throw new IOException("No space left on /secret");
            }

            @Override
            public Optional<byte[]> file(String hash, String path) {
                return Optional.empty();
            }

            @Override
            public void close() {}
        };
        try (WitnessServer broken = WitnessServer.start(Wire.anyPort(), failing)) {
            HttpResponse<byte[]> answer = Wire.post(broken, "x");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(Wire.text(answer)).doesNotContain("secret");
            assertThat(Wire.get(broken, "/key").statusCode()).isEqualTo(500);
        }
    }

    @Test
    void clientsThatSendNothingDoNotKeepOthersOut() throws Exception {
        Socket[] idle = new Socket[6];
        for (int i = 0; i < idle.length; i++) {
            idle[i] = new Socket(server.address().getAddress(), server.address().getPort());
            idle[i].getOutputStream()
                    .write("POST /add-checkpoint HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\nold"
                            .getBytes(US_ASCII));
        }
        try {
            assertThat(Wire.post(server, Bodies.growth(0, 3)).statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }
}

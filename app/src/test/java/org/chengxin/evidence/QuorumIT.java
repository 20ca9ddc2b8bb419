package org.chengxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.chengxin.Eventually;
import org.chengxin.FreePort;
import org.chengxin.Server;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.evidencelog.proof.TlogProof;
import org.chengxin.evidencelog.witness.Witness;
import org.chengxin.evidencelog.witness.WitnessServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server whose only witness is away takes facts in but publishes nothing, says so, and after a day takes no more. */
@Tag("drill")
class QuorumIT {

    private static final String PARCEL = "{\"order\":\"o\"}";

    private final SigningKey key =
            SigningKey.generate("witness.example/notary", SignatureType.COSIGNATURE_V1, new SecureRandom());

    @TempDir
    private Path parent;

    @Test
    void nothingIsPublishedUntilTheWitnessIsBack() throws Exception {
        Path directory = parent.resolve("installation");
        int port = FreePort.find();
        Files.createDirectories(directory.resolve("log"));
        Files.writeString(
                directory.resolve(Cosigners.POLICY_FILE),
                "witness notary " + key.verifier() + " http://127.0.0.1:" + port
                        + "/\ngroup outside any notary\nquorum outside\n");
        try (ServerProcess server = ServerProcess.start(directory, "--chengxin.outbound.allow=127.0.0.1")) {
            TestCity city = new TestCity(server.http(), directory);
            String token = city.token("platform");
            String id = city.create(token, "parcel", "first", PARCEL);
            assertWithheld(server, id);
            assertThat(server.output())
                    .as("before the first checkpoint nothing has failed")
                    .contains("INFO", "the first checkpoint waits for its cosignatures")
                    .doesNotContain("is withheld");

            dateBack(server, 25);
            Eventually.eventually()
                    .untilAsserted(
                            () -> assertThat(post(server, token).status()).isEqualTo(503));
            Server.Reply refused = post(server, token);
            assertThat(refused.text()).contains("intake.proofs-wait");
            assertThat(refused.header("Retry-After")).isNotEmpty();

            cosign(server, port, id);
            Eventually.eventually().until(() -> post(server, token).status() == 200);
        }
        int before = Files.readString(parent.resolve("installation.out")).length();
        try (ServerProcess again = ServerProcess.start(directory, "--chengxin.outbound.allow=127.0.0.1")) {
            Eventually.eventually()
                    .until(() -> again.output().substring(before).contains("the first checkpoint waits"));
            assertThat(again.output().substring(before))
                    .as("a witness that starts after the server is no error")
                    .doesNotContain("ERROR");
            Eventually.eventually().until(() -> again.output().substring(before).contains("is withheld"));
            assertThat(again.output().substring(before).lines().filter(line -> line.contains("ERROR")))
                    .as("one that stays away is")
                    .hasSize(1);
        }
    }

    private static Server.Reply post(ServerProcess server, String token) {
        return server.http()
                .post("/api/v1/reports", token, TestCity.body(List.of(TestCity.item("parcel", "second", PARCEL))));
    }

    private void assertWithheld(ServerProcess server, String id) {
        Eventually.eventually()
                .until(() -> server.http().get("/actuator/health").text().contains("DEGRADED"));
        assertThat(server.http().get("/actuator/health").status()).isEqualTo(200);
        assertThat(server.http().get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(server.http().get("/log/checkpoint").status()).isEqualTo(404);
        assertThat(server.http().get("/api/v1/records/" + id + "/proof").status())
                .isEqualTo(503);
        assertThat(server.http().get("/log?lang=en").text())
                .contains("Checkpoints are withheld", "witness.example/notary: ", "outside the operating government");
    }

    /** As if the witness had been away for so many hours; the server would make it shorter only by publishing. */
    private static void dateBack(ServerProcess server, int hours) throws Exception {
        JdbcClient.create(server.database())
                .sql("update evidence.head set withheld_since = now() - make_interval(hours => :hours)")
                .param("hours", hours)
                .update();
    }

    private void cosign(ServerProcess server, int port, String id) throws Exception {
        TlogPolicy policy = TlogPolicy.parse(server.http().get("/log/policy").bytes());
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (Witness witness = Witness.open(parent.resolve("witness"), key, Clock.systemUTC());
                WitnessServer listening = WitnessServer.start(address, witness)) {
            witness.trust(policy.logs().stream().map(TlogPolicy.Log::key).toList());
            assertThat(listening.address().getPort()).isEqualTo(port);
            Eventually.eventually()
                    .until(() -> server.http()
                                    .get("/api/v1/records/" + id + "/proof")
                                    .status()
                            == 200);
            byte[] entry = server.http().get("/api/v1/records/" + id + "/entry").bytes();
            byte[] proof = server.http().get("/api/v1/records/" + id + "/proof").bytes();
            assertThat(TlogProof.parse(proof).verify(entry, policy).cosigned()).containsOnlyKeys("notary");
            Eventually.eventually()
                    .until(() -> server.http().get("/actuator/health").text().contains("\"UP\""));
        }
    }
}

package org.chengxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chengxin.Eventually;
import org.chengxin.Server.Reply;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A log that is damaged, or older than its database, is told by name and in the health check, until it is put right. */
@Tag("drill")
class DamagedLogIT {

    private static final String PARCEL = "{\"order\":\"o\"}";

    @TempDir
    private Path parent;

    private Path directory;
    private String token;

    @Test
    void theLastTileIsWatchedAndRestored() throws Exception {
        directory = parent.resolve("installation");
        try (ServerProcess server = ServerProcess.start(directory)) {
            token = new TestCity(server.http(), directory).token("platform");
            String id = proved(server, "first");
            Path tile = newest(directory.resolve("log/public/tile/0"));
            byte[] sound = Files.readAllBytes(tile);
            byte[] damaged = sound.clone();
            damaged[damaged.length - 1] ^= 1;
            Files.write(tile, damaged);
            refused(server.http().get("/api/v1/records/" + id + "/proof"), "evidence.log-damaged");
            assertThat(server.http().get("/actuator/health").status()).isEqualTo(503);
            assertThat(server.http().get("/log").text()).contains("日志的一个文件损坏");
            assertThat(server.output()).contains("the log's files are damaged at entry");
            Files.write(tile, sound);
            Eventually.eventually()
                    .until(() -> server.http().get("/actuator/health").status() == 200);
            assertThat(server.http().get("/api/v1/records/" + id + "/proof").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void anOlderFolderTakesNothingInUntilTheRightOneIsBack() throws Exception {
        directory = parent.resolve("installation");
        Path log = directory.resolve("log");
        Path old = parent.resolve("old");
        Path right = parent.resolve("right");
        try (ServerProcess server = ServerProcess.start(directory)) {
            token = new TestCity(server.http(), directory).token("platform");
            proved(server, "first");
        }
        FileSystemUtils.copyRecursively(log, old);
        String id;
        try (ServerProcess server = ServerProcess.start(directory)) {
            id = proved(server, "later");
        }
        Files.move(log, right);
        Files.move(old, log);
        try (ServerProcess server = ServerProcess.startedAsFarAs("liveness", directory)) {
            refused(server.http().get("/api/v1/records/" + id + "/proof"), "evidence.log-incomplete");
            refused(report(server, "lost"), "evidence.log-incomplete");
            assertThat(server.http().get("/actuator/health").status()).isEqualTo(503);
            assertThat(server.http().get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(server.http().get("/log").text()).contains("日志文件夹缺少已经发布的条目");
            Eventually.eventually().until(() -> server.output().contains("the log's folder holds"));
        }
        FileSystemUtils.deleteRecursively(log);
        Files.move(right, log);
        try (ServerProcess server = ServerProcess.start(directory)) {
            assertThat(server.http().get("/api/v1/records/" + id + "/proof").status())
                    .isEqualTo(200);
            proved(server, "afterwards");
        }
    }

    private Reply report(ServerProcess server, String key) {
        return server.http()
                .post("/api/v1/reports", token, TestCity.body(List.of(TestCity.item("parcel", key, PARCEL))));
    }

    private String proved(ServerProcess server, String key) {
        Reply reply = report(server, key);
        String id = reply.json().path("results").get(0).path("id").stringValue();
        assertThat(id).as(reply.text()).isNotNull();
        Eventually.eventually()
                .until(() ->
                        server.http().get("/api/v1/records/" + id + "/proof").status() == 200);
        return id;
    }

    private static void refused(Reply reply, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(503);
        assertThat(reply.text()).contains(code);
        assertThat(reply.header("Retry-After")).isNotEmpty();
    }

    private static Path newest(Path tiles) throws IOException {
        try (Stream<Path> files = Files.walk(tiles)) {
            return files.filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }
}

package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.chengxin.Eventually;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.chengxin.cli.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A disk that runs full in the middle of an import, where the system lets us mount a small one. */
@Tag("drill")
class FullDiskIT {

    private static final int REVIEWS = 2_000;
    private static final int TEXT = 7_000;

    /** PostgreSQL writes its log in files of 16 MiB. */
    private static final long ROOM = 24L << 20;

    @TempDir
    private Path parent;

    private Path directory;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        directory = Files.createDirectory(parent.resolve("installation"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=1000m", "tmpfs", directory.toString());
        assumeTrue(mounted, "no permission to mount a small disk");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", "-l", directory.toString());
        }
    }

    @Test
    void anImportWaitsUntilThereIsRoomAndLosesNothing() throws Exception {
        Path sources = sources();
        try (ServerProcess server = ServerProcess.start(directory, "--chengxin.database.give-up=PT180S")) {
            String token = new TestCity(server.http(), directory).token("platform");
            Path ballast = fill();
            CompletableFuture<Command> command = CompletableFuture.supplyAsync(() -> Command.run(
                    "import",
                    sources.resolve("mapping.yaml"),
                    sources,
                    "--server",
                    "http://localhost:" + server.port(),
                    "--token",
                    token,
                    "--rejects",
                    parent.resolve("rejected.csv"),
                    "--wait",
                    "180"));
            Eventually.eventually()
                    .failFast("the disk was too large", command::isDone)
                    .until(() -> report(server, token) == 503);
            Eventually.eventually()
                    .until(() -> server.http().get("/actuator/health/readiness").status() == 503);
            assertThat(server.http().get("/actuator/health/liveness").status()).isEqualTo(200);

            Files.delete(ballast);
            Command done = command.get();
            assertThat(done.exit()).as(done.err()).isZero();
            assertThat(done.result()).contains("\"read\":" + REVIEWS, "\"rejected\":0");
            assertEverythingIsStored(server);
        }
    }

    /** Whether it is taken or has to wait: anything else is a failure of ours. */
    private static int report(ServerProcess server, String token) {
        var answer = server.http()
                .post(
                        "/api/v1/reports",
                        token,
                        TestCity.body(
                                List.of(TestCity.item("parcel", "probe" + System.nanoTime(), "{\"order\":\"o\"}"))));
        assertThat(answer.status()).as(answer.text()).isIn(200, 503);
        return answer.status();
    }

    private static void assertEverythingIsStored(ServerProcess server) throws IOException {
        JdbcClient sql = JdbcClient.create(server.database());
        assertThat(sql.sql("select count(*) from review.review")
                        .query(Integer.class)
                        .single())
                .isEqualTo(REVIEWS);
        assertThat(sql.sql("select count(*) from evidence.fact where type = 'review'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(REVIEWS);
        Eventually.eventually()
                .until(() -> sql.sql("select count(*) from evidence.entry where bytes is not null")
                                .query(Integer.class)
                                .single()
                        == 0);
        Eventually.eventually()
                .until(() -> server.http().get("/actuator/health/readiness").status() == 200);
    }

    private Path sources() throws IOException {
        Path sources = Files.createDirectory(parent.resolve("sources"));
        Random random = new Random(20_261_127);
        byte[] bytes = new byte[TEXT];
        try (PrintWriter rows = new PrintWriter(sources.resolve("r.csv").toFile(), StandardCharsets.UTF_8)) {
            rows.println("no,text");
            for (int number = 0; number < REVIEWS; number++) {
                random.nextBytes(bytes);
                rows.println(number + "," + Base64.getEncoder().encodeToString(bytes));
            }
        }
        Files.writeString(sources.resolve("mapping.yaml"), """
                files: {r: r.csv}
                reports:
                  - type: review
                    from: r
                    key: no
                    data:
                      order: no
                      rating: {constant: 5}
                      created: {constant: "2026-03-02T20:05:00+08:00"}
                      text: text
                """);
        return sources;
    }

    private Path fill() throws IOException {
        Path ballast = directory.resolve("ballast");
        byte[] block = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (Files.getFileStore(directory).getUsableSpace() > ROOM) {
                out.write(block);
            }
        }
        return ballast;
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}

package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.client.FakeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that did not come to its end is completed by another, without a duplicate. */
class ImportResumeTest {

    private static final int ROWS = 9_500;

    @TempDir
    Path folder;

    private FakeServer server;
    private Path mapping;

    @BeforeEach
    void files() throws IOException {
        server = new FakeServer();
        StringBuilder shops = new StringBuilder("id,name\n");
        for (int i = 0; i < ROWS; i++) {
            shops.append(i).append(",店 ").append(i).append('\n');
        }
        Files.writeString(folder.resolve("shops.csv"), shops);
        mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                files: {shops: shops.csv}
                reports:
                  - {type: shop, from: shops, key: id, data: {name: name}}
                """);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Command run() {
        return Command.importing(mapping, folder, server, folder.resolve("rejected.csv"));
    }

    private void assertCompletedBySecondRun(int before) {
        assertThat(before).isBetween(1, ROWS - 1);
        Command second = run();
        assertThat(second.exit()).as(second.err()).isEqualTo(0);
        assertThat(second.result()).isEqualTo(Command.counts(ROWS - before, before, 0));
        assertThat(server.count("shop")).isEqualTo(ROWS);
    }

    @Test
    void completesAfterTheServerDied() {
        server.dieAfter(4);
        Command first = run();
        assertThat(first.exit()).isEqualTo(3);
        assertThat(first.out()).isEmpty();
        int before = server.count("shop");
        server.revive();
        assertCompletedBySecondRun(before);
    }

    @Test
    void countsWhatArrivedWithoutItsAnswerAsDuplicate() {
        server.refuse(new FakeServer.Refusal(0, null, true));
        Command first = run();
        assertThat(first.exit()).isEqualTo(3);
        assertCompletedBySecondRun(server.count("shop"));
    }

    @Test
    void completesAfterTheCommandWasKilled() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch killed = new CountDownLatch(1);
        AtomicInteger reports = new AtomicInteger();
        server.judge((type, data) -> {
            if (reports.incrementAndGet() == 3_500) {
                reached.countDown();
                await(killed);
            }
            return null;
        });
        Process command = startCommand();
        assertThat(reached.await(60, TimeUnit.SECONDS))
                .as(Files.readString(folder.resolve("log.txt")))
                .isTrue();
        command.destroyForcibly().waitFor();
        killed.countDown();
        server.judge((type, data) -> null);

        // what the dead command had sent may still arrive beside the second run
        Command second = run();
        assertThat(second.exit()).as(second.err()).isEqualTo(0);
        assertThat(second.result())
                .contains("\"read\":" + ROWS)
                .doesNotContain("\"created\":0")
                .contains("\"rejected\":0");
        assertThat(server.count("shop")).isEqualTo(ROWS);
    }

    private Process startCommand() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Chengxin.class.getName(),
                        "import",
                        mapping.toString(),
                        folder.toString(),
                        "--server",
                        server.url().toString(),
                        "--token",
                        FakeServer.TOKEN)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "log.txt"))
                .start();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chengxin.client.FakeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes, and that nothing of a broken input is sent. */
class ImportErrorsTest {

    @TempDir
    Path folder;

    private FakeServer server;
    private Path mapping;

    @BeforeEach
    void files() throws IOException {
        server = new FakeServer();
        Files.writeString(folder.resolve("shops.csv"), "id,name\n1,甲\n2,乙\n");
        mapping = mapping("reporter: platform");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Path mapping(String head) throws IOException {
        return Files.writeString(folder.resolve("mapping.yaml"), head + """

                        files: {shops: shops.csv}
                        reports:
                          - {type: shop, from: shops, key: id, data: {name: name}}
                        """);
    }

    private Command run() {
        return Command.importing(mapping, folder, server, folder.resolve("rejected.csv"));
    }

    private Path access(String tokens) throws IOException {
        String text = "{\"url\":\"%s\",\"accounts\":[],\"tokens\":%s}".formatted(server.url(), tokens);
        return Files.writeString(folder.resolve("demo-access.json"), text);
    }

    private Command runWithAccess(Path access) {
        return Command.run("import", mapping, folder, "--access", access, "--rejects", folder.resolve("r.csv"));
    }

    @Test
    void takesAddressAndTokenFromTheAccessFile() throws IOException {
        Command run = runWithAccess(access("{\"platform\":\"" + FakeServer.TOKEN + "\"}"));
        assertThat(run.exit()).as(run.err()).isEqualTo(0);
        assertThat(run.result()).isEqualTo(Command.counts(2, 0, 0));
    }

    @Test
    void wantsATokenForTheReporterOfTheMapping() throws IOException {
        Path access = access("{\"department\":\"" + FakeServer.TOKEN + "\"}");
        Command run = runWithAccess(access);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("reporter").contains("[department]");
        mapping = mapping("name: x");
        assertThat(runWithAccess(access).exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void saysWhenTheAccessFileIsNone() throws IOException {
        Path access = Files.writeString(folder.resolve("demo-access.json"), "{}");
        assertThat(runWithAccess(access).exit()).isEqualTo(3);
        assertThat(runWithAccess(folder.resolve("none")).exit()).isEqualTo(3);
    }

    @Test
    void wantsEitherServerAndTokenOrAccess() {
        assertThat(Command.run("import", mapping, folder).exit()).isEqualTo(2);
        assertThat(Command.run("import", mapping, folder, "--server", server.url())
                        .exit())
                .isEqualTo(2);
        assertThat(Command.run("import", mapping, folder, "--server", "localhost:80", "--token", "t")
                        .exit())
                .isEqualTo(2);
        assertThat(Command.run("import", mapping, "--access", "x").exit()).isEqualTo(2);
        assertThat(Command.run("imprt").exit()).isEqualTo(2);
        assertThat(Command.run("import", "--help").exit()).isEqualTo(0);
        assertThat(Command.run("import", "--help").out()).contains("--access").contains("退出码");
    }

    @Test
    void stopsBeforeSendingWhenAnyFileIsBroken() throws IOException {
        Files.writeString(folder.resolve("shops.csv"), "id,name\n1,甲\n2,\"乙\n3,丙\n");
        Command run = run();
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("shops.csv 第 3 行（line 3）").contains("quote");
        assertThat(run.out()).isEmpty();
        assertThat(server.batches()).isEmpty();
    }

    @Test
    void namesAMissingColumnAndTheLineOfTheMapping() throws IOException {
        Files.writeString(folder.resolve("shops.csv"), "id,title\n1,甲\n");
        Command run = run();
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("没有列 name").contains("mapping.yaml:4").contains("[id, title]");
    }

    @Test
    void saysThatFolderOrMappingIsMissing() {
        FakeServer s = server;
        Path none = folder.resolve("none");
        assertThat(Command.importing(none, folder, s, folder.resolve("r.csv")).exit())
                .isEqualTo(3);
        Command noFolder = Command.importing(mapping, none, s, folder.resolve("r.csv"));
        assertThat(noFolder.exit()).isEqualTo(3);
        assertThat(noFolder.err()).contains("文件夹无法读取");
    }

    @Test
    void neverOverwritesAFileThatItReads() throws IOException {
        Path shops = folder.resolve("shops.csv");
        Command run = Command.importing(mapping, folder, server, folder.resolve("./shops.csv"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(Files.readString(shops)).contains("甲");
    }

    @Test
    void saysWhoCannotBeReachedAndHowToGoOn() {
        URI nobody = server.url();
        server.close();
        Command run = Command.run("import", mapping, folder, "--server", nobody, "--token", "t", "--wait", 0);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("无法连接服务器 " + nobody).contains("再次运行即可补齐");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void saysThatTheTokenIsWrong() {
        Command run = Command.run("import", mapping, folder, "--server", server.url(), "--token", "wrong");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("HTTP 401");
    }
}

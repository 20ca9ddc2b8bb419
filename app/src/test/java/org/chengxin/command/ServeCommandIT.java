package org.chengxin.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.chengxin.CommandProcess;
import org.chengxin.FreePort;
import org.chengxin.Server;
import org.chengxin.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code chengxin serve} in a JVM of its own, as people start it. */
class ServeCommandIT {

    @TempDir
    private Path folder;

    @Test
    void serveStartsEmptyAndNoCommandTakesADirectoryOfAnotherBaseline() throws Exception {
        Path data = folder.resolve("serve");
        int port = FreePort.find();
        try (CommandProcess server =
                CommandProcess.startUnprepared(folder, "serve", "--port", port, "--data-dir", data, "--sandbox")) {
            server.awaitReady(port);
            Path token = data.resolve("first-administrator.token");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                    .isEqualTo("rw-------");
            assertThat(server(port).get("/").text()).doesNotContain("模拟数据");
            assertThat(server(port).get("/log/checkpoint").text()).startsWith("chengxin.sandbox/log\n");
            try (CommandProcess second = CommandProcess.startUnprepared(
                    folder, "serve", "--port", port, "--data-dir", folder.resolve("second"))) {
                assertThat(second.exit()).isEqualTo(ServerCommands.UNREADABLE);
                assertThat(second.output()).contains("--port").doesNotContain("\tat ");
            }
            server(port)
                    .post(
                            "/api/v1/first-administrator",
                            Files.readString(token),
                            object("system", "wang", "security", "li", "audit", "zhao"));
            assertThat(recovers("wang", data).exit())
                    .as("beside a server that has the directory")
                    .isEqualTo(ServerCommands.UNREADABLE);
        }
        anAdministratorComesBackByTheConsole(data, port);
        for (String command : new String[] {"serve", "demo"}) {
            assertUnstartable(command, data);
        }
    }

    private void anAdministratorComesBackByTheConsole(Path data, int port) throws Exception {
        CommandProcess nobody = recovers("nobody", data);
        assertThat(nobody.exit()).isEqualTo(ServerCommands.UNREADABLE);
        assertThat(nobody.output()).contains("no administrator in use has this name");
        CommandProcess recovery = recovers("wang", data);
        assertThat(recovery.exit()).as(recovery.output()).isZero();
        String password = recovery.output().lines().findFirst().orElseThrow();
        try (CommandProcess server =
                CommandProcess.startUnprepared(folder, "serve", "--port", port, "--data-dir", data, "--sandbox")) {
            server.awaitReady(port);
            assertThat(server(port)
                            .post("/api/v1/sessions", null, object("name", "wang", "password", password))
                            .text())
                    .as("the password is right, and to be changed")
                    .contains("account.sign-in-unfinished");
            JdbcClient owner = JdbcClient.create(TestDatabase.owner(data));
            assertThat(owner.sql("""
                            select count(*) from account.access where act = 'account.console' and purpose = '密码丢失'
                            and id not in (select id from account.access_waiting)""").query(Integer.class).single())
                    .as("sealed before the command ended")
                    .isEqualTo(1);
            owner.sql("update warning.flyway_schema_history set checksum = checksum + 1 where version = '1'")
                    .update();
        }
    }

    private CommandProcess recovers(String name, Path data) throws Exception {
        return CommandProcess.startUnprepared(folder, "recover", name, "--reason", "密码丢失", "--data-dir", data);
    }

    /** As a directory of another baseline is: until 0.1.0 none is upgraded. */
    private void assertUnstartable(String command, Path data) throws Exception {
        try (CommandProcess server = CommandProcess.startUnprepared(folder, command, "--port", 0, "--data-dir", data)) {
            assertThat(server.exit()).isEqualTo(ServerCommands.UNREADABLE);
            assertThat(server.output())
                    .contains("chengxin: the server did not start（服务未能启动）: the database was made by another edition")
                    .contains("数据库由本程序的另一版本建立")
                    .doesNotContain("\tat ");
        }
    }

    private static Server server(int port) {
        return new Server(URI.create("http://localhost:" + port));
    }
}

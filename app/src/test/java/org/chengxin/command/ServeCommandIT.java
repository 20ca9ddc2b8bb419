package org.chengxin.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.chengxin.CommandProcess;
import org.chengxin.FreePort;
import org.chengxin.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chengxin serve} in a JVM of its own, as people start it. */
class ServeCommandIT {

    @TempDir
    private Path folder;

    @Test
    void serveStartsEmptyAndLeavesTheFirstAdministratorsTokenToItsOwner() throws Exception {
        Path data = folder.resolve("serve");
        int port = FreePort.find();
        try (CommandProcess server =
                CommandProcess.start(folder, "serve", "--port", port, "--data-dir", data, "--sandbox")) {
            server.awaitReady(port);
            Path token = data.resolve("first-administrator.token");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                    .isEqualTo("rw-------");
            assertThat(server(port).get("/").text()).doesNotContain("模拟数据");
            assertThat(server(port).get("/log/checkpoint").text()).startsWith("chengxin.sandbox/log\n");
            try (CommandProcess second =
                    CommandProcess.start(folder, "serve", "--port", port, "--data-dir", folder.resolve("second"))) {
                assertThat(second.exit()).isEqualTo(ServerCommands.UNREADABLE);
                assertThat(second.output()).contains("--port").doesNotContain("\tat ");
            }
        }
    }

    private static Server server(int port) {
        return new Server(URI.create("http://localhost:" + port));
    }
}

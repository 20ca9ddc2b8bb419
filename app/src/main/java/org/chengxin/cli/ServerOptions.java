package org.chengxin.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.ChengxinApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** What {@code serve} and {@code demo} have in common: where to listen, where to keep the data, and starting the server. */
final class ServerOptions {

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "port（端口，默认 8080）")
    private int port;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "data directory（数据目录）")
    private @Nullable Path dataDir;

    int port() {
        return port;
    }

    Path dataDirectory(String otherwise) {
        return (dataDir == null ? Path.of(otherwise) : dataDir).toAbsolutePath().normalize();
    }

    ConfigurableApplicationContext start(Path directory, List<String> settings) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=" + port);
        arguments.add("--chengxin.data-dir=" + directory);
        return new SpringApplicationBuilder(ChengxinApplication.class).run(arguments.toArray(String[]::new));
    }

    /** Waits for the signal that ends the process; Spring's own hook closes the server and its database. */
    static void serveUntilStopped(ConfigurableApplicationContext context) throws InterruptedException {
        var stopped = new java.util.concurrent.CountDownLatch(1);
        context.addApplicationListener(
                (org.springframework.context.ApplicationListener<org.springframework.context.event.ContextClosedEvent>)
                        event -> stopped.countDown());
        stopped.await();
    }
}

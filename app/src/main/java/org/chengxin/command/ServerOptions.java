package org.chengxin.command;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.ChengxinApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code serve} and {@code demo} have in common: where to listen, where to keep the data, and starting the server. */
final class ServerOptions {

    private static final int USUAL = 8080;

    @Option(names = "--port", paramLabel = "N", description = "port（端口，默认 8080）")
    private @Nullable Integer port;

    private int otherwise = USUAL;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "data directory（数据目录）")
    private @Nullable Path dataDir;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** Before anything is made or started. */
    void check() {
        if (port() < 0 || port() > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port from 0 to 65535（端口应在 0 至 65535 之间）");
        }
    }

    int port() {
        return port == null ? otherwise : port;
    }

    /** The port where none is given. */
    void usually(int other) {
        otherwise = other;
    }

    Path dataDirectory(String otherwise) {
        return (dataDir == null ? Path.of(otherwise) : dataDir).toAbsolutePath().normalize();
    }

    ConfigurableApplicationContext start(Path directory, List<String> settings) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=" + port());
        arguments.add("--chengxin.data-dir=" + directory);
        try {
            // a taken port is told at once, before a database is made
            new ServerSocket(port()).close();
            return new SpringApplicationBuilder(ChengxinApplication.class).run(arguments.toArray(String[]::new));
        } catch (IOException | RuntimeException failure) {
            throw new UnstartableException(cause(failure), failure);
        }
    }

    /** The innermost message: what people can act on. */
    private static String cause(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost instanceof java.net.BindException
                ? "the port is in use, choose another with --port（端口已被占用，请用 --port 另选）"
                : String.valueOf(innermost.getMessage());
    }

    /** The server could not be started. */
    static final class UnstartableException extends RuntimeException {

        UnstartableException(String reason, Throwable cause) {
            super("the server did not start（服务未能启动）: " + reason, cause);
        }
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

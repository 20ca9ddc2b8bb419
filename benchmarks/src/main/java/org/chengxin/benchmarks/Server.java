package org.chengxin.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server of our own, from {@code serve} or {@code demo}, that is stopped by SIGTERM as an operator stops it. */
final class Server implements AutoCloseable {

    private final Process process;
    private final URI url;
    private final Path dataDirectory;
    private final double secondsToReady;

    private Server(Process process, URI url, Path dataDirectory, double secondsToReady) {
        this.process = process;
        this.url = url;
        this.dataDirectory = dataDirectory;
        this.secondsToReady = secondsToReady;
    }

    /** Starts it and waits for its line {@code ready: http://…}. */
    static Server start(Launcher launcher, Path dataDirectory, String command, String... options)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(command, "--data-dir", dataDirectory.toString()));
        arguments.addAll(List.of("--port", Integer.toString(freePort())));
        arguments.addAll(List.of(options));
        Path messages = dataDirectory.resolveSibling(dataDirectory.getFileName() + ".log");
        long start = System.nanoTime();
        Process process = launcher.start(messages, arguments);
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("ready: ")) {
                double seconds = (System.nanoTime() - start) / 1e9;
                return new Server(
                        process, URI.create(line.substring("ready: ".length()).trim()), dataDirectory, seconds);
            }
        }
        throw new IOException("the server did not start: " + Files.readString(messages));
    }

    URI url() {
        return url;
    }

    Path dataDirectory() {
        return dataDirectory;
    }

    double secondsToReady() {
        return secondsToReady;
    }

    ProcessHandle java() {
        return process.toHandle();
    }

    /** Seconds from SIGTERM until the process and its PostgreSQL are gone. */
    double stop() throws IOException, InterruptedException {
        ProcessHandle postgres =
                ProcessHandle.of(new Postgres(dataDirectory).pid()).orElse(null);
        long start = System.nanoTime();
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IOException("the server does not stop");
        }
        while (postgres != null && postgres.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process.isAlive()) {
            stop();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

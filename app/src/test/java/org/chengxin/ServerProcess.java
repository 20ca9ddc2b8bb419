package org.chengxin;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a JVM of its own, which can be killed. */
public final class ServerProcess implements AutoCloseable {

    private static final String APPLICATION = "org.chengxin.ChengxinApplication";
    private static final int SIGKILL_AND_MORE = 120;

    private final Path directory;
    private final Path output;
    private final int port;
    private final Process process;

    private ServerProcess(Path directory, Path output, int port, Process process) {
        this.directory = directory;
        this.output = output;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a server on a data directory and waits until it is ready. A directory that is not there yet is one as a first start
     * leaves it, unless the settings name a database elsewhere.
     */
    public static ServerProcess start(Path directory, String... settings) throws IOException {
        return startedAsFarAs("readiness", directory, settings);
    }

    /** The same for a server that may never be ready; the probe is {@code liveness} then. */
    public static ServerProcess startedAsFarAs(String probe, Path directory, String... settings) throws IOException {
        if (Files.notExists(directory)
                && Stream.of(settings).noneMatch(setting -> setting.startsWith("--spring.datasource.url="))) {
            PreparedServer.copyTo(directory);
        }
        return start(PreparedServer.classPath(), PreparedServer.options(), APPLICATION, probe, directory, settings);
    }

    /** A first start on a new directory, with another folder of classes: the one server of a check, for which nothing is prepared. */
    public static ServerProcess startWith(Path classes, Path directory) throws IOException {
        return start(
                System.getProperty("java.class.path") + File.pathSeparator + classes,
                List.of(),
                APPLICATION,
                "readiness",
                directory);
    }

    /** The same, but it takes all memory there is once a file beside the directory says so: {@link #starve}. */
    public static ServerProcess startHungry(Path directory) throws IOException {
        PreparedServer.copyTo(directory);
        return start(
                PreparedServer.classPath(),
                PreparedServer.options(),
                HungryServer.class.getName(),
                "readiness",
                directory);
    }

    /** Starts a server on a new directory with other options of the JVM, and ends it once it is ready. */
    static void trial(Path directory, List<String> options) throws IOException {
        start(PreparedServer.classPath(), options, APPLICATION, "readiness", directory)
                .close();
    }

    private static ServerProcess start(
            String classPath, List<String> options, String program, String probe, Path directory, String... settings)
            throws IOException {
        int port = FreePort.find();
        Path output = Files.createDirectories(directory).resolveSibling(directory.getFileName() + ".out");
        List<String> command = new ArrayList<>(List.of(
                PreparedServer.java(),
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                classPath,
                program,
                "--server.port=" + port,
                "--chengxin.data-dir=" + directory,
                "--chengxin.account.second-factor=false"));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        ServerProcess server = new ServerProcess(directory, output, port, process);
        Eventually.eventually()
                .atMost(Duration.ofMinutes(5))
                .failFast("the server ended, see " + output, () -> !process.isAlive())
                .until(() -> server.isUp(probe));
        return server;
    }

    public int port() {
        return port;
    }

    public Server http() {
        return new Server(URI.create("http://localhost:" + port));
    }

    /** A second instance beside this one: the same database, the same log and keys. */
    public ServerProcess beside(String... settings) throws IOException {
        HikariDataSource owner = database();
        HikariDataSource application = TestDatabase.application(directory);
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of(
                "--spring.datasource.url=" + application.getJdbcUrl(),
                "--spring.datasource.username=" + application.getUsername(),
                "--spring.datasource.password=" + application.getPassword(),
                "--chengxin.database.owner.username=" + owner.getUsername(),
                "--chengxin.database.owner.password=" + owner.getPassword()));
        return start(directory, all.toArray(String[]::new));
    }

    /** What it has written, and those before it on the directory. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Sends it a signal, such as STOP. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** The exit status, once it ends by itself. */
    public int exit() throws InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the server runs on, see " + output);
        }
        return process.exitValue();
    }

    /** Its database, as its owner sees it. */
    public HikariDataSource database() throws IOException {
        return TestDatabase.owner(directory);
    }

    /** Ends the JVM as a power cut would; its PostgreSQL is left behind. */
    public void kill() {
        try {
            process.destroyForcibly().waitFor(SIGKILL_AND_MORE, TimeUnit.SECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the PostgreSQL that it left behind when it was killed, where no other server takes it over. */
    public void stopDatabase() throws IOException {
        Path pidFile = directory.resolve("postgres/data/postmaster.pid");
        String pid = Files.readAllLines(pidFile).get(0).trim();
        new ProcessBuilder("kill", "-INT", pid).start();
        Eventually.eventually().until(() -> Files.notExists(pidFile));
    }

    /** Lets a hungry one run out of memory, and returns the exit status it ended with. */
    public int starve() throws IOException, InterruptedException {
        Files.createFile(HungryServer.sign(directory));
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            throw new AssertionError("it goes on without memory");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(SIGKILL_AND_MORE, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isUp(String probe) {
        try {
            return http().get("/actuator/health/" + probe).status() == 200;
        } catch (java.io.UncheckedIOException notYet) {
            return false;
        }
    }
}

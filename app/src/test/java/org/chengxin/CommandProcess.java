package org.chengxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@code chengxin} command in a JVM of its own. */
public record CommandProcess(Process process, Path out, Path err) implements AutoCloseable {

    public static CommandProcess start(Path folder, Object... arguments) throws IOException {
        return start(folder, prepared(arguments));
    }

    /** Without the archive that the drills prepare: making it takes longer than the few starts of the check. */
    public static CommandProcess startUnprepared(Path folder, Object... arguments) throws IOException {
        return start(folder, command(List.of(), System.getProperty("java.class.path"), arguments));
    }

    private static CommandProcess start(Path folder, ProcessBuilder command) throws IOException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process =
                command.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return new CommandProcess(process, out, err);
    }

    /** The command before it is started. */
    public static ProcessBuilder prepared(Object... arguments) throws IOException {
        return command(PreparedServer.options(), PreparedServer.classPath(), arguments);
    }

    private static ProcessBuilder command(List<String> options, String classPath, Object... arguments) {
        List<String> command = new ArrayList<>(
                List.of(PreparedServer.java(), "-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, "org.chengxin.command.ServerCommands"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command);
    }

    /** Until the command says that it is ready. */
    public void awaitReady(int port) {
        Eventually.eventually()
                .atMost(Duration.ofSeconds(300))
                .failFast(() -> assertThat(process.isAlive()).as(output()).isTrue())
                .untilAsserted(() -> assertThat(Files.readString(out)).startsWith("ready: http://localhost:" + port));
    }

    public Duration terminate() throws InterruptedException {
        long start = System.nanoTime();
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    public int exit() throws InterruptedException {
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    public String output() throws IOException {
        return Files.readString(out) + Files.readString(err);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}

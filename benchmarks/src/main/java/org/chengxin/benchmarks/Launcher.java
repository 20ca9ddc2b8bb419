package org.chengxin.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the {@code chengxin} command of a checkout in processes of their own, with the heaps that a user gets. */
final class Launcher {

    private final Path home;

    /** @param home the checkout's folder, in which the command is built if it must be */
    Launcher(Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /** A command that has ended. */
    record Ended(int exit, long nanos, String out, String err) {

        String lastLine() {
            return out.strip().lines().reduce("", (one, next) -> next);
        }
    }

    /** Lets the command build itself, so that no measurement has that in it. */
    void prepare() throws IOException, InterruptedException {
        Ended ended = run(List.of("--help"));
        if (ended.exit() != 0) {
            throw new IOException("chengxin does not run: " + ended.err());
        }
    }

    Path home() {
        return home;
    }

    /** Starts a command; its messages go to a file. */
    Process start(Path messages, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("chengxin").toString());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectError(messages.toFile())
                .start();
    }

    /** Runs a command to its end. */
    Ended run(List<String> arguments) throws IOException, InterruptedException {
        Path messages = Files.createTempFile("chengxin-benchmark", ".log");
        try {
            long start = System.nanoTime();
            Process process = start(messages, arguments);
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            long nanos = System.nanoTime() - start;
            return new Ended(exit, nanos, out, Files.readString(messages));
        } finally {
            Files.deleteIfExists(messages);
        }
    }
}

package org.chengxin.trials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chengxin.cli.Chengxin;

/**
 * Runs a command of ours as a user would, in a Java of its own: only so are seconds and memory those of the command and
 * not of the trial around it.
 */
final class Child {

    private static final int HOURS = 2;

    private Child() {}

    /** @return wall seconds, the start of Java included */
    static double run(String heap, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heap, "-XX:+UseParallelGC", "-Dfile.encoding=UTF-8"));
        String path = System.getProperty("java.class.path");
        command.addAll(List.of("-cp", path, Chengxin.class.getName()));
        command.addAll(arguments);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(HOURS, TimeUnit.HOURS)) {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", arguments) + " ended with " + process.exitValue() + ": " + said);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}

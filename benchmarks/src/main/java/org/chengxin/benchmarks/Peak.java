package org.chengxin.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command run to its end, and the most memory that it was seen to hold, looked at every few milliseconds. */
record Peak(int exit, double seconds, long mebibytes) {

    static Peak of(Launcher launcher, Path messages, List<String> arguments) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = launcher.start(messages, arguments);
        long most = 0;
        while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, Usage.resident(process.pid()));
        }
        return new Peak(process.exitValue(), (System.nanoTime() - start) / 1e9, most);
    }
}

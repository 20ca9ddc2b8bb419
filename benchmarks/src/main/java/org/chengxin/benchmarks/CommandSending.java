package org.chengxin.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends them with {@code chengxin import}, in a process of its own whose start is part of the time. */
final class CommandSending implements Sending {

    private static final Pattern RATE = Pattern.compile("([0-9,]+) 行/秒");

    private final Launcher launcher;
    private final Path rows;
    private final int count;
    private final URI server;
    private final Path rejects;

    CommandSending(Launcher launcher, Path rows, int count, URI server, Path rejects) {
        this.launcher = launcher;
        this.rows = rows;
        this.count = count;
        this.server = server;
        this.rejects = rejects;
    }

    @Override
    public Sent send(String token) throws IOException, InterruptedException {
        long self = ProcessHandle.current().pid();
        double before = Usage.secondsOfEnded(self);
        Launcher.Ended ended = launcher.run(List.of(
                "import",
                launcher.home().resolve("examples/olist/mapping.yaml").toString(),
                rows.toAbsolutePath().toString(),
                "--server",
                server.toString(),
                "--token",
                token,
                "--rejects",
                rejects.toString()));
        if (ended.exit() != 0 || !ended.lastLine().contains("\"created\":" + count + ",")) {
            throw new IOException("the import did not create every row: " + ended.lastLine() + "\n" + ended.err());
        }
        return new Sent(ended.nanos() / 1e9, rate(ended.err()), Usage.secondsOfEnded(self) - before);
    }

    /** The rate that the command's own progress told last: rows over the time since the files had been checked. */
    private static double rate(String messages) {
        double rate = Double.NaN;
        Matcher told = RATE.matcher(messages);
        while (told.find()) {
            rate = Double.parseDouble(told.group(1).replace(",", ""));
        }
        return rate;
    }
}

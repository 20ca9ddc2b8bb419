package org.chengxin.evidencelog;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Random;
import org.chengxin.evidencelog.file.DiskOperations;

/** A process that appends and publishes as fast as it can and says what was acknowledged, until it is killed. */
final class LoadedWriter {
    private LoadedWriter() {}

    public static void main(String[] arguments) throws IOException {
        TestLog log = TestLog.in(Path.of(arguments[0]));
        Random random = new Random(Long.parseLong(arguments[1]));
        PrintStream told = System.out;
        try (LogWriter writer = log.open(new DiskOperations())) {
            Thread publisher = new Thread(() -> publishForever(writer));
            publisher.setDaemon(true);
            publisher.start();
            long next = writer.size();
            told.println("open " + next + ".");
            while (true) {
                long to = next + 1 + random.nextInt(300);
                writer.append(next, TestLog.entries(next, to));
                next = to;
                told.println("acknowledged " + next + ".");
            }
        }
    }

    private static void publishForever(LogWriter writer) {
        try {
            while (true) {
                System.out.println(
                        "published " + TestLog.publish(writer).checkpoint().size() + ".");
            }
        } catch (IOException ended) {
            System.out.println("failed " + ended);
        }
    }
}

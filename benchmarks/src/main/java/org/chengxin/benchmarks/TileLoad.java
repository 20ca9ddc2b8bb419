package org.chengxin.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks for one tile again and again over several connections. */
final class TileLoad {

    private final URI server;
    private final String path;

    TileLoad(URI server, String path) {
        this.server = server;
        this.path = path;
    }

    /** @return answers a second */
    double rate(int connections, int seconds) throws IOException, InterruptedException {
        ask(2);
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<Long>> answers = new ArrayList<>();
            long start = System.nanoTime();
            for (int connection = 0; connection < connections; connection++) {
                answers.add(threads.submit(() -> ask(seconds)));
            }
            long sum = 0;
            for (Future<Long> each : answers) {
                sum += each.get();
            }
            return sum / ((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException failure) {
            throw new IOException("tiles could not be fetched", failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private long ask(int seconds) throws IOException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long answers = 0;
        try (PlainHttp http = new PlainHttp(server)) {
            while (System.nanoTime() < end) {
                int status = http.get(path).status();
                if (status != 200) {
                    throw new IOException(path + " answered " + status);
                }
                answers++;
            }
        }
        return answers;
    }
}

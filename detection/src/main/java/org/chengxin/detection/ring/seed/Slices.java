package org.chengxin.detection.ring.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs a task on slices of a range, several at once. The slices depend on the range alone and their results come in
 * the order of the range, so that the number of threads changes nothing.
 */
final class Slices {

    private static final int SLICES = 64;

    interface Task<R> {
        R run(int from, int to);
    }

    private Slices() {}

    static <R> List<R> map(int size, int threads, Task<R> task) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> running = new ArrayList<>();
            for (int slice = 0; slice < SLICES; slice++) {
                int from = (int) ((long) size * slice / SLICES);
                int to = (int) ((long) size * (slice + 1) / SLICES);
                running.add(pool.submit(() -> task.run(from, to)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> each : running) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        } finally {
            pool.shutdownNow();
        }
    }
}

package org.chengxin.benchmarks.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads that do one thing again and again. */
record Crowd(int threads) {

    /** One thread's work, with what it holds for it. */
    interface Work extends AutoCloseable {

        void once() throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** @return how often a second it was done */
    double rate(double seconds, Callable<Work> worker) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            for (int one = 0; one < threads; one++) {
                counts.add(pool.submit(() -> count(end, worker)));
            }
            long sum = 0;
            for (Future<Long> each : counts) {
                sum += each.get();
            }
            return sum / ((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static long count(long end, Callable<Work> worker) throws Exception {
        long done = 0;
        try (Work work = worker.call()) {
            while (System.nanoTime() < end) {
                work.once();
                done++;
            }
        }
        return done;
    }
}

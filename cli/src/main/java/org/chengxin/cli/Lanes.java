package org.chengxin.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chengxin.cli.mapping.Mapped;
import org.chengxin.client.ClientException;
import org.chengxin.client.Report;
import org.chengxin.client.Result;
import org.jspecify.annotations.Nullable;

/**
 * Sends reports in batches over a few requests at a time. Reports of one type and key keep to one lane, so that they
 * arrive in the order of the file; at most two batches a lane wait, which bounds the memory.
 */
final class Lanes {

    private static final int LANES = 3;
    private static final int BATCH = 1_000;

    /** Sends a batch, as the client does. */
    interface Sender {
        List<Result> send(List<Report> reports) throws ClientException, InterruptedException;
    }

    /** Hears what became of a report, from several threads. */
    interface Listener {
        void settled(Mapped mapped, Result result);
    }

    private final Sender sender;
    private final Listener listener;
    private final Semaphore room = new Semaphore(2 * LANES);
    private final List<ExecutorService> threads = new ArrayList<>();
    private final List<List<Mapped>> batches = new ArrayList<>();
    private volatile @Nullable Throwable failure;

    Lanes(Sender sender, Listener listener) {
        this.sender = sender;
        this.listener = listener;
        for (int lane = 0; lane < LANES; lane++) {
            batches.add(new ArrayList<>(BATCH));
            threads.add(Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, "import");
                thread.setDaemon(true);
                return thread;
            }));
        }
    }

    /** Answers whether it makes sense to go on. */
    boolean add(Mapped mapped) throws InterruptedException {
        Report report = mapped.report();
        int lane = Math.floorMod(31 * report.type().hashCode() + report.key().hashCode(), LANES);
        batches.get(lane).add(mapped);
        if (batches.get(lane).size() == BATCH) {
            submit(lane);
        }
        return failure == null;
    }

    private void submit(int lane) throws InterruptedException {
        List<Mapped> batch = batches.set(lane, new ArrayList<>(BATCH));
        room.acquire();
        threads.get(lane).execute(() -> {
            try {
                if (failure == null) {
                    send(batch);
                }
            } catch (ClientException | InterruptedException | RuntimeException | Error e) {
                failure = e;
            } finally {
                room.release();
            }
        });
    }

    private void send(List<Mapped> batch) throws ClientException, InterruptedException {
        List<Result> results = sender.send(batch.stream().map(Mapped::report).toList());
        for (int i = 0; i < results.size(); i++) {
            listener.settled(batch.get(i), results.get(i));
        }
    }

    /** Sends the rest and waits for all answers; tells the first failure. */
    void finish() throws ClientException, InterruptedException {
        for (int lane = 0; lane < LANES; lane++) {
            if (!batches.get(lane).isEmpty()) {
                submit(lane);
            }
            threads.get(lane).shutdown();
        }
        for (ExecutorService thread : threads) {
            thread.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }
        Throwable cause = failure;
        if (cause instanceof ClientException e) {
            throw e;
        }
        if (cause != null) {
            throw new IllegalStateException(cause);
        }
    }
}

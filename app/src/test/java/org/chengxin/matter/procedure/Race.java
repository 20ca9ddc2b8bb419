package org.chengxin.matter.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.shared.ProblemException;

/** Runs several at the same moment, each in a thread and with a connection of its own. */
final class Race {

    private Race() {}

    /** What became of one: it was done, or refused for a reason. */
    record Outcome(Object done, MatterProblem refused) {

        boolean won() {
            return refused == null;
        }
    }

    /** In the order of the runners; anything but a refusal fails the test. */
    @SafeVarargs
    static List<Outcome> of(Callable<Moved>... runners) throws Exception {
        CyclicBarrier start = new CyclicBarrier(runners.length);
        ExecutorService threads = Executors.newFixedThreadPool(runners.length);
        try {
            List<Future<Outcome>> running = new ArrayList<>();
            for (Callable<Moved> runner : runners) {
                running.add(threads.submit(() -> {
                    start.await();
                    return outcome(runner);
                }));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> each : running) {
                outcomes.add(each.get());
            }
            return outcomes;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Outcome outcome(Callable<Moved> runner) throws Exception {
        try {
            return new Outcome(runner.call(), null);
        } catch (ProblemException refused) {
            return new Outcome(null, (MatterProblem) refused.problem());
        }
    }
}

package org.chengxin.benchmarks.matter;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengxin.account.Caller;
import org.chengxin.benchmarks.Figures;
import org.chengxin.benchmarks.matter.BenchmarkTown.Queue;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.InboxQuery;
import org.jspecify.annotations.Nullable;

/** How long the pages of inboxes and the walls of offices take through the facade, one call after another. */
final class InboxRuns {

    private static final int PAGE = 50;
    private static final double GOAL = 100;

    private final Matters matters;
    private final BenchmarkTown town;
    private final int calls;
    private final PrintWriter out;

    InboxRuns(Matters matters, BenchmarkTown town, int calls, PrintWriter out) {
        this.matters = matters;
        this.town = town;
        this.calls = calls;
        this.out = out;
    }

    boolean run() {
        Caller small = town.smallest().handlers().get(0);
        Queue big = town.largest();
        Caller officer = big.handlers().get(0);
        Map<String, Runnable> runs = new LinkedHashMap<>();
        runs.put("office of 60 open", () -> matters.inbox(InboxQuery.first(PAGE), small));
        runs.put("largest office", () -> matters.inbox(InboxQuery.first(PAGE), officer));
        String next = matters.inbox(InboxQuery.first(PAGE), officer).next();
        runs.put("- second page", () -> page(officer, null, Due.ANY, false, true, null, next));
        runs.put("- one definition", () -> page(officer, LifeCycle.DEFINITION, Due.ANY, false, true, null, null));
        runs.put("- a definition without any", () -> page(officer, "clue", Due.ANY, false, true, null, null));
        runs.put("- soon", () -> page(officer, null, Due.SOON, false, true, null, null));
        runs.put("- overdue", () -> page(officer, null, Due.OVERDUE, false, true, null, null));
        runs.put("- mine", () -> page(officer, null, Due.ANY, true, true, null, null));
        runs.put("- all open", () -> page(officer, null, Due.ANY, false, false, null, null));
        runs.put("- by number", () -> page(officer, null, Due.ANY, false, false, "存〔2025〕诉00000000号", null));
        runs.put("- by a name", () -> page(officer, null, Due.ANY, false, false, "没有登记的店7", null));
        runs.put("platform", () -> page(town.platformPerson(), null, Due.ANY, false, true, null, null));
        boolean met = true;
        for (var run : runs.entrySet()) {
            met &= timed("inbox, " + run.getKey(), calls, run.getValue()) <= GOAL;
        }
        timed(
                "workload, office of 60 open",
                calls,
                () -> matters.workload(small.organisation().id(), small));
        timed(
                "workload, largest office",
                Math.min(calls, 50),
                () -> matters.workload(officer.organisation().id(), big.head()));
        return met;
    }

    private void page(
            Caller caller,
            @Nullable String definition,
            Due due,
            boolean mine,
            boolean waiting,
            @Nullable String words,
            @Nullable String after) {
        Objects.requireNonNull(
                matters.inbox(new InboxQuery(definition, due, mine, waiting, words, null, null, after, PAGE), caller));
    }

    private double timed(String what, int times, Runnable run) {
        run.run();
        List<Double> all = new ArrayList<>();
        for (int call = 0; call < times; call++) {
            long start = System.nanoTime();
            run.run();
            all.add((System.nanoTime() - start) / 1e6);
        }
        Figures figures =
                new Figures(all.stream().mapToDouble(Double::doubleValue).toArray());
        out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms; %s%n", what, figures.median(), figures.percentile(0.99), Figures.load());
        return figures.percentile(0.99);
    }
}

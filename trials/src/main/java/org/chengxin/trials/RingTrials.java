package org.chengxin.trials;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.chengxin.trials.market.Kind;
import org.chengxin.trials.market.Shape;

/** Markets of every shape, and what was promised for each. */
final class RingTrials {

    private static final int TEN_MILLION = 10_000_000;

    private final PrintWriter out;
    private final MarketTrial trial;
    private final Goals goals;

    RingTrials(PrintWriter out, Path folder, String heap, Goals goals) {
        this.out = out;
        this.goals = goals;
        trial = new MarketTrial(out, folder, heap);
    }

    void run(int edges, int seeds, long first) throws IOException, InterruptedException {
        hidden(Shape.HARD, edges, seeds, first);
        hidden(Shape.CREWS, edges, seeds, first);
        shapes(edges, seeds, first);
        honest(Shape.NULL, "without rings", edges, seeds, first);
        honest(Shape.LOOKALIKE, "of flash sales and launches", edges, seeds, first);
        honest(Shape.FANS, "of honest fan clubs", edges, seeds, first);
        new LeadTime(out, trial).print(edges, first);
        new StreamTrial(out, goals).run(edges, first);
        int large = (int) Math.min(100_000_000L, 10L * edges);
        Outcome plain = trial.run(Shape.PLAIN, large, first);
        String what = "plain, %,d ratings: ".formatted(large);
        goals.atLeast(what + "AP of accounts", 0.95, plain.precision());
        goals.atLeast(what + "share of rings in tight blocks", 11 / 12.0, plain.found() / (double) plain.rings());
        goals.atMost(what + "false blocks", 0, plain.falseBlocks());
        if (large == TEN_MILLION) {
            goals.atMost(what + "seconds", 15, plain.seconds());
            goals.atMost(what + "memory held, MB", 1500, Math.round(plain.peak() / 1e6));
        } else {
            goals.notRun("seconds and memory", "promised for 10,000,000 ratings（目标按一千万条评分）");
        }
    }

    private void honest(Shape shape, String what, int edges, int seeds, long first)
            throws IOException, InterruptedException {
        int accused = 0;
        for (long seed = first; seed < first + seeds; seed++) {
            accused += trial.run(shape, edges, seed).falseBlocks();
        }
        goals.atMost("%d markets %s: blocks".formatted(seeds, what), 0, accused);
    }

    private void shapes(int edges, int seeds, long first) throws IOException, InterruptedException {
        Map<Kind, Double> sums = new EnumMap<>(Kind.class);
        int falseBlocks = 0;
        for (long seed = first; seed < first + seeds; seed++) {
            Outcome outcome = trial.run(Shape.SHAPES, edges, seed);
            outcome.byKind().forEach((kind, precision) -> sums.merge(kind, precision, Double::sum));
            falseBlocks += outcome.falseBlocks();
        }
        sums.forEach((kind, sum) -> goals.atLeast(
                "odd forms, %s, %d seeds: AP, mean".formatted(kind.name().toLowerCase(Locale.ROOT), seeds),
                0.70,
                sum / seeds));
        goals.atMost("odd forms, %d seeds: false blocks".formatted(seeds), 0, falseBlocks);
    }

    private void hidden(Shape shape, int edges, int seeds, long first) throws IOException, InterruptedException {
        double sum = 0;
        double least = 1;
        int falseBlocks = 0;
        for (long seed = first; seed < first + seeds; seed++) {
            Outcome outcome = trial.run(shape, edges, seed);
            sum += outcome.precision();
            least = Math.min(least, outcome.precision());
            falseBlocks += outcome.falseBlocks();
        }
        String what = "%s, %,d ratings, %d seeds: ".formatted(shape.word(), edges, seeds);
        goals.atLeast(what + "AP, mean", shape == Shape.HARD ? 0.90 : 0.70, sum / seeds);
        if (shape == Shape.HARD) {
            goals.atLeast(what + "AP, least", 0.80, least);
        }
        goals.atMost(what + "false blocks", 0, falseBlocks);
    }
}

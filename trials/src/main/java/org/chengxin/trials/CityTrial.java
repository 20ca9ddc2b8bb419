package org.chengxin.trials;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.trials.market.City;
import org.chengxin.trials.market.Kind;
import org.chengxin.trials.market.StarProfile;

/** Cities of live commerce: whether honest crowds are left alone, and what is found of wrong ones among them. */
final class CityTrial {

    private static final int RATINGS = 200_000;
    private static final double HALF = 0.5;

    private final PrintWriter out;
    private final Path folder;
    private final String heap;
    private final Goals goals;

    /**
     * What came of one city.
     *
     * @param precision average precision over all accounts that rated; NaN where nobody did wrong
     * @param falseBlocks named blocks of which less than half did wrong
     * @param byKind the same of each kind of wrong group, among those who did nothing wrong
     * @param honest accounts that are named and did nothing wrong
     * @param wrong accounts that are named and did wrong
     */
    record Result(double precision, Map<Kind, Double> byKind, int falseBlocks, int honest, int wrong, int allWrong) {

        /** The share of those named who did wrong; NaN where nobody is named. */
        double right() {
            return honest + wrong == 0 ? Double.NaN : (double) wrong / (honest + wrong);
        }
    }

    CityTrial(PrintWriter out, Path folder, String heap, Goals goals) {
        this.out = out;
        this.folder = folder;
        this.heap = heap;
        this.goals = goals;
    }

    void run(int seeds, long first) throws IOException, InterruptedException {
        out.printf(
                Locale.ROOT,
                "%ncities of live commerce, %,d ratings: live hosts, schools, group purchases, fan clubs, a festival,"
                        + " celebrities, villages（直播电商城市）%n",
                RATINGS);
        out.printf("  %-28s %6s %7s %7s %7s %7s %7s%n", "", "seed", "AP", "false", "honest", "wrong", "precision");
        for (StarProfile profile : StarProfile.values()) {
            honest(profile, seeds, first);
        }
        for (StarProfile profile : StarProfile.values()) {
            mixed(profile, seeds, first);
        }
    }

    private void honest(StarProfile profile, int seeds, long first) throws IOException, InterruptedException {
        int falseBlocks = 0;
        int named = 0;
        for (long seed = first; seed < first + seeds; seed++) {
            Result result = run(false, profile, RATINGS, seed);
            falseBlocks += result.falseBlocks;
            named += result.honest;
        }
        String what = "%d honest cities, stars %s: ".formatted(seeds, profile.word());
        goals.atMost(what + "false blocks", 0, falseBlocks);
        goals.atMost(what + "people named", 0, named);
    }

    private void mixed(StarProfile profile, int seeds, long first) throws IOException, InterruptedException {
        double precision = 0;
        int falseBlocks = 0;
        int honest = 0;
        int wrong = 0;
        Map<Kind, Double> kinds = new EnumMap<>(Kind.class);
        for (long seed = first; seed < first + seeds; seed++) {
            Result result = run(true, profile, RATINGS, seed);
            precision += result.precision;
            result.byKind.forEach((kind, of) -> kinds.merge(kind, of / seeds, Double::sum));
            falseBlocks += result.falseBlocks;
            honest += result.honest;
            wrong += result.wrong;
        }
        String what = "%d mixed cities, stars %s: ".formatted(seeds, profile.word());
        goals.atLeast(what + "AP, mean", 0.75, precision / seeds);
        goals.atLeast(what + "AP of two jobs a head", 0.60, kinds.getOrDefault(Kind.PAIRS, 0.0));
        goals.atLeast(what + "AP of cells", 0.70, kinds.getOrDefault(Kind.CELLS, 0.0));
        goals.atMost(what + "false blocks", 0, falseBlocks);
        if (honest + wrong > 0) {
            goals.atLeast(what + "precision of the named", 0.95, (double) wrong / (honest + wrong));
        } else {
            goals.notRun(what + "precision of the named", "nobody is named（无人列名）");
        }
    }

    Result run(boolean wrong, StarProfile profile, int ratings, long seed) throws IOException, InterruptedException {
        City city = City.of(wrong, profile, ratings, seed);
        Found found = Found.in(city, Integer.MAX_VALUE, city.users(), city.items(), seed, folder, heap);
        Result result = judged(city, found);
        out.printf(
                Locale.ROOT,
                "  %-28s %6d %7s %7d %7d %7s %7s%n",
                (wrong ? "mixed, stars " : "honest, stars ") + profile.word(),
                seed,
                Goals.figure(result.precision),
                result.falseBlocks,
                result.honest,
                result.wrong + "/" + result.allWrong,
                Goals.figure(result.right()));
        if (wrong) {
            out.println("    AP by kind（各类）: "
                    + result.byKind.entrySet().stream()
                            .map(kind -> "%s %s"
                                    .formatted(
                                            kind.getKey().name().toLowerCase(Locale.ROOT),
                                            Goals.figure(kind.getValue())))
                            .collect(Collectors.joining(", ")));
        }
        out.flush();
        return result;
    }

    static Result judged(City city, Found found) {
        boolean[] wrong = city.users(true);
        int falseBlocks = 0;
        boolean[] named = new boolean[wrong.length];
        for (int[] block : found.blocks().values()) {
            long guilty = Arrays.stream(block).filter(user -> wrong[user]).count();
            falseBlocks += guilty < HALF * block.length ? 1 : 0;
            Arrays.stream(block).forEach(user -> named[user] = true);
        }
        int[] rated = IntStream.range(0, wrong.length)
                .filter(user -> found.users()[user] >= 0)
                .toArray();
        double[] scores = new double[rated.length];
        boolean[] positive = new boolean[rated.length];
        int count = 0;
        for (int at = 0; at < rated.length; at++) {
            scores[at] = found.users()[rated[at]];
            positive[at] = wrong[rated[at]];
            count += positive[at] ? 1 : 0;
        }
        int right = (int) IntStream.range(0, wrong.length)
                .filter(user -> named[user] && wrong[user])
                .count();
        int all = (int)
                IntStream.range(0, wrong.length).filter(user -> named[user]).count();
        double precision =
                count == 0 ? Double.NaN : Ranking.of(scores, positive).averagePrecision();
        return new Result(precision, ByKind.of(city.groups(), found.users()), falseBlocks, all - right, right, count);
    }
}

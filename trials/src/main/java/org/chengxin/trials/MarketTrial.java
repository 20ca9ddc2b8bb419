package org.chengxin.trials;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.chengxin.trials.baseline.Peeled;
import org.chengxin.trials.baseline.Trivial;
import org.chengxin.trials.market.Group;
import org.chengxin.trials.market.Kind;
import org.chengxin.trials.market.Market;
import org.chengxin.trials.market.Shape;

/** One made-up market: the rings that {@code detect rings} finds in it, beside what the trivial rules find. */
final class MarketTrial {

    /** A block with a larger share of all accounts says nothing of anybody, unless the ring itself is that large. */
    private static final double TIGHT = 0.01;

    private static final int TIMES_THE_RING = 2;

    private static final double HALF = 0.5;

    /** Peeling takes nine processor seconds for a million ratings, and memory in step; of more it is not tried. */
    private static final int MOST_PEELED = 2_000_000;

    private final PrintWriter out;
    private final Path folder;
    private final String heap;

    MarketTrial(PrintWriter out, Path folder, String heap) {
        this.out = out;
        this.folder = folder;
        this.heap = heap;
    }

    Outcome run(Shape shape, int edges, long seed) throws IOException, InterruptedException {
        Market market = Market.of(shape, edges, seed);
        out.printf(
                Locale.ROOT,
                "%nmarket %s, seed %d: %,d ratings, %,d accounts, %,d items, %d rings（市场）%n",
                shape.word(),
                seed,
                edges,
                market.users(),
                market.items(),
                rings(market));
        Found found = rings(market, Integer.MAX_VALUE, seed);
        Outcome outcome = rings(market) == 0 ? counted(market, found, Double.NaN) : ranked(market, found);
        out.printf(
                Locale.ROOT,
                "  rings in tight blocks %d of %d; blocks %d, false %d; %.1f s with the start of Java; %d MiB%n",
                outcome.found(),
                outcome.rings(),
                found.blocks().size(),
                outcome.falseBlocks(),
                outcome.seconds(),
                outcome.peak() >> 20);
        outcome.byKind()
                .forEach((kind, precision) -> out.printf(
                        Locale.ROOT, "    AP of %-10s %.3f%n", kind.name().toLowerCase(Locale.ROOT), precision));
        out.flush();
        return outcome;
    }

    /** What the command finds in what was known at the end of a day. */
    Found rings(Market market, int lastDay, long seed) throws IOException, InterruptedException {
        return Found.in(market, lastDay, market.users(), market.items(), seed, folder, heap);
    }

    private Outcome ranked(Market market, Found found) throws IOException {
        Trivial trivial = Trivial.of(market);
        Table users = new Table(out, "accounts（账号）", market.wrongUsers(), rated(found.users()));
        double precision = users.method("model", found.users()).averagePrecision();
        if (market.edges() <= MOST_PEELED) {
            users.method("peeling, composite columns", Peeled.users(market));
        }
        users.method("burst cell", trivial.userBurst);
        users.method("degree", trivial.userDegree);
        users.method("minus degree", Trivial.minus(trivial.userDegree));
        Table items = new Table(out, "items（商品）", market.wrongItems(), rated(found.items()));
        items.method("model", found.items());
        items.method("burst cell", trivial.itemBurst);
        items.method("degree", trivial.itemDegree);
        items.method("mean rating received", trivial.itemMean);
        items.method("minus mean rating", Trivial.minus(trivial.itemMean));
        Capacity.of(market, found.items(), trivial).print(out);
        return counted(market, found, precision);
    }

    private static boolean[] rated(double[] scores) {
        boolean[] rated = new boolean[scores.length];
        for (int at = 0; at < scores.length; at++) {
            rated[at] = scores[at] >= 0;
        }
        return rated;
    }

    private static Outcome counted(Market market, Found found, double precision) {
        boolean[] wrong = market.wrongUsers();
        int users = 0;
        for (double score : found.users()) {
            users += score >= 0 ? 1 : 0;
        }
        int foundRings = 0;
        for (Group group : market.groups()) {
            foundRings += group.kind().wrong() && isFound(group, found, users) ? 1 : 0;
        }
        int falseBlocks = 0;
        for (int[] block : found.blocks().values()) {
            long guilty = Arrays.stream(block).filter(user -> wrong[user]).count();
            falseBlocks += guilty < HALF * block.length ? 1 : 0;
        }
        Map<Kind, Double> byKind = ByKind.of(market.groups(), found.users());
        return new Outcome(precision, byKind, rings(market), foundRings, falseBlocks, found.seconds(), found.peak());
    }

    /** Whether one tight block holds at least half of the ring. */
    static boolean isFound(Group ring, Found found, int users) {
        double most = Math.max(TIGHT * users, TIMES_THE_RING * ring.users().length);
        return found.blocks().values().stream()
                .filter(block -> block.length < most)
                .anyMatch(block -> Arrays.stream(block)
                                .filter(user -> Arrays.binarySearch(ring.users(), user) >= 0)
                                .count()
                        >= HALF * ring.users().length);
    }

    private static int rings(Market market) {
        return (int)
                market.groups().stream().filter(group -> group.kind().wrong()).count();
    }
}

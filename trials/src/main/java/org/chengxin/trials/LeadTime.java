package org.chengxin.trials;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.chengxin.trials.market.Group;
import org.chengxin.trials.market.Kind;
import org.chengxin.trials.market.Market;
import org.chengxin.trials.market.Shape;

/** How soon after its start a ring is found: the command is asked again with what was known some days later. */
final class LeadTime {

    private static final int[] DAYS = {3, 7, 30, 90};

    /** Of more ratings the trial takes longer, and the answer is the same. */
    private static final int MOST = 300_000;

    private final PrintWriter out;
    private final MarketTrial trial;

    LeadTime(PrintWriter out, MarketTrial trial) {
        this.out = out;
        this.trial = trial;
    }

    void print(int edges, long seed) throws IOException, InterruptedException {
        Market market = Market.of(Shape.HARD, Math.min(edges, MOST), seed);
        Map<Kind, int[]> found = new EnumMap<>(Kind.class);
        for (Group ring : market.groups()) {
            if (ring.kind().wrong()) {
                int[] counts = found.computeIfAbsent(ring.kind(), none -> new int[DAYS.length + 1]);
                counts[DAYS.length]++;
                int at = first(market, ring, seed);
                for (; at < DAYS.length; at++) {
                    counts[at]++;
                }
            }
        }
        out.printf("%nrings found so many days after their start（启动后多少天被发现）%n  %-12s", "");
        for (int days : DAYS) {
            out.printf("%6d", days);
        }
        out.println("   rings");
        found.forEach((kind, counts) -> {
            out.printf("  %-12s", kind.name().toLowerCase(Locale.ROOT));
            for (int count : counts) {
                out.printf("%6d", count);
            }
            out.println();
        });
        out.flush();
    }

    /**
     * The place in {@link #DAYS} of the first day on which it is found; behind the last if on none. What was found once is
     * taken to be found later, so that few days have to be tried.
     */
    private int first(Market market, Group ring, long seed) throws IOException, InterruptedException {
        int low = 0;
        int high = DAYS.length;
        while (low < high) {
            int middle = (low + high) / 2;
            Found found = trial.rings(market, ring.first() + DAYS[middle], seed);
            if (MarketTrial.isFound(ring, found, market.users())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

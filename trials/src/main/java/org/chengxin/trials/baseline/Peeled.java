package org.chengxin.trials.baseline;

import java.io.IOException;
import java.util.Arrays;
import org.chengxin.trials.market.Market;

/**
 * What peers find: dense blocks of accounts and columns (item, window, side of the stars), windows of a week, a month
 * and a quarter side by side. An account counts as much as the densest block that holds it, as the papers on dense
 * blocks count it; nothing tells them when to stop, so they stop at twelve.
 */
public final class Peeled {

    private static final int BLOCKS = 12;
    private static final int[] WINDOWS = {7, 30, 90};
    private static final int PER_WINDOW = 128;
    private static final int FEWEST = 3;

    private Peeled() {}

    /** For each account of the market. */
    public static double[] users(Market market) throws IOException {
        Peeling peeling = peeling(market);
        double[] scores = new double[market.users()];
        for (int block = 0; block < BLOCKS; block++) {
            Peeling.Block found = peeling.next();
            for (int member : found.members()) {
                scores[member] = Math.max(scores[member], found.density());
            }
        }
        return scores;
    }

    private static Peeling peeling(Market market) throws IOException {
        long[] edges = new long[market.edges() * WINDOWS.length];
        int[] size = new int[1];
        market.forEach((user, item, stars, day) -> {
            for (int window = 0; window < WINDOWS.length; window++) {
                long column = ((long) item * WINDOWS.length + window) * PER_WINDOW + day / WINDOWS[window];
                edges[size[0]++] = (column * 2 + (stars >= 4 ? 1 : 0)) << 32 | user;
            }
        });
        long[] sorted = Arrays.stream(edges).sorted().distinct().toArray();
        int[] column = new int[sorted.length];
        int[] user = new int[sorted.length];
        int kept = 0;
        int columns = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from;
            while (to < sorted.length && sorted[to] >>> 32 == sorted[from] >>> 32) {
                to++;
            }
            if (to - from >= FEWEST) {
                for (int at = from; at < to; at++) {
                    column[kept] = columns;
                    user[kept++] = (int) sorted[at];
                }
                columns++;
            }
        }
        return new Peeling(market.users(), columns, Arrays.copyOf(column, kept), Arrays.copyOf(user, kept));
    }
}

package org.chengxin.detection.shop.review;

import org.chengxin.detection.shop.statistics.Tails;

/**
 * The stretch of time in which most more reviews of one kind came than a merchant usually gets, over windows of two days,
 * a week and three weeks: more by the day, and more among all that came then. Both must surprise, so that a busy week
 * is none, nor a merchant whom nobody ever liked.
 *
 * <p>Invariant: {@link #surprise} of a review is that of the most surprising window it lies in, less what trying so many
 * windows gives away.
 */
final class StarBursts {

    private static final long DAY = 86_400;
    private static final long[] WINDOWS = {2 * DAY, 7 * DAY, 21 * DAY};
    /** Prior weight of the market's share, in reviews of a merchant. */
    private static final double LIKE_MARKET = 10;
    /** Discontent is contagious without being bought: rates differ by so much. */
    private static final double SPREAD = 0.02;

    private final long[] at;
    private final boolean[] kind;
    private final double marketShare;
    private final double[] surprise;
    private final int[] from;
    private final int[] to;

    /** @param at ascending */
    StarBursts(long[] at, boolean[] kind, double marketShare) {
        this.at = at.clone();
        this.kind = kind.clone();
        this.marketShare = marketShare;
        surprise = new double[at.length];
        from = new int[at.length];
        to = new int[at.length];
        int all = 0;
        for (boolean each : kind) {
            all += each ? 1 : 0;
        }
        if (all >= 3) {
            for (long window : WINDOWS) {
                slide(window, all);
            }
        }
    }

    private void slide(long window, int all) {
        double[] found = new double[at.length];
        int[] ends = new int[at.length];
        int end = 0;
        int inside = 0;
        double span = at[at.length - 1] - at[0] + DAY;
        double tried = Math.log10(WINDOWS.length * Math.max(1, span / window));
        for (int start = 0; start < at.length; start++) {
            while (end < at.length && at[end] <= at[start] + window) {
                inside += kind[end] ? 1 : 0;
                end++;
            }
            ends[start] = end;
            boolean first = start == 0 || at[start] > at[start - 1] || !kind[start - 1];
            if (kind[start] && first && inside >= 3) {
                found[start] = surprise(inside, end - start, all, window, span) - tried;
            }
            inside -= kind[start] ? 1 : 0;
        }
        keep(found, ends);
    }

    /** For each review the most surprising of the windows it lies in: both ends of the windows only move forward. */
    private void keep(double[] found, int[] ends) {
        int[] open = new int[found.length];
        int first = 0;
        int last = 0;
        for (int each = 0; each < found.length; each++) {
            while (last > first && found[open[last - 1]] <= found[each]) {
                last--;
            }
            open[last++] = each;
            while (ends[open[first]] <= each) {
                first++;
            }
            int best = open[first];
            if (kind[each] && found[best] > surprise[each]) {
                surprise[each] = found[best];
                from[each] = best;
                to[each] = ends[best];
            }
        }
    }

    private double surprise(int inside, int reviews, int all, long window, double span) {
        double outside = at.length - reviews;
        double share = (all - inside + LIKE_MARKET * marketShare) / (outside + LIKE_MARKET);
        double byShare = Tails.surprise(Tails.betaBinomial(inside, reviews, share, SPREAD));
        double rest = Math.max(span - window, 30 * DAY);
        double mean = (all - inside + 0.5) * window / rest;
        double byDay = Tails.surprise(Tails.betaBinomial(inside, 4 * inside + 20, mean / (4 * inside + 20), SPREAD));
        return Math.min(byShare, byDay);
    }

    double surprise(int position) {
        return surprise[position];
    }

    /** The first review of the window. */
    int from(int position) {
        return from[position];
    }

    /** The first review behind the window. */
    int to(int position) {
        return to[position];
    }
}

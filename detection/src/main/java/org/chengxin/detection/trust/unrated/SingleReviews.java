package org.chengxin.detection.trust.unrated;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.chengxin.detection.table.Records;
import org.chengxin.detection.trust.RatingSpread;

/**
 * Share of single reviews, of each item how many of its visitors reviewed nothing else, against what its other visitors lead
 * to expect ({@link Clientele}): Chernoff's bound for such a count, with what honest places differ by ({@link RatingSpread})
 * as a part that is drawn once for each. Hired accounts mostly review once; where the market's own sampling explains them
 * all, nothing is unusual.
 */
public final class SingleReviews {

    private static final double[] TILTS = {0.0625, 0.125, 0.25, 0.5, 1, 2, 4};
    private static final int SEVERAL = 5;

    private final ReviewGraph graph;
    private final double alpha;
    private final int[] singles;
    private final double[] expected;
    private final double[] logChance;

    private SingleReviews(ReviewGraph graph, Clientele clientele, double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha lies between 0 and 1");
        }
        this.graph = graph;
        this.alpha = alpha;
        int items = graph.items.size();
        singles = new int[items];
        expected = new double[items];
        logChance = new double[items];
        double[] excess = new double[items];
        double[] variance = new double[items];
        for (int item = 0; item < items; item++) {
            for (int at = graph.visitors[item]; at < graph.visitors[item + 1]; at++) {
                singles[item] += graph.count(graph.user[at]) == 1 ? 1 : 0;
            }
            double share = clientele.single(item);
            expected[item] = visitors(item) * share;
            excess[item] = visitors(item) < SEVERAL ? Double.NaN : (double) singles[item] / visitors(item) - share;
            variance[item] = share * (1 - share) / Math.max(1, visitors(item));
        }
        double spread = RatingSpread.above(excess, variance);
        Arrays.setAll(logChance, item -> bound(item, spread));
    }

    static SingleReviews of(ReviewGraph graph, Clientele clientele, double alpha) {
        return new SingleReviews(graph, clientele, alpha);
    }

    private double bound(int item, double spread) {
        int visitors = visitors(item);
        double share = expected[item] / Math.max(1, visitors);
        double best = 0;
        for (double tilt : TILTS) {
            double place = tilt * spread * visitors;
            double all = visitors * Math.log1p(share * Math.expm1(tilt));
            best = Math.min(best, all + place * place / 2 - tilt * singles[item]);
        }
        return Math.min(0, best + Math.log(singles.length));
    }

    int visitors(int item) {
        return graph.visitors[item + 1] - graph.visitors[item];
    }

    int singles(int item) {
        return singles[item];
    }

    double expected(int item) {
        return expected[item];
    }

    /** The natural logarithm of the chance that any honest item has so many. */
    double logChance(int item) {
        return logChance[item];
    }

    /** The chance that an honest market has any unusual item, at most. */
    public double alpha() {
        return alpha;
    }

    public boolean item(int item) {
        return logChance[item] <= Math.log(alpha);
    }

    public int items() {
        return (int) IntStream.range(0, singles.length).filter(this::item).count();
    }

    /** Every item once. */
    public void write(Writer out) throws IOException {
        out.write("id,visitors,singles,expected,log10chance,unusual\n");
        for (int item = 0; item < singles.length; item++) {
            out.write(
                    Records.shown(graph.texts.text(graph.items.id(item))) + "," + visitors(item) + "," + singles[item]);
            out.write("," + (float) expected[item] + "," + (float) (logChance[item] / Math.log(10) + 0.0));
            out.write(item(item) ? ",yes\n" : ",no\n");
        }
    }
}

package org.chengxin.detection.shop.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Part;

/**
 * Evidence of each measure on each record: how surprising, what was measured and what was to be expected.
 *
 * <p>Invariant: of several words of one measure on one record the most surprising is kept, and the score of a record is
 * the sum of what each measure says above {@link #USUAL}, the loudest alone of those that tell of loyal custom.
 */
public final class Evidence {

    /** Threshold of one in ten: less surprising measures say nothing. */
    public static final double USUAL = 1;

    private final Measure[] measures;
    private final int size;
    private final float[][] surprise;
    private final float[][] value;
    private final float[][] expected;

    public Evidence(int size, Measure... measures) {
        this.measures = measures.clone();
        this.size = size;
        surprise = new float[measures.length][];
        value = new float[measures.length][];
        expected = new float[measures.length][];
    }

    /** A measure speaks of a record. */
    public void add(int row, Measure measure, double surprising, double measured, double usual) {
        int at = Arrays.asList(measures).indexOf(measure);
        if (surprise[at] == null) {
            surprise[at] = new float[size];
            value[at] = new float[size];
            expected[at] = new float[size];
        }
        if (surprising > surprise[at][row]) {
            surprise[at][row] = (float) surprising;
            value[at][row] = (float) measured;
            expected[at][row] = (float) usual;
        }
    }

    /** A measure says no more than this of a record. */
    public void cap(int row, Measure measure, double most) {
        int at = Arrays.asList(measures).indexOf(measure);
        if (surprise[at] != null) {
            surprise[at][row] = (float) Math.min(most, surprise[at][row]);
        }
    }

    public double surprise(int row, Measure measure) {
        int at = Arrays.asList(measures).indexOf(measure);
        return surprise[at] == null ? 0 : surprise[at][row];
    }

    public double value(int row, Measure measure) {
        int at = Arrays.asList(measures).indexOf(measure);
        return value[at] == null ? 0 : value[at][row];
    }

    public double expected(int row, Measure measure) {
        int at = Arrays.asList(measures).indexOf(measure);
        return expected[at] == null ? 0 : expected[at][row];
    }

    public double score(int row) {
        return score(row, Double.POSITIVE_INFINITY);
    }

    /** As {@link #score(int)}, where loyal custom, which is a habit of a whole group, only corroborates. */
    public double scoreInGroup(int row) {
        return score(row, 0);
    }

    private double score(int row, double mostByCustom) {
        double sum = 0;
        double custom = 0;
        for (int at = 0; at < measures.length; at++) {
            double says = surprise[at] == null ? 0 : Math.max(0, surprise[at][row] - USUAL);
            sum += measures[at].custom() ? 0 : says;
            custom = measures[at].custom() ? Math.max(custom, says) : custom;
        }
        return sum + Math.min(mostByCustom, custom);
    }

    /** True where two measures speak that have no common innocent cause. */
    public boolean corroborated(int row) {
        int others = 0;
        int times = 0;
        int custom = 0;
        for (int at = 0; at < measures.length; at++) {
            if (surprise[at] != null && surprise[at][row] > USUAL) {
                times = measures[at].time() ? 1 : times;
                custom = measures[at].crowd() ? 1 : custom;
                others += measures[at].time() || measures[at].crowd() ? 0 : 1;
            }
        }
        return others + times + custom > 1;
    }

    public double[] scores() {
        double[] scores = new double[size];
        Arrays.setAll(scores, this::score);
        return scores;
    }

    /** Scores by some of the measures alone. */
    public double[] scores(Set<Measure> these) {
        double[] scores = new double[size];
        for (int at = 0; at < measures.length; at++) {
            for (int row = 0; surprise[at] != null && these.contains(measures[at]) && row < size; row++) {
                scores[row] += Math.max(0, surprise[at][row] - USUAL);
            }
        }
        return scores;
    }

    /** Scores by all other measures. */
    public double[] scoresWithout(Set<Measure> these) {
        return scores(Arrays.stream(measures)
                .filter(measure -> !these.contains(measure))
                .collect(Collectors.toSet()));
    }

    /** Number of measures that said anything of any record. */
    public int speaking() {
        int count = 0;
        for (float[] each : surprise) {
            count += each == null ? 0 : 1;
        }
        return count;
    }

    public int size() {
        return size;
    }

    /** The parts of a record's score, the weightiest first. */
    public List<Part> parts(int row) {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < measures.length; at++) {
            if (surprise[at] != null && surprise[at][row] > USUAL) {
                parts.add(new Part(measures[at], value[at][row], expected[at][row], surprise[at][row] - USUAL));
            }
        }
        parts.sort((one, other) -> Double.compare(other.weight(), one.weight()));
        return parts;
    }
}

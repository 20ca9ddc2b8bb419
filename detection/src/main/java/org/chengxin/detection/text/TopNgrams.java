package org.chengxin.detection.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.detection.learn.LinearModel;
import org.chengxin.detection.learn.SparseRows;

/**
 * Character n-grams with the largest effect on a review's score in the model of the text alone, as the reasons of a
 * finding. Features beside the text have no part in it.
 */
public final class TopNgrams {

    private static final int LONGEST_RUN = 3;
    private static final double PENALTY = 0.33;

    private final GramRows runs;
    private final LinearModel model;

    TopNgrams(GramRows runs, LinearModel model) {
        this.runs = runs;
        this.model = model;
    }

    /**
     * A run of the text and how far it moves the logarithm of the odds: above 0 towards fake.
     *
     * @param run as it stands there, in lower case and narrow letters
     */
    public record Push(String run, double push) {}

    /** @param targets 1 for fake, 0 for honest */
    public static TopNgrams learn(List<String> texts, double[] targets) {
        int[][] points = texts.stream().map(Plain::codePoints).toArray(int[][]::new);
        GramRows runs = GramRows.byRarity(points, LONGEST_RUN);
        return new TopNgrams(runs, LinearModel.fit(runs.rows(points), targets, LinearModel.Loss.LOGISTIC, PENALTY));
    }

    /** The strongest first, whichever way they push; runs that training has not seen push nothing. */
    public List<Push> of(String text, int most) {
        int[] points = Plain.codePoints(text);
        Map<Integer, Double> pushes = new HashMap<>();
        SparseRows row = runs.rows(new int[][] {points});
        for (int entry = row.start(0); entry < row.start(1); entry++) {
            pushes.put(row.column(entry), row.value(entry) * model.weight(row.column(entry)));
        }
        List<Push> found = new ArrayList<>();
        for (int length = 1; length <= LONGEST_RUN; length++) {
            for (int from = 0; from + length <= points.length; from++) {
                Double push = pushes.remove(runs.column(Grams.bucket(points, from, from + length)));
                if (push != null) {
                    found.add(new Push(new String(points, from, length), push));
                }
            }
        }
        found.sort(Comparator.comparingDouble((Push push) -> -Math.abs(push.push()))
                .thenComparing(Push::run));
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }
}

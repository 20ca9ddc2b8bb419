package org.chengxin.trials;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.trials.baseline.Trivial;
import org.chengxin.trials.market.Market;

/**
 * How many of the items that an office can open in a week are rightly opened, for small and large sellers apart and for
 * each district: a model that is right about large ones alone is of no use where small ones are.
 */
final class Capacity {

    private static final int OFFICE = 20;
    private static final int DISTRICT = 5;

    private static final List<String> SIZES = List.of("under 20", "20 to 200", "over 200");

    private final boolean[] wrong;
    private final double[] model;
    private final double[] trivial;
    private final String unit;
    private final Map<String, List<Integer>> bySize = new LinkedHashMap<>();
    private final Map<String, List<Integer>> byDistrict = new LinkedHashMap<>();

    /**
     * @param trivial scores of the rule that comes to mind first
     * @param unit what the size of a seller is counted in
     */
    Capacity(boolean[] wrong, double[] model, double[] trivial, String unit) {
        this.wrong = wrong.clone();
        this.model = model.clone();
        this.trivial = trivial.clone();
        this.unit = unit;
        for (String size : SIZES) {
            bySize.put(size, new ArrayList<>());
        }
    }

    /** Items of a market, each a seller. */
    static Capacity of(Market market, double[] model, Trivial trivial) {
        Capacity capacity = new Capacity(market.wrongItems(), model, trivial.itemBurst, "ratings");
        for (int item = 0; item < model.length; item++) {
            if (model[item] >= 0) {
                capacity.at(item, trivial.itemDegree[item], Integer.toString(market.district(item)));
            }
        }
        return capacity;
    }

    /** Where a thing is, and how large its seller; what is nowhere is not opened. */
    void at(int thing, double size, String district) {
        bySize.computeIfAbsent(SIZES.get(size < 20 ? 0 : size <= 200 ? 1 : 2), none -> new ArrayList<>())
                .add(thing);
        byDistrict.computeIfAbsent(district, none -> new ArrayList<>()).add(thing);
    }

    void print(PrintWriter out) {
        out.printf("  %-26s %9s %9s %9s%n", "precision at capacity", "planted", "model", "trivial");
        bySize.forEach((size, items) -> out.printf(
                Locale.ROOT,
                "  %-26s %9d %9s %9s%n",
                size + " " + unit + ", " + OFFICE + " a week",
                planted(items),
                Goals.figure(precision(items, model, OFFICE)),
                Goals.figure(precision(items, trivial, OFFICE))));
        out.printf(
                Locale.ROOT,
                "  %-26s %9s %9s %9s%n",
                "districts, " + DISTRICT + " a week each",
                byDistrict.size(),
                Goals.figure(mean(model)),
                Goals.figure(mean(trivial)));
    }

    private double mean(double[] scores) {
        return byDistrict.values().stream()
                .mapToDouble(items -> precision(items, scores, DISTRICT))
                .filter(precision -> !Double.isNaN(precision))
                .average()
                .orElse(Double.NaN);
    }

    private int planted(List<Integer> items) {
        return (int) items.stream().filter(item -> wrong[item]).count();
    }

    /** Among as many as can be opened, or as there is to be found; NaN where that is nothing. */
    private double precision(List<Integer> items, double[] scores, int most) {
        int count = Math.min(most, planted(items));
        if (count == 0) {
            return Double.NaN;
        }
        double[] chosen = new double[items.size()];
        boolean[] guilty = new boolean[items.size()];
        for (int at = 0; at < chosen.length; at++) {
            chosen[at] = scores[items.get(at)];
            guilty[at] = wrong[items.get(at)];
        }
        return Ranking.of(chosen, guilty).precisionAt(count);
    }
}

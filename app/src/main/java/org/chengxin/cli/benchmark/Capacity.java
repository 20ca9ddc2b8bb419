package org.chengxin.cli.benchmark;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chengxin.detection.market.Market;
import org.chengxin.detection.measure.Ranking;

/**
 * How many of the items that an office can open in a week are rightly opened, for small and large sellers apart and for
 * each district: a model that is right about large ones alone is of no use where small ones are.
 */
final class Capacity {

    private static final int OFFICE = 20;
    private static final int DISTRICT = 5;

    private static final List<String> SIZES = List.of("under 20 ratings", "20 to 200", "over 200");

    private final boolean[] wrong;
    private final double[] model;
    private final Trivial trivial;
    private final Map<String, List<Integer>> bySize = new LinkedHashMap<>();
    private final Map<Integer, List<Integer>> byDistrict = new LinkedHashMap<>();

    Capacity(Market market, double[] model, Trivial trivial) {
        this.wrong = market.wrongItems();
        this.model = model;
        this.trivial = trivial;
        for (String size : SIZES) {
            bySize.put(size, new ArrayList<>());
        }
        for (int item = 0; item < model.length; item++) {
            if (model[item] >= 0) {
                double ratings = trivial.itemDegree[item];
                bySize.computeIfAbsent(SIZES.get(ratings < 20 ? 0 : ratings <= 200 ? 1 : 2), none -> new ArrayList<>())
                        .add(item);
                byDistrict
                        .computeIfAbsent(market.district(item), none -> new ArrayList<>())
                        .add(item);
            }
        }
    }

    void print(PrintWriter out) {
        out.printf("  %-26s %9s %9s %9s%n", "precision at capacity", "planted", "model", "burst");
        bySize.forEach((size, items) -> out.printf(
                Locale.ROOT,
                "  %-26s %9d %9s %9s%n",
                size + ", " + OFFICE + " a week",
                planted(items),
                Goals.figure(precision(items, model, OFFICE)),
                Goals.figure(precision(items, trivial.itemBurst, OFFICE))));
        out.printf(
                Locale.ROOT,
                "  %-26s %9s %9s %9s%n",
                "districts, " + DISTRICT + " a week each",
                byDistrict.size(),
                Goals.figure(mean(model)),
                Goals.figure(mean(trivial.itemBurst)));
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

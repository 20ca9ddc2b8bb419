package org.chengxin.detection.trust.unrated;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chengxin.detection.table.BadLines;

/**
 * A city's reviews with hired ones among them, of about the numbers of YelpChi: a seventh hired, items that hire much
 * or not at all, hired reviewers mostly of one review, and items that honest people of one review visit more (tourists)
 * whether they hire or not.
 */
final class HiredReviews {

    private final Random random;
    private final int items;
    private final List<int[]> pairs = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();
    private int users;

    private HiredReviews(long seed, int items) {
        random = new Random(seed);
        this.items = items;
    }

    /**
     * @param unevenness of hiring among the items, 0 to 1
     * @param tourists unevenness of honest single reviews, 0 to 1
     */
    static HiredReviews of(long seed, double unevenness, double tourists) {
        HiredReviews city = new HiredReviews(seed, 200);
        double[] size = city.weights(1.0);
        double[] hiring = city.weights(2 * unevenness);
        double[] single = city.weights(tourists);
        city.visit(21_000, times(size, single), 0, false);
        city.visit(9_000, size, 2.3, false);
        double[] paid = times(size, hiring);
        city.visit(7_000, paid, 0, true);
        city.visit(700, paid, 1, true);
        city.shuffle();
        return city;
    }

    /**
     * The same where a third of the items are hotels: their guests review once or twice, those of restaurants more, and
     * both are hired for alike (in YelpChi 14 % of either; Mukherjee and others, ICWSM 2013).
     */
    static HiredReviews withHotels(long seed, double unevenness) {
        HiredReviews city = new HiredReviews(seed, 200);
        double[] size = city.weights(0.8);
        double[] hiring = city.weights(unevenness);
        double[] guests = size.clone();
        double[] locals = size.clone();
        for (int item = 0; item < city.items; item++) {
            (item % 3 == 0 ? locals : guests)[item] *= 0.05 + 0.3 * city.random.nextDouble();
        }
        city.visit(11_000, guests, 0, false);
        city.visit(2_500, guests, 0.4, false);
        city.visit(8_000, locals, 0, false);
        city.visit(7_500, locals, 2.5, false);
        double[] paid = times(size, hiring);
        city.visit(7_500, paid, 0, true);
        city.visit(500, paid, 1, true);
        city.shuffle();
        return city;
    }

    /**
     * Nobody is hired, unless at the first item.
     *
     * @param hired how many accounts made for a review of that item
     */
    static HiredReviews honest(long seed, double tourists, int hired) {
        HiredReviews city = new HiredReviews(seed, 200);
        double[] size = city.weights(1.0);
        city.visit(12_000, times(size, city.weights(tourists)), 0, false);
        city.visit(9_000, size, 2.3, false);
        double[] first = new double[200];
        first[0] = 1;
        city.visit(hired, first, 0, true);
        city.shuffle();
        return city;
    }

    private double[] weights(double spread) {
        return random.doubles(items)
                .map(share -> Math.exp(spread * random.nextGaussian()))
                .toArray();
    }

    private static double[] times(double[] one, double[] other) {
        double[] product = one.clone();
        Arrays.setAll(product, at -> one[at] * other[at]);
        return product;
    }

    /** @param more reviews beyond the second on average; 0 for those of a single review */
    private void visit(int count, double[] weights, double more, boolean hired) {
        double[] sums = weights.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        for (int each = 0; each < count; each++) {
            int reviews = more == 0 ? 1 : 2 + Math.min(80, (int) (-more * Math.log(1 - random.nextDouble())));
            for (int review = 0; review < reviews; review++) {
                int found = Arrays.binarySearch(sums, random.nextDouble() * sums[items - 1]);
                pairs.add(new int[] {users, found < 0 ? -found - 1 : found});
                labels.add(hired);
            }
            users++;
        }
    }

    private void shuffle() {
        long seed = random.nextLong();
        Collections.shuffle(pairs, new Random(seed));
        Collections.shuffle(labels, new Random(seed));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        pairs.forEach(pair -> text.append(pair[0]).append(',').append(pair[1]).append('\n'));
        return text.toString();
    }

    ReviewGraph graph() throws IOException {
        return ReviewReader.read(new StringReader(text()), List.of("user", "item"), new BadLines(0));
    }

    boolean[] labels() {
        boolean[] hired = new boolean[labels.size()];
        for (int at = 0; at < hired.length; at++) {
            hired[at] = labels.get(at);
        }
        return hired;
    }

    /** The trivial rule: who reviewed little. */
    double[] fewReviews() {
        int[] count = new int[users];
        pairs.forEach(pair -> count[pair[0]]++);
        return pairs.stream().mapToDouble(pair -> -count[pair[0]]).toArray();
    }
}

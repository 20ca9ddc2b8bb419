package org.chengxin.trials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A ring put into a rated network, one rating for twenty that are there: sixty new accounts praise ten of those that
 * received ten ratings or more, blame others of these, and rate some kindly to hide.
 *
 * @param ratings rater, ratee, rating, time; those of the ring stand last
 * @param sellers whom it praises
 * @param others the other ratees of ten ratings or more
 */
record RatingRing(List<String[]> ratings, Set<String> sellers, List<String> others) {

    private static final int KNOWN = 10;
    private static final int SELLERS = 10;
    private static final int ACCOUNTS = 60;
    private static final int FIRST_ACCOUNT = 1_000_000;

    /** @param duration the share of all time within which each ratee gets what the ring gives it */
    static RatingRing in(List<String[]> honest, double duration, long seed) {
        Random random = new Random(seed);
        Map<String, Integer> received = new TreeMap<>();
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (String[] rating : honest) {
            received.merge(rating[1], 1, Integer::sum);
            first = Math.min(first, Double.parseDouble(rating[3]));
            last = Math.max(last, Double.parseDouble(rating[3]));
        }
        List<String> known = new ArrayList<>(received.keySet());
        known.removeIf(ratee -> received.getOrDefault(ratee, 0) < KNOWN);
        java.util.Collections.shuffle(known, random);
        List<String> sellers = known.subList(0, SELLERS);
        List<String> others = known.subList(SELLERS, known.size());
        List<String[]> all = new ArrayList<>(honest);
        Map<String, Double> start = new HashMap<>();
        for (int each = 0; each < honest.size() / 20; each++) {
            double kind = random.nextDouble();
            List<String> among = kind < 0.7 ? sellers : others;
            String ratee = among.get(random.nextInt(among.size()));
            int rating = kind < 0.7 ? 10 : kind < 0.85 ? -10 : 2;
            double from = start.computeIfAbsent(ratee, none -> random.nextDouble() * (1 - duration));
            double time = first + (last - first) * (from + duration * random.nextDouble());
            all.add(new String[] {
                String.valueOf(FIRST_ACCOUNT + random.nextInt(ACCOUNTS)),
                ratee,
                String.valueOf(rating),
                String.valueOf(time)
            });
        }
        return new RatingRing(all, new HashSet<>(sellers), List.copyOf(others));
    }

    /** How much the mean of its sellers rose. */
    double gain(Map<String, Double> before, Map<String, Double> after) {
        return sellers.stream()
                .mapToDouble(seller -> after.getOrDefault(seller, 0.0) - before.getOrDefault(seller, 0.0))
                .average()
                .orElse(0);
    }

    /** Kendall's tau of the others, before and after. */
    double order(Map<String, Double> before, Map<String, Double> after) {
        long agreed = 0;
        long pairs = 0;
        for (int one = 0; one < others.size(); one++) {
            for (int other = 0; other < one; other++) {
                double was = before.getOrDefault(others.get(one), 0.0) - before.getOrDefault(others.get(other), 0.0);
                double is = after.getOrDefault(others.get(one), 0.0) - after.getOrDefault(others.get(other), 0.0);
                agreed += (long) Math.signum(was * is);
                pairs++;
            }
        }
        return agreed / (double) Math.max(1, pairs);
    }
}

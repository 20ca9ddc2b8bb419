package org.chengxin.trials;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.chengxin.trials.market.Campaigns;
import org.chengxin.trials.market.Campaigns.Review;

/**
 * A town's reviewers as a platform would describe them: numbers of each account, and an edge between two that gave the
 * same thing the same stars within days of each other.
 */
final class Reviewers {

    private static final String[] NAMES = {"reviews", "stars", "fives", "ones", "against", "day", "burst", "popular"};
    private static final int BURSTS = 6;
    private static final int DAYS_OF_BURST = 7;
    private static final int DAYS_BETWEEN = 3;
    private static final int EDGES_OF_REVIEW = 6;
    private static final double DECIDED = 0.1;

    private final double[][] figures;
    private final List<int[]> pairs = new ArrayList<>();
    private final boolean[] hired;
    private final boolean[] there;
    private final boolean[] decided;

    private Reviewers(Campaigns town, long seed) {
        hired = town.hiredUsers();
        there = new boolean[hired.length];
        decided = new boolean[hired.length];
        figures = new double[hired.length][NAMES.length];
        List<Review> byTime = town.reviews().stream()
                .sorted(Comparator.comparingInt(Review::item).thenComparingInt(Review::day))
                .toList();
        measure(byTime, town.items());
        join(byTime);
        Random lot = new Random(seed);
        for (int user = 0; user < hired.length; user++) {
            decided[user] = there[user] && lot.nextDouble() < DECIDED;
        }
    }

    static Reviewers of(Campaigns town, long seed) {
        return new Reviewers(town, seed);
    }

    private void measure(List<Review> byTime, int items) {
        double[] sum = new double[items];
        int[] count = new int[items];
        byTime.forEach(review -> {
            sum[review.item()] += review.stars();
            count[review.item()]++;
        });
        int from = 0;
        int to = 0;
        for (Review review : byTime) {
            while (!near(byTime.get(from), review)) {
                from++;
            }
            to = Math.max(to, from);
            while (to < byTime.size() && near(byTime.get(to), review)) {
                to++;
            }
            int all = count[review.item()];
            there[review.user()] = true;
            double[] of = figures[review.user()];
            of[0]++;
            of[1] += review.stars();
            of[2] += review.stars() == 5 ? 1 : 0;
            of[3] += review.stars() == 1 ? 1 : 0;
            of[4] += Math.abs(review.stars() - sum[review.item()] / all);
            of[5] += review.day();
            of[BURSTS] += (to - from) / (double) all;
            of[7] += Math.log(all);
        }
        for (double[] of : figures) {
            for (int figure = 1; figure < of.length; figure++) {
                of[figure] /= Math.max(1, of[0]);
            }
        }
    }

    private static boolean near(Review one, Review other) {
        return one.item() == other.item() && Math.abs(one.day() - other.day()) <= DAYS_OF_BURST;
    }

    private void join(List<Review> byTime) {
        for (int at = 0; at < byTime.size(); at++) {
            Review review = byTime.get(at);
            int joined = 0;
            for (int before = at - 1; before >= 0 && joined < EDGES_OF_REVIEW; before--) {
                Review earlier = byTime.get(before);
                if (earlier.item() != review.item() || review.day() - earlier.day() > DAYS_BETWEEN) {
                    break;
                }
                if (earlier.stars() == review.stars() && earlier.user() != review.user()) {
                    pairs.add(new int[] {earlier.user(), review.user()});
                    joined++;
                }
            }
        }
    }

    List<String> features() {
        List<String> lines = new ArrayList<>(List.of("id," + String.join(",", NAMES)));
        for (int user = 0; user < figures.length; user++) {
            if (there[user]) {
                StringBuilder line = new StringBuilder().append(user);
                for (double figure : figures[user]) {
                    line.append(String.format(Locale.ROOT, ",%.4f", figure));
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    List<String> edges() {
        List<String> lines = new ArrayList<>(List.of("a,b"));
        pairs.forEach(pair -> lines.add(pair[0] + "," + pair[1]));
        return lines;
    }

    List<String> labels() {
        List<String> lines = new ArrayList<>(List.of("id,label"));
        for (int user = 0; user < decided.length; user++) {
            if (decided[user]) {
                lines.add(user + "," + (hired[user] ? 1 : 0));
            }
        }
        return lines;
    }

    boolean[] undecided() {
        boolean[] undecided = there.clone();
        for (int user = 0; user < undecided.length; user++) {
            undecided[user] &= !decided[user];
        }
        return undecided;
    }

    /** The trivial rules: the share of frauds among the decided ones beside an account, and how crowded its days were. */
    double[] besideDecided() {
        double[] frauds = new double[hired.length];
        double[] all = new double[hired.length];
        for (int[] pair : pairs) {
            for (int side = 0; side < 2; side++) {
                int other = pair[1 - side];
                frauds[pair[side]] += decided[other] && hired[other] ? 1 : 0;
                all[pair[side]] += decided[other] ? 1 : 0;
            }
        }
        double[] shares = new double[frauds.length];
        Arrays.setAll(shares, user -> (frauds[user] + 0.1) / (all[user] + 1));
        return shares;
    }

    double[] burst() {
        return Arrays.stream(figures).mapToDouble(of -> of[BURSTS]).toArray();
    }
}

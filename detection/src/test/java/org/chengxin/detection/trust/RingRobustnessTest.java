package org.chengxin.detection.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Ratings that a ring adds move neither the honest sellers' order nor, by much, the ring sellers' goodness. */
class RingRobustnessTest {

    private static final int SELLERS = 200;
    private static final int RING_SELLERS = 8;
    private static final int BUYERS = 3000;
    private static final int RATINGS = 24_000;
    private static final int YEAR = 365 * 24;
    private static final int WEEK = 7 * 24;

    @Test
    void fiveInAHundredRatingsOfARingWithinWeeksGainItNothing() throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            Moved moved = attack(seed, WEEK, 240);

            assertThat(moved.order).as("seed %d", seed).isGreaterThanOrEqualTo(0.95);
            assertThat(moved.suspicion).as("seed %d", seed).isGreaterThanOrEqualTo(0.95);
            assertThat(moved.gain).as("seed %d", seed).isLessThan(0.02);
        }
    }

    @Test
    void andSpreadOverTheYearLittle() throws IOException {
        double gain = 0;
        for (long seed = 1; seed <= 5; seed++) {
            Moved moved = attack(seed, YEAR, 240);

            assertThat(moved.order).as("seed %d", seed).isGreaterThanOrEqualTo(0.95);
            assertThat(moved.suspicion).as("seed %d", seed).isGreaterThanOrEqualTo(0.95);
            assertThat(moved.gain).as("seed %d", seed).isLessThan(moved.plain / 2);
            gain += moved.gain / 5;
        }
        assertThat(gain).isLessThanOrEqualTo(0.05);
    }

    /** A stated limit: an account that praises one seller, once, and does nothing else, is like any satisfied buyer. */
    @Test
    void accountsOfASingleRatingSpreadOverTheYearAreNotTold() throws IOException {
        Moved moved = attack(6, YEAR, RATINGS);

        assertThat(moved.order).isGreaterThanOrEqualTo(0.95);
        assertThat(moved.gain).isLessThan(moved.plain);
    }

    /**
     * How far a ring moved the figures.
     *
     * @param order Kendall's tau of the honest sellers' goodness, before and after
     * @param suspicion the same of their suspicion
     * @param gain in goodness of the ring's sellers, the mean
     * @param plain their gain in the plain mean of ratings
     */
    private record Moved(double order, double suspicion, double gain, double plain) {}

    private static Moved attack(long seed, int hours, int accounts) throws IOException {
        List<String> honest = honest(new Random(seed));
        List<String> attacked = new ArrayList<>(honest);
        attacked.addAll(ring(new Random(-seed), hours, accounts));
        TrustFindings before = find(honest);
        TrustFindings after = find(attacked);
        double order = kendall(
                seller -> before.goodness(before.ratees().place(seller)),
                seller -> after.goodness(after.ratees().place(seller)));
        double suspicion = kendall(
                seller -> -before.rateeSuspicion(before.ratees().place(seller)),
                seller -> -after.rateeSuspicion(after.ratees().place(seller)));
        double gain = 0;
        double plain = 0;
        for (int seller = 0; seller < RING_SELLERS; seller++) {
            gain += (after.goodness(after.ratees().place(seller))
                            - before.goodness(before.ratees().place(seller)))
                    / RING_SELLERS;
            plain += (received(attacked, seller) - received(honest, seller)) / RING_SELLERS;
        }
        System.out.printf(
                "ring of %d accounts over %d hours, seed %d: Kendall %.4f, of suspicion %.4f, gain %.4f, plainly %.4f%n",
                accounts, hours, seed, order, suspicion, gain, plain);
        return new Moved(order, suspicion, gain, plain);
    }

    private static List<String> honest(Random random) {
        double[] quality = random.doubles(SELLERS, -0.3, 0.9).toArray();
        List<String> lines = new ArrayList<>();
        for (int each = 0; each < RATINGS; each++) {
            int seller = (int) (SELLERS * Math.pow(random.nextDouble(), 1.5));
            double rating = Math.max(-1, Math.min(1, quality[seller] + 0.35 * random.nextGaussian()));
            lines.add(line(1000 + random.nextInt(BUYERS), seller, rating, random.nextInt(YEAR)));
        }
        return lines;
    }

    /** Accounts praise the ring's sellers and blame others, all within some hours of each, and rate some honestly to hide. */
    private static List<String> ring(Random random, int hours, int accounts) {
        int[] start = random.ints(SELLERS, 0, YEAR - hours + 1).toArray();
        List<String> lines = new ArrayList<>();
        for (int each = 0; each < RATINGS / 20; each++) {
            int account = 10_000 + random.nextInt(accounts);
            int kind = random.nextInt(10);
            int seller =
                    kind < 6 ? random.nextInt(RING_SELLERS) : RING_SELLERS + random.nextInt(SELLERS - RING_SELLERS);
            double rating = kind < 6 ? 1 : kind < 8 ? -1 : 0.4;
            int time = kind < 8 ? start[seller] + random.nextInt(hours) : random.nextInt(YEAR);
            lines.add(line(account, seller, rating, time));
        }
        return lines;
    }

    private static String line(int rater, int ratee, double rating, int time) {
        return rater + "," + ratee + "," + Math.round(100 * rating) / 10.0 + "," + time;
    }

    private static TrustFindings find(List<String> lines) throws IOException {
        return Trust.find(RandomRatings.read(lines), TrustSeeds.NONE);
    }

    private static double received(List<String> lines, int seller) {
        return lines.stream()
                .map(line -> line.split(","))
                .filter(fields -> Integer.parseInt(fields[1]) == seller)
                .mapToDouble(fields -> Double.parseDouble(fields[2]) / 10)
                .average()
                .orElse(0);
    }

    /** Over the sellers that are not of the ring. */
    private static double kendall(IntToDoubleFunction one, IntToDoubleFunction other) {
        long agreed = 0;
        long pairs = 0;
        for (int left = RING_SELLERS; left < SELLERS; left++) {
            for (int right = left + 1; right < SELLERS; right++) {
                agreed += (long) Math.signum((one.applyAsDouble(left) - one.applyAsDouble(right))
                        * (other.applyAsDouble(left) - other.applyAsDouble(right)));
                pairs++;
            }
        }
        return agreed / (double) pairs;
    }
}

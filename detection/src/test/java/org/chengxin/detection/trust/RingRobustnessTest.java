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

    @Test
    void fiveInAHundredRatingsOfARingLeaveTheOrderOfSellers() throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            List<String> honest = honest(new Random(seed));
            List<String> attacked = new ArrayList<>(honest);
            attacked.addAll(ring(new Random(-seed)));

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
                    "ring, seed %d: Kendall of goodness %.4f, of suspicion %.4f, gain %.4f (of the plain mean %.4f)%n",
                    seed, order, suspicion, gain, plain);
            assertThat(order).as("seed %d", seed).isGreaterThanOrEqualTo(0.95);
            assertThat(suspicion).as("seed %d", seed).isGreaterThanOrEqualTo(0.95);
            assertThat(gain).as("seed %d", seed).isLessThan(plain);
        }
    }

    private static List<String> honest(Random random) {
        double[] quality = random.doubles(SELLERS, -0.3, 0.9).toArray();
        List<String> lines = new ArrayList<>();
        for (int each = 0; each < RATINGS; each++) {
            int seller = (int) (SELLERS * Math.pow(random.nextDouble(), 1.5));
            double rating = Math.max(-1, Math.min(1, quality[seller] + 0.35 * random.nextGaussian()));
            lines.add(line(1000 + random.nextInt(BUYERS), seller, rating, random.nextInt(1_000_000)));
        }
        return lines;
    }

    /** Sixty accounts praise the ring's sellers and blame others, and rate some honestly to hide. */
    private static List<String> ring(Random random) {
        List<String> lines = new ArrayList<>();
        for (int each = 0; each < RATINGS / 20; each++) {
            int account = 10_000 + random.nextInt(240);
            int kind = random.nextInt(10);
            int seller =
                    kind < 6 ? random.nextInt(RING_SELLERS) : RING_SELLERS + random.nextInt(SELLERS - RING_SELLERS);
            double rating = kind < 6 ? 1 : kind < 8 ? -1 : 0.4;
            lines.add(line(account, seller, rating, random.nextInt(1_000_000)));
        }
        return lines;
    }

    private static String line(int rater, int ratee, double rating, int time) {
        return rater + "," + ratee + "," + Math.round(100 * rating) / 10.0 + "," + time;
    }

    private static TrustFindings find(List<String> lines) throws IOException {
        return Trust.find(RandomRatings.read(lines), Seeds.NONE);
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

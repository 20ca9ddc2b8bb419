package org.chengxin.detection.ring;

import java.util.Arrays;
import org.chengxin.detection.metrics.Normal;

/** Counts the stars that accounts gave goods and that others gave the same goods. */
final class StarTally {

    private static final int STARS = 128;

    private final double[] together = new double[STARS];
    private final double[] usual = new double[STARS];
    private final double[] others = new double[STARS];
    private final double[] countOfAccount;
    private final double[] sumOfAccount;
    /** Σ of (sum of the stars of a good)² / count, which is all that the spread of goods needs. */
    private double squaresOfItems;

    /** Σ of count². */
    private double squaredCounts;

    private double inverseCounts;
    /** Σ of count² · the variance of how the good is liked that others' ratings leave open. */
    private double open;

    private int items;
    private int ratings;

    StarTally(int accounts) {
        countOfAccount = new double[accounts];
        sumOfAccount = new double[accounts];
    }

    /** @param account its place among the accounts, below 0 for others */
    void add(int account, int stars) {
        if (account < 0) {
            others[stars]++;
        } else {
            together[stars]++;
            countOfAccount[account]++;
            sumOfAccount[account] += stars;
            ratings++;
        }
    }

    /** Ends the one good of this tally. */
    void endItem(MarketStars marketStars) {
        double market = marketStars.weight();
        double count = Arrays.stream(others).sum() + market;
        for (int star = 0; star < STARS; star++) {
            usual[star] = ratings * (others[star] + market * marketStars.shares()[star]) / count;
        }
        double sum = mean(together) * ratings;
        squaresOfItems = ratings == 0 ? 0 : sum * sum / ratings;
        squaredCounts = (double) ratings * ratings;
        inverseCounts = ratings == 0 ? 0 : 1.0 / ratings;
        items = ratings == 0 ? 0 : 1;
        open = (double) ratings * ratings * marketStars.spread() * marketStars.spread() * market / count;
    }

    boolean above() {
        return mean(together) >= mean(usual);
    }

    void add(StarTally other) {
        for (int star = 0; star < STARS; star++) {
            together[star] += other.together[star];
            usual[star] += other.usual[star];
        }
        for (int account = 0; account < countOfAccount.length; account++) {
            countOfAccount[account] += other.countOfAccount[account];
            sumOfAccount[account] += other.sumOfAccount[account];
        }
        squaresOfItems += other.squaresOfItems;
        squaredCounts += other.squaredCounts;
        inverseCounts += other.inverseCounts;
        items += other.items;
        open += other.open;
        ratings += other.ratings;
    }

    int ratings() {
        return ratings;
    }

    Opinions opinions(MarketStars marketStars) {
        MarketStars.Allowance allowance = marketStars.allowance();
        int most = 0;
        double divergence = 0;
        double square = 0;
        int kinds = 0;
        for (int star = 0; star < STARS && ratings > 0; star++) {
            double share = together[star] / ratings;
            double expected = usual[star] / ratings;
            most = together[star] > together[most] ? star : most;
            if (share > 0) {
                double log = Math.log(share / expected);
                divergence += share * log;
                square += share * log * log;
                kinds++;
            }
        }
        double error = ratings == 0 ? 0 : Math.sqrt(Math.max(0, square - divergence * divergence) / ratings);
        double chance = ratings == 0 ? 0 : Math.max(0, kinds - 1) / (2.0 * ratings);
        StarSpread ofItems = ratings == 0 ? StarSpread.NONE : ofItems();
        StarSpread ofAccounts = ratings == 0 ? StarSpread.NONE : ofAccounts();
        boolean oneVoice = StarSpread.less(ofItems, marketStars.spread(), ofAccounts, marketStars.givers());
        double fond = fond(allowance.fondness());
        double goods = ratings == 0 ? 0 : fond(allowance.fondness() + Math.sqrt(open) / ratings) - fond;
        return new Opinions(
                ratings,
                above(),
                most,
                together[most] / Math.max(1, ratings),
                usual[most] / Math.max(1, ratings),
                divergence - chance,
                (oneVoice ? allowance.adored() : Math.max(allowance.adored(), fond))
                        + allowance.errors() * Math.hypot(error, goods),
                ofItems.more() || ofAccounts.more(),
                allowance.unlikeAny());
    }

    /** The divergence of people who like the same goods so much more, or so much less. */
    private double fond(double fondness) {
        double shift = above() ? fondness : -fondness;
        double below = 0;
        double shifted = 0;
        double divergence = 0;
        for (int star = 0; star < STARS && ratings > 0; star++) {
            double expected = usual[star] / ratings;
            if (expected > 0) {
                below = Math.min(1, below + expected);
                double next = below > 1 - 1e-9 ? 1 : Normal.below(Normal.quantile(below) - shift);
                double share = next - shifted;
                shifted = next;
                divergence += share > 0 ? share * Math.log(share / expected) : 0;
            }
        }
        return divergence;
    }

    private StarSpread ofItems() {
        double mean = mean(together);
        double second = moment(2);
        return second <= 0
                ? StarSpread.NONE
                : new StarSpread(
                        (squaresOfItems - ratings * mean * mean) / second,
                        items,
                        ratings,
                        squaredCounts,
                        inverseCounts,
                        moment(4) / (second * second) - 3);
    }

    private StarSpread ofAccounts() {
        double mean = mean(together);
        double second = moment(2);
        if (second <= 0) {
            return StarSpread.NONE;
        }
        double squares = 0;
        double inverse = 0;
        double squaredSizes = 0;
        int accounts = 0;
        for (int account = 0; account < countOfAccount.length; account++) {
            if (countOfAccount[account] > 0) {
                double difference = sumOfAccount[account] / countOfAccount[account] - mean;
                squares += countOfAccount[account] * difference * difference / second;
                squaredSizes += countOfAccount[account] * countOfAccount[account];
                inverse += 1 / countOfAccount[account];
                accounts++;
            }
        }
        return new StarSpread(squares, accounts, ratings, squaredSizes, inverse, moment(4) / (second * second) - 3);
    }

    private double moment(int power) {
        double mean = mean(together);
        double moment = 0;
        for (int star = 0; star < STARS; star++) {
            moment += together[star] / ratings * Math.pow(star - mean, power);
        }
        return moment;
    }

    private static double mean(double[] counts) {
        double sum = 0;
        double all = 0;
        for (int star = 0; star < STARS; star++) {
            sum += star * counts[star];
            all += counts[star];
        }
        return all == 0 ? 0 : sum / all;
    }
}

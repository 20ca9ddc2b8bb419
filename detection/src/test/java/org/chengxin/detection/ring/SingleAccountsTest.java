package org.chengxin.detection.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.chengxin.detection.metrics.Ranking;
import org.junit.jupiter.api.Test;

/** Who does a job here and a job there meets nobody twice, and still stands above those who did nothing. */
class SingleAccountsTest {

    private static final int USERS = 8000;
    private static final int HIRED = 100_000;

    @Test
    void ranksWhoDoesTwoJobsWithOtherPeopleEachTime() {
        for (long seed = 1; seed <= 3; seed++) {
            RingFindings found = Rings.find(twoJobs(seed).ratings(), new RingSettings(2, 0.001));
            assertThat(found.blocks()).as("seed %d", seed).isEmpty();
            assertThat(precision(found)).as("seed %d", seed).isGreaterThan(0.6);
        }
    }

    @Test
    void standsBelowEverybodyInABlock() {
        SmallMarket market = twoJobs(4);
        for (int user = 0; user < 60; user++) {
            for (int item = 0; item < 10; item++) {
                if ((user * 7 + item * 3) % 5 < 2) {
                    market.add(200_000 + user, 200_000 + item, 5, 100 + (user + item) % 5);
                }
            }
        }
        RingFindings found = Rings.find(market.ratings(), new RingSettings(2, 0.001));
        assertThat(found.blocks()).hasSize(1);
        double least = Arrays.stream(found.blocks().get(0).members())
                .mapToDouble(user -> score(found, user))
                .min()
                .orElseThrow();
        for (int user = HIRED; user < HIRED + 160; user++) {
            assertThat(score(found, user)).isLessThan(least);
        }
    }

    @Test
    void saysNothingAgainstTheBuyersOfASale() {
        SmallMarket market = new SmallMarket(5, USERS, 900, 40_000);
        Random random = new Random(5);
        for (int sale = 0; sale < 30; sale++) {
            for (int buyer = 0; buyer < 40; buyer++) {
                market.add(
                        HIRED + random.nextInt(400), 500 + sale, 3 + random.nextInt(3), 8 * sale + random.nextInt(3));
            }
        }
        RingFindings found = Rings.find(market.ratings(), new RingSettings(2, 0.001));
        assertThat(found.blocks()).isEmpty();
        long high = Arrays.stream(found.userIds())
                .filter(user -> user >= HIRED && score(found, user) > Math.log1p(Math.exp(-3)))
                .count();
        assertThat(high).isLessThan(20);
    }

    private static SmallMarket twoJobs(long seed) {
        SmallMarket market = new SmallMarket(seed, USERS, 900, 40_000);
        Random random = new Random(seed);
        int[] starts = random.ints(60, 0, 290).toArray();
        for (int user = HIRED; user < HIRED + 160; user++) {
            int one = random.nextInt(60);
            int other = (one + 1 + random.nextInt(59)) % 60;
            market.add(user, 600 + one, 5, starts[one] + random.nextInt(4));
            market.add(user, 600 + other, 5, starts[other] + random.nextInt(4));
        }
        return market;
    }

    private static double score(RingFindings found, int user) {
        return found.userScores()[Arrays.binarySearch(found.userIds(), user)];
    }

    private static double precision(RingFindings found) {
        boolean[] hired = new boolean[found.userIds().length];
        for (int at = 0; at < hired.length; at++) {
            hired[at] = found.userIds()[at] >= HIRED;
        }
        return Ranking.of(found.userScores(), hired).averagePrecision();
    }
}

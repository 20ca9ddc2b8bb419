package org.chengxin.detection.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntSupplier;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.detection.table.BadLines;
import org.junit.jupiter.api.Test;

/** What rings are found in made-up markets, and what is left in peace; {@link RingsOfManyMarketsTest} tries more of them. */
class RingsTest {

    private static final int USERS = 8000;
    private static final int ITEMS = 900;
    private static final int RATINGS = 40_000;

    /** How many markets a test tries. */
    int markets() {
        return 1;
    }

    @Test
    void findsAFastRingAndNamesItsAccounts() {
        for (long seed = 1; seed < 1 + markets(); seed++) {
            RingFindings found = find(market(seed).ring(60, 10, 0.4, 100, 5), 2);

            assertThat(found.blocks()).as("seed %d", seed).hasSize(1);
            RingBlock block = found.blocks().get(0);
            assertThat(block.members()).as("seed %d", seed).hasSizeBetween(50, 65);
            assertThat(Arrays.stream(block.members())
                            .filter(user -> user < 100_000)
                            .count())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(2);
            assertThat(block.cells()).as("seed %d", seed).hasSize(10).allSatisfy(cell -> {
                assertThat(cell.item()).isGreaterThanOrEqualTo(100_000);
                assertThat(cell.from()).isBetween(100, 104);
                assertThat(cell.to()).isBetween(100, 104);
            });
            assertThat(averagePrecision(found)).as("seed %d", seed).isGreaterThan(0.97);
        }
    }

    @Test
    void findsASlowRing() {
        for (long seed = 11; seed < 11 + markets(); seed++) {
            RingFindings found = find(market(seed).ring(80, 12, 0.35, 40, 90), 2);

            assertThat(found.blocks()).as("seed %d", seed).hasSize(1);
            assertThat(averagePrecision(found)).as("seed %d", seed).isGreaterThan(0.9);
        }
    }

    @Test
    void findsARingThatComesInWaves() {
        for (long seed = 14; seed < 14 + markets(); seed++) {
            SmallMarket market = market(seed);
            for (int wave = 0; wave < 3; wave++) {
                market.ring(60, 10, 0.3, 40 + 90 * wave, 3);
            }
            Random random = new Random(seed);
            for (int honest = 0; honest < 200; honest++) {
                market.add(random.nextInt(USERS), 100_000 + honest % 10, 4, random.nextInt(300));
            }

            RingFindings found = find(market, 2);

            assertThat(found.blocks()).as("seed %d", seed).hasSize(1);
            assertThat(found.blocks().get(0).cells()).as("seed %d", seed).hasSizeGreaterThan(10);
            assertThat(found.blocks().get(0).members()).as("seed %d", seed).hasSizeBetween(55, 62);
            assertThat(averagePrecision(found)).as("seed %d", seed).isGreaterThan(0.97);
        }
    }

    @Test
    void findsACrewWhoseMembersSeldomMeet() {
        for (long seed = 17; seed < 17 + markets(); seed++) {
            SmallMarket market = market(seed);
            Random random = new Random(seed);
            for (int target = 0; target < 40; target++) {
                int day = random.nextInt(290);
                for (int each = 0; each < 15; each++) {
                    market.add(100_000 + random.nextInt(150), 100_000 + target, 5, day + random.nextInt(4));
                }
            }

            RingFindings found = find(market, 2);

            assertThat(found.blocks()).as("seed %d", seed).isNotEmpty();
            assertThat(averagePrecision(found)).as("seed %d", seed).isGreaterThan(0.9);
        }
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        for (long seed = 21; seed < 21 + 2 * markets(); seed++) {
            SmallMarket market = market(seed);
            for (int sale = 0; sale < 12; sale++) {
                market.flashSale(USERS, 300 + sale * 7, 150, 20 * sale);
            }

            assertThat(find(market, 2).blocks()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void thoseWhoLikeTheSameAreNoRing() {
        for (long seed = 31; seed < 31 + markets(); seed++) {
            RingFindings found = find(market(seed).ring(60, 10, 0.4, 0, 300), 2);

            assertThat(found.blocks()).as("seed %d", seed).isEmpty();
            assertThat(averagePrecision(found))
                    .as("ranked all the same, seed %d", seed)
                    .isGreaterThan(0.9);
        }
    }

    @Test
    void fansWhoMeetOverMonthsButSayWhatTheyThinkAreRankedAndNotNamed() {
        for (long seed = 41; seed < 41 + markets(); seed++) {
            Random random = new Random(seed);
            RingFindings found = find(fans(seed, 70, () -> 3 + random.nextInt(3)), 2);
            assertThat(found.blocks()).as("seed %d", seed).isEmpty();
            assertThat(found.crowds()).as("seed %d", seed).hasSize(1);
            assertThat(found.crowds().get(0).verdict()).isEqualTo(BlockVerdict.BRAND);
            assertThat(averagePrecision(found)).as("seed %d", seed).isGreaterThan(0.9);
            assertThat(find(fans(seed, 70, () -> 5), 2).blocks())
                    .as("the same with one voice, seed %d", seed)
                    .hasSize(1);
        }
    }

    /** However fast they are: a live session lasts an evening. */
    @Test
    void whoBuysTheSameThingsInTheSameDaysAndSaysWhatTheyThinkIsNotNamed() {
        for (long seed = 44; seed < 44 + markets(); seed++) {
            Random random = new Random(seed);
            RingFindings found = find(fans(seed, 3, () -> 3 + random.nextInt(3)), 2);
            assertThat(found.blocks()).as("seed %d", seed).isEmpty();
            assertThat(found.crowds()).as("seed %d", seed).hasSize(1);
            assertThat(found.crowds().get(0).verdict()).isEqualTo(BlockVerdict.SALE);
            assertThat(find(fans(seed, 3, () -> 5), 2).blocks())
                    .as("the same with one voice, seed %d", seed)
                    .hasSize(1);
        }
    }

    @Test
    void whoStandsAmongCrowdsStandsBelowThoseWhoAreNamed() {
        Random random = new Random(47);
        SmallMarket market = fans(47, 3, () -> 3 + random.nextInt(3));
        for (int user = 0; user < 60; user++) {
            for (int item = 0; item < 10; item++) {
                if (random.nextDouble() < 0.4) {
                    market.add(200_000 + user, 200_000 + item, 5, 200 + random.nextInt(5));
                }
            }
        }
        RingFindings found = find(market, 2);
        assertThat(found.blocks()).hasSize(1);
        assertThat(found.crowds()).hasSize(1);
        assertThat(worst(found, found.blocks().get(0)))
                .isGreaterThan(best(found, found.crowds().get(0)));
    }

    private static double worst(RingFindings found, RingBlock block) {
        return Arrays.stream(block.members())
                .mapToDouble(user -> score(found, user))
                .min()
                .orElseThrow();
    }

    private static double best(RingFindings found, RingBlock block) {
        return Arrays.stream(block.members())
                .mapToDouble(user -> score(found, user))
                .max()
                .orElseThrow();
    }

    private static double score(RingFindings found, int user) {
        return found.userScores()[Arrays.binarySearch(found.userIds(), user)];
    }

    /** A second channel is not outweighed by stars like those of other people. */
    @Test
    void aCrowdWithTheSamePayersIsNamedWhateverItsStars() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int user = 0; user < USERS; user++) {
            lines.append(user).append(",payer,own").append(user).append('\n');
        }
        for (int fan = 0; fan < 70; fan++) {
            lines.append(100_000 + fan).append(",payer,p").append(fan / 10).append('\n');
        }
        Ties ties = Ties.read(new StringReader(lines.toString()), new BadLines(0));
        Random random = new Random(48);
        RingFindings found =
                Rings.find(fans(48, 3, () -> 3 + random.nextInt(3)).ratings(), ties, new RingSettings(2, 0.001));
        assertThat(found.crowds()).isEmpty();
        assertThat(found.blocks()).hasSize(1);
        assertThat(RingWords.english().of(found.blocks().get(0)))
                .contains("of them share a payer", "may be those of honest buyers");
    }

    private static SmallMarket fans(long seed, int days, IntSupplier stars) {
        SmallMarket market = market(seed);
        Random random = new Random(seed);
        for (int fan = 0; fan < 70; fan++) {
            for (int item = 0; item < 10; item++) {
                if (random.nextDouble() < 0.4) {
                    market.add(100_000 + fan, 100_000 + item, stars.getAsInt(), 100 + random.nextInt(days));
                }
            }
            market.add(100_000 + fan, random.nextInt(ITEMS), 3 + random.nextInt(3), random.nextInt(300));
        }
        return market;
    }

    @Test
    void aRingWhoseMembersComeOneAfterTheOtherIsFoundWhole() {
        for (long seed = 51; seed < 51 + markets(); seed++) {
            SmallMarket market = market(seed);
            Random random = new Random(seed);
            for (int user = 0; user < 80; user++) {
                int own = 60 + random.nextInt(80);
                for (int item = 0; item < 10; item++) {
                    if (random.nextDouble() < 0.5) {
                        market.add(100_000 + user, 100_000 + item, 5, own + random.nextInt(2));
                    }
                }
            }

            RingFindings found = find(market, 2);

            assertThat(found.blocks()).as("seed %d", seed).hasSize(1);
            assertThat(found.blocks().get(0).members()).as("seed %d", seed).hasSizeBetween(75, 84);
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        RingFindings one = find(market(5).ring(60, 10, 0.4, 100, 5), 1);
        RingFindings four = find(market(5).ring(60, 10, 0.4, 100, 5), 4);

        assertThat(four.userScores()).containsExactly(one.userScores());
        assertThat(four.itemScores()).containsExactly(one.itemScores());
        assertThat(four.blocks().get(0).members())
                .containsExactly(one.blocks().get(0).members());
    }

    @Test
    void everyAccountAndItemAppearsOnceWithAScore() {
        RingFindings found = find(market(6).ring(40, 8, 0.5, 50, 10), 2);

        assertThat(found.userIds()).isSorted().doesNotHaveDuplicates();
        assertThat(found.itemIds()).isSorted().doesNotHaveDuplicates();
        assertThat(found.userScores()).hasSameSizeAs(found.userIds());
        assertThat(Arrays.stream(found.userScores()).allMatch(score -> Double.isFinite(score) && score >= 0))
                .isTrue();
        assertThat(Arrays.stream(found.itemScores()).allMatch(score -> Double.isFinite(score) && score >= 0))
                .isTrue();
        assertThat(found.seconds()).isNotEmpty();
    }

    @Test
    void takesHostileInput() {
        assertThat(find(new SmallMarket(1, 1, 1, 0), 2).userIds()).isEmpty();
        assertThat(find(new SmallMarket(1, 1, 1, 1), 2).blocks()).isEmpty();
        assertThat(find(new SmallMarket(1, 1, 500, 20_000), 2).blocks()).isEmpty();
        assertThat(find(new SmallMarket(1, 20_000, 1, 20_000), 2).blocks()).isEmpty();
        SmallMarket twice = new SmallMarket(1, 50, 20, 100);
        for (int each = 0; each < 3000; each++) {
            twice.add(7, 7, 5, 20).add(8, 7, 5, 20).add(7, 8, 5, 20).add(8, 8, 5, 20);
        }
        assertThat(find(twice, 2).blocks()).isEmpty();
    }

    @Test
    void saysItsReasonInWords() {
        RingFindings found = find(market(7).ring(60, 10, 0.4, 100, 5), 2);

        assertThat(RingWords.english().of(found.blocks().get(0)))
                .contains("10 items received", "would be expected", "5 stars", "are not named")
                .contains("below 10^-12", "may be framed")
                .doesNotContain("{");
    }

    @Test
    void saysItInChineseFirst() throws IOException {
        Random random = new Random(49);
        SmallMarket market = fans(49, 3, () -> 3 + random.nextInt(3));
        for (int user = 0; user < 60; user++) {
            for (int item = 0; item < 10; item++) {
                market.add(200_000 + user, 200_000 + item, 5, 200 + random.nextInt(5));
            }
        }
        StringWriter words = new StringWriter();
        new RingTables(find(market, 2)).words(words);
        assertThat(words.toString().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("第 1 组：").contains("10 的 -12 次方", "陷害"),
                        line -> assertThat(line)
                                .startsWith("人群 1：")
                                .contains("促销")
                                .doesNotContain("次方"),
                        line -> assertThat(line).startsWith("block 1: "),
                        line -> assertThat(line).startsWith("crowd 1: ").contains("promotion", "not named"));
        StringWriter crowds = new StringWriter();
        new RingTables(find(market, 2)).crowds(crowds);
        assertThat(crowds.toString())
                .startsWith("crowd,explanation,kind,id,score\n1,sale,u,")
                .contains("1,sale,i,100000,");
    }

    private static SmallMarket market(long seed) {
        return new SmallMarket(seed, USERS, ITEMS, RATINGS);
    }

    private static RingFindings find(SmallMarket market, int threads) {
        return Rings.find(market.ratings(), new RingSettings(threads, 0.001));
    }

    private static double averagePrecision(RingFindings found) {
        boolean[] ring = new boolean[found.userIds().length];
        for (int at = 0; at < ring.length; at++) {
            ring[at] = found.userIds()[at] >= 100_000;
        }
        return Ranking.of(found.userScores(), ring).averagePrecision();
    }
}

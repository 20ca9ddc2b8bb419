package org.chengxin.detection.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.chengxin.detection.table.BadLines;
import org.junit.jupiter.api.Test;

/** In an honest network nobody is unusual, however people differ; those who work together against the others are. */
class UnusualTest {

    private static final int SEEDS = 15;

    @Test
    void honestNetworksHaveNothingUnusual() throws IOException {
        for (int seed = 1; seed <= SEEDS; seed++) {
            for (double manner : new double[] {0, 0.4, 0.8}) {
                Unusual unusual = find(honest(seed, manner, 300, 120, 6_000));
                assertThat(unusual.raters())
                        .as("raters, seed %d, %s", seed, manner)
                        .isZero();
                assertThat(unusual.ratees())
                        .as("ratees, seed %d, %s", seed, manner)
                        .isZero();
            }
        }
    }

    @Test
    void fewRatingsEachAndContentPeopleAreNothingUnusualEither() throws IOException {
        for (int seed = 1; seed <= SEEDS; seed++) {
            assertThat(find(honest(seed, 0.4, 3_000, 400, 9_000)).nothing())
                    .as("few, seed %d", seed)
                    .isTrue();
            List<String> content = new ArrayList<>();
            Random random = new Random(seed);
            for (String line : honest(seed, 0.4, 300, 120, 6_000)) {
                String[] fields = line.split(",");
                content.add(random.nextInt(3) > 0 ? fields[0] + "," + fields[1] + ",5," + fields[3] : line);
            }
            assertThat(find(content).nothing()).as("content, seed %d", seed).isTrue();
        }
    }

    @Test
    void thoseWhoRateAgainstTheOthersAreUnusualAndNobodyElse() throws IOException {
        for (int seed = 1; seed <= SEEDS; seed++) {
            List<String> lines = honest(seed, 0.4, 300, 120, 6_000);
            Random random = new Random(-seed);
            Set<Integer> crew = new HashSet<>();
            for (int member = 0; member < 10; member++) {
                crew.add(5_000 + member);
                for (int each = 0; each < 40; each++) {
                    int ratee = 1_000 + random.nextInt(120);
                    lines.add("%d,%d,%d,%d"
                            .formatted(5_000 + member, ratee, ratee % 4 == 0 ? 5 : 1, random.nextInt(900)));
                }
            }
            RatedNetwork network = read(lines);
            Unusual unusual = Unusual.of(network, Trust.ALPHA);
            int found = 0;
            for (int rater = 0; rater < network.raters.size(); rater++) {
                boolean member = crew.contains(network.raters.id(rater));
                found += member && unusual.rater(rater) ? 1 : 0;
                assertThat(!member && unusual.rater(rater)).as("seed %d", seed).isFalse();
            }
            assertThat(found).as("seed %d", seed).isGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void aRushOfOtherStarsIsUnusualAndARushOfTheSameIsNot() throws IOException {
        for (int seed = 1; seed <= SEEDS; seed++) {
            for (int stars : new int[] {5, 3}) {
                List<String> lines = honest(seed, 0.4, 300, 120, 6_000);
                lines.removeIf(line -> line.contains(",1000,"));
                Random random = new Random(-seed);
                for (int each = 0; each < 150; each++) {
                    lines.add("%d,1000,%d,%d".formatted(each, 2 + random.nextInt(3), random.nextInt(900)));
                }
                for (int each = 0; each < 40; each++) {
                    int given = stars == 5 ? 5 : 2 + random.nextInt(3);
                    lines.add("%d,1000,%d,%d".formatted(100 + each, given, 450 + random.nextInt(3)));
                }
                RatedNetwork network = read(lines);
                Unusual unusual = Unusual.of(network, Trust.ALPHA);
                assertThat(unusual.ratee(network.ratees.place(1000)))
                        .as("seed %d, %d stars", seed, stars)
                        .isEqualTo(stars == 5);
                assertThat(unusual.ratees()).as("seed %d", seed).isEqualTo(stars == 5 ? 1 : 0);
            }
        }
    }

    @Test
    void reasonsTellOfTheFirstWithDatesExamplesAndWhatSpeaksForThemInChineseFirst() throws IOException {
        List<String> lines = honest(1, 0.4, 300, 120, 6_000);
        for (int each = 0; each < 60; each++) {
            int ratee = 1_000 + each * 2;
            lines.add("9999,%d,%d,%d".formatted(ratee, ratee % 4 == 0 ? 5 : 1, 300 + each));
        }
        Scale scale = new Scale(1, 5);
        TrustFindings found = Trust.find(read(lines), TrustSeeds.NONE);
        StringWriter said = new StringWriter();
        new TrustReasons(found, scale, 3).write(said);
        StringWriter raters = new StringWriter();
        new TrustEvidence(found, scale).writeRaters(raters);
        StringWriter ratees = new StringWriter();
        new TrustEvidence(found, scale).writeRatees(ratees);

        List<String> told = said.toString().lines().toList();
        assertThat(told).hasSize(2 * (1 + 3 + 3));
        assertThat(told.get(0)).startsWith("超出偶然的异常：评分者 1 个");
        assertThat(told.get(1)).startsWith("评分者 9999：自 300 至 359 共给出 60 条评分。").contains("人平均评", "10 的 -");
        assertThat(told.get(2)).contains("只排序，不算异常");
        assertThat(said.toString()).contains("对其有利：");
        assertThat(told.get(8))
                .startsWith("Rater 9999 gave 60 ratings from 300 to 359.")
                .contains("below 10^-");
        assertThat(raters.toString().lines().filter(line -> line.endsWith(",yes")))
                .singleElement()
                .asString()
                .startsWith("9999,60,300,359,60,");
        assertThat(ratees.toString().lines()).hasSize(121).noneMatch(line -> line.endsWith(",yes"));
        assertThat(raters + ratees.toString()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void anHonestNetworkIsToldNothingOfAnybody() throws IOException {
        StringWriter said = new StringWriter();
        TrustFindings found = Trust.find(read(honest(2, 0.4, 300, 120, 6_000)), TrustSeeds.NONE);
        new TrustReasons(found, new Scale(1, 5), 20).write(said);

        assertThat(said.toString().lines()).hasSize(2);
        assertThat(said.toString()).startsWith("没有异常：").contains("0.001");
    }

    /**
     * Goods good or less so, people with a manner of their own, stars from 1 to 5.
     *
     * @param manner the standard deviation of what a person adds everywhere
     */
    private static List<String> honest(long seed, double manner, int people, int goods, int count) {
        Random random = new Random(seed);
        double[] good = random.doubles(goods).map(draw -> 2 + 2.5 * draw).toArray();
        double[] adds = new double[people];
        for (int person = 0; person < people; person++) {
            adds[person] = manner * random.nextGaussian();
        }
        List<String> lines = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            int person = (int) (people * Math.pow(random.nextDouble(), 1.5));
            int item = (int) (goods * Math.pow(random.nextDouble(), 1.5));
            long stars = Math.round(good[item] + adds[person] + 0.9 * random.nextGaussian());
            lines.add(String.format(
                    Locale.ROOT,
                    "%d,%d,%d,%d",
                    person,
                    1_000 + item,
                    Math.max(1, Math.min(5, stars)),
                    random.nextInt(900)));
        }
        return lines;
    }

    private static Unusual find(List<String> lines) throws IOException {
        return Unusual.of(read(lines), Trust.ALPHA);
    }

    private static RatedNetwork read(List<String> lines) throws IOException {
        return NetworkReader.read(
                new StringReader(String.join("\n", lines)), RandomRatings.COLUMNS, new Scale(1, 5), new BadLines(0));
    }
}

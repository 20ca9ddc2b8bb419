package org.chengxin.detection.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.chengxin.detection.table.BadLines;
import org.junit.jupiter.api.Test;

class TrustTest {

    @Test
    void aRaterIsNotJudgedByWhatHeReceived() throws IOException {
        for (long seed = 1; seed <= 10; seed++) {
            List<String> lines = RandomRatings.lines(seed, 300, 3000);
            List<String> turned = lines.stream().map(line -> turn(line, 5)).toList();

            TrustFindings before = find(lines, "");
            TrustFindings after = find(turned, "");

            int rater = before.raters().place(5);
            int ratee = before.ratees().place(5);
            // What all ratings have in common, their mean, moves a little with ten of three thousand.
            assertThat(after.raterSuspicion(rater))
                    .as("seed %d", seed)
                    .isCloseTo(before.raterSuspicion(rater), within(0.02));
            assertThat(Math.abs(after.rateeSuspicion(ratee) - before.rateeSuspicion(ratee)))
                    .as("seed %d", seed)
                    .isGreaterThan(0.01);
        }
    }

    @Test
    void aBetterRatingNeverMakesTheRatedOneMoreSuspicious() throws IOException {
        for (long seed = 1; seed <= 10; seed++) {
            List<String> lines = new ArrayList<>(RandomRatings.lines(seed, 100, 800));
            lines.add("5,900,-3,5");
            lines.add("6,900,2,5");
            TrustFindings before = find(lines, "");
            lines.set(lines.size() - 1, "6,900,9,5");
            TrustFindings after = find(lines, "");

            int ratee = before.ratees().place(900);
            assertThat(after.rateeSuspicion(ratee)).as("seed %d", seed).isLessThan(before.rateeSuspicion(ratee));
        }
    }

    @Test
    void whoPraisesTheBlamedAndBlamesThePraisedStandsOut() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int rater = 0; rater < 40; rater++) {
            for (int each = 0; each < 6; each++) {
                int ratee = 100 + (rater * 7 + each * 5) % 40;
                boolean good = ratee % 4 != 0;
                lines.add(
                        "%d,%d,%d,%d".formatted(rater, ratee, good == (rater != 13) ? 8 : -8, rater * 100 + each * 9));
            }
        }

        TrustFindings found = find(lines, "");

        int odd = found.raters().place(13);
        for (int rater = 0; rater < found.raters().size(); rater++) {
            assertThat(found.raterSuspicion(odd)).isGreaterThanOrEqualTo(found.raterSuspicion(rater));
        }
        assertThat(found.part(RaterSignal.OPPOSITION, odd)).isGreaterThan(1.5);
    }

    @Test
    void aSeedsOwnRatingDoesNotScoreItsTarget() throws IOException {
        for (long seed = 1; seed <= 10; seed++) {
            List<String> lines = new ArrayList<>(RandomRatings.lines(seed, 60, 600));
            lines.removeIf(line -> line.startsWith("3,5,"));
            lines.add("3,5,-10,500");
            RatedNetwork blamed = RandomRatings.read(lines);
            lines.set(lines.size() - 1, "3,5,0,500");
            RatedNetwork silent = RandomRatings.read(lines);

            boolean[] trusted = new boolean[blamed.accounts().size()];
            trusted[blamed.accounts().place(3)] = true;
            boolean[] none = new boolean[trusted.length];

            int ratee = blamed.ratees().place(5);
            assertThat(new SeedTrust(blamed, trusted, none).signal()[ratee])
                    .as("seed %d", seed)
                    .isEqualTo(new SeedTrust(silent, trusted, none).signal()[ratee]);
        }
    }

    @Test
    void whatAnAuthoritySaysOfAnAccountScoresEverythingButThatAccount() throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            List<String> lines = new ArrayList<>(RandomRatings.lines(seed, 60, 600));
            lines.removeIf(line -> line.startsWith("3,5,"));
            for (String seeds : List.of("3", "3,-1")) {
                double byAuthority = moved(lines, seeds);
                double byAnother = moved(lines, "4");

                // The mean of all ratings moves by a six-hundredth.
                assertThat(byAuthority).as("seed %d", seed).isLessThan(0.003);
                assertThat(byAnother).as("seed %d", seed).isGreaterThan(0.01);
            }
        }
    }

    /** How far the goodness of 5 falls when 3 blames instead of praising it. */
    private static double moved(List<String> lines, String seeds) throws IOException {
        List<String> praised = new ArrayList<>(lines);
        praised.add("3,5,10,500");
        List<String> blamed = new ArrayList<>(lines);
        blamed.add("3,5,-10,500");
        TrustFindings one = find(praised, seeds);
        TrustFindings other = find(blamed, seeds);
        return one.goodness(one.ratees().place(5))
                - other.goodness(other.ratees().place(5));
    }

    @Test
    void trustIsTheLimitOfAMatrixPower() throws IOException {
        for (long run = 1; run <= 10; run++) {
            RatedNetwork network = RandomRatings.read(RandomRatings.lines(run, 25, 150));
            int size = network.accounts().size();
            boolean[] seed = new boolean[size];
            boolean[] distrusted = new boolean[size];
            seed[2] = true;
            seed[7] = true;
            distrusted[4] = true;

            SeedTrust trust = new SeedTrust(network, seed, distrusted);

            double[] slow = slow(network, seed, distrusted);
            for (int account = 0; account < size; account++) {
                assertThat(trust.of(account)).as("seed %d", run).isCloseTo(slow[account], within(1e-8));
            }
        }
    }

    /** A dense matrix of what each hands to each, applied two hundred times. */
    private static double[] slow(RatedNetwork network, boolean[] seed, boolean[] distrusted) {
        int size = seed.length;
        double[][] praise = new double[size][size];
        for (int rater = 0; rater < network.raters().size(); rater++) {
            int from = network.accounts().place(network.raters().id(rater));
            for (int at = network.given[rater]; at < network.given[rater + 1]; at++) {
                int to = network.accounts().place(network.ratees().id(network.ratee[at]));
                praise[from][to] = distrusted[from] ? 0 : Math.max(0, network.gave[at]);
            }
        }
        double[] now = new double[size];
        for (int step = 0; step < 200; step++) {
            double[] next = new double[size];
            for (int to = 0; to < size; to++) {
                next[to] = seed[to] ? 0.15 / 2 : 0;
                for (int from = 0; from < size; from++) {
                    double all = Arrays.stream(praise[from]).sum();
                    next[to] += all == 0 ? 0 : 0.85 * now[from] * praise[from][to] / all;
                }
            }
            now = next;
        }
        return now;
    }

    @Test
    void trustComesFromTheSeedsAndWhatIsHandedBackIsTakenBack() throws IOException {
        // 1 trusts 2, 2 trusts 3; 4 and 5 praise each other and nobody knows them.
        RatedNetwork network = RandomRatings.read(List.of("1,2,10,1", "2,3,10,1", "3,6,10,1", "4,5,10,1", "5,4,10,1"));
        boolean[] seed = new boolean[network.accounts().size()];
        seed[network.accounts().place(1)] = true;
        SeedTrust trust = new SeedTrust(network, seed, new boolean[seed.length]);

        assertThat(trust.of(network.accounts().place(2))).isCloseTo(0.85 * 0.15, within(1e-9));
        assertThat(trust.of(network.accounts().place(3))).isGreaterThan(0);
        assertThat(trust.of(network.accounts().place(4))).isZero();
        assertThat(trust.signal()[network.ratees().place(3)]).isNegative();
        assertThat(trust.signal()[network.ratees().place(4)]).isZero();
        assertThat(trust.signal()[network.ratees().place(2)]).isZero();
    }

    @Test
    void thePraisedOfThoseWhomASeedDistrustsGainNothing() throws IOException {
        List<String> lines = RandomRatings.lines(4, 60, 900);
        RatedNetwork network = RandomRatings.read(lines);
        TrustSeeds seeds = TrustSeeds.read(new StringReader("1,1\n2,-1\n"), new BadLines(0));

        boolean[] distrusted = seeds.among(network.accounts(), network.texts(), false);

        assertThat(new RaterReputation(network, distrusted)
                        .weight(network.raters().place(2)))
                .isZero();
        assertThat(new RaterReputation(network, distrusted)
                        .weight(network.raters().place(1)))
                .isPositive();
    }

    @Test
    void everyIdStandsOnceWithFiniteScores() throws IOException {
        List<List<String>> shapes = List.of(
                List.of(),
                List.of("4,4,10,1"),
                List.of("1,2,10,1"),
                giant(true),
                giant(false),
                RandomRatings.lines(1, 9, 99));
        for (List<String> lines : shapes) {
            for (String seeds : List.of("", "1\n77")) {
                TrustFindings found = find(lines, seeds);
                StringWriter out = new StringWriter();
                found.writeRaters(out);
                found.writeRatees(out);
                found.writeAccounts(out);

                assertThat(out.toString()).doesNotContain("NaN", "Infinity");
                assertThat(out.toString().lines())
                        .hasSize(3
                                + found.raters().size()
                                + found.ratees().size()
                                + found.accounts().size());
                for (int account = 0; account < found.accounts().size(); account++) {
                    assertThat(found.accountSuspicion(account)).isBetween(0.0, 1.0);
                }
            }
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        List<String> lines = RandomRatings.lines(8, 2000, 9000);

        String alone = new ForkJoinPool(1).submit(() -> written(lines)).get();
        String many = new ForkJoinPool(7).submit(() -> written(lines)).get();

        assertThat(many).isEqualTo(alone);
    }

    private static String written(List<String> lines) throws IOException {
        StringWriter out = new StringWriter();
        TrustFindings found = find(lines, "3\n4,-1");
        found.writeRaters(out);
        found.writeRatees(out);
        found.writeAccounts(out);
        return out.toString();
    }

    private static List<String> giant(boolean rater) {
        List<String> lines = new ArrayList<>();
        for (int each = 1; each < 3000; each++) {
            lines.add((rater ? "0," + each : each + ",0") + "," + (each % 21 - 10) + ",0");
        }
        return lines;
    }

    private static String turn(String line, int ratee) {
        String[] fields = line.split(",");
        return fields[1].equals(String.valueOf(ratee))
                ? "%s,%s,%d,%s".formatted(fields[0], fields[1], -Integer.parseInt(fields[2]), fields[3])
                : line;
    }

    private static TrustFindings find(List<String> lines, String seeds) throws IOException {
        return Trust.find(RandomRatings.read(lines), TrustSeeds.read(new StringReader(seeds), new BadLines(0)));
    }
}

package org.chengxin.detection.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.detection.table.BadLines;
import org.junit.jupiter.api.Test;

/** The goals on real labels, without the ratings that define them; nothing is fitted to the labels. */
class BitcoinOtcTest {

    @Test
    void theRatingsThatDefineTheLabelsAreTakenOut() throws IOException {
        assertThat(BitcoinOtc.full()).hasSize(35_592);
        assertThat(BitcoinOtc.withoutLeak()).hasSize(35_592 - 490);
        assertThat(BitcoinOtc.labelledRaters()).hasSize(240);
        assertThat(BitcoinOtc.labelledRaters().values())
                .filteredOn(fraud -> fraud)
                .hasSize(115);
    }

    @Test
    void ratersAreFoundFromWhatTheyGave() throws IOException {
        TrustFindings found = Trust.find(BitcoinOtc.network(BitcoinOtc.withoutLeak()), TrustSeeds.NONE);

        Ranking raters = ranking(id -> found.raterSuspicion(found.raters().place(id)));

        print("raters", raters);
        assertThat(raters.area()).isGreaterThanOrEqualTo(0.90);
        assertThat(raters.averagePrecision()).isGreaterThanOrEqualTo(0.90);
    }

    /** The network has frauds, of which few rated so often against the others that chance is ruled out. */
    @Test
    void whoIsUnusualBeyondChanceIsAFraud() throws IOException {
        TrustFindings found = Trust.find(BitcoinOtc.network(BitcoinOtc.withoutLeak()), TrustSeeds.NONE);
        List<Boolean> frauds = BitcoinOtc.labelledRaters().entrySet().stream()
                .filter(rater -> found.unusual().rater(found.raters().place(rater.getKey())))
                .map(Map.Entry::getValue)
                .toList();

        assertThat(frauds).hasSizeGreaterThanOrEqualTo(2).doesNotContain(false);
    }

    @Test
    void andFromNineTenthsOfTheNetwork() throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            List<String> lines = BitcoinOtc.withoutLeak().stream()
                    .filter(line -> random.nextInt(10) > 0)
                    .toList();
            TrustFindings found = Trust.find(BitcoinOtc.network(lines), TrustSeeds.NONE);

            Ranking raters = ranking(id -> found.raters().place(id) < 0
                    ? 0.5
                    : found.raterSuspicion(found.raters().place(id)));

            print("nine tenths of the network, seed " + seed + ", raters", raters);
            assertThat(raters.area()).as("seed %d", seed).isGreaterThanOrEqualTo(0.90);
            assertThat(raters.averagePrecision()).as("seed %d", seed).isGreaterThanOrEqualTo(0.90);
        }
    }

    @Test
    void accountsAreFoundFromBothSides() throws IOException {
        TrustFindings found = Trust.find(BitcoinOtc.network(BitcoinOtc.withoutLeak()), TrustSeeds.NONE);

        Ranking accounts = ranking(id -> found.accountSuspicion(found.accounts().place(id)));
        Ranking ratees = ranking(id -> found.ratees().place(id) < 0
                ? 0.5
                : found.rateeSuspicion(found.ratees().place(id)));

        print("ratees", ratees);
        print("accounts", accounts);
        assertThat(accounts.area()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void bothSidesTellMoreThanTheTrivialRules() throws IOException {
        RatedNetwork network = BitcoinOtc.network(BitcoinOtc.withoutLeak());
        TrustFindings found = Trust.find(network, TrustSeeds.NONE);

        Ranking received = ranking(
                id -> -mean(network.received, network.got, network.ratees().place(id)));
        Ranking given = ranking(
                id -> -mean(network.given, network.gave, network.raters().place(id)));
        Ranking few = ranking(id -> -network.given(network.raters().place(id)));
        Ranking accounts = ranking(id -> found.accountSuspicion(found.accounts().place(id)));
        Ranking raters = ranking(id -> found.raterSuspicion(found.raters().place(id)));

        print("trivial: low mean received", received);
        print("trivial: low mean given", given);
        print("trivial: few ratings given", few);
        assertThat(accounts.area()).isGreaterThan(received.area() + 0.02);
        assertThat(raters.area()).isGreaterThan(Math.max(given.area(), few.area()) + 0.1);
    }

    private static double mean(int[] starts, float[] ratings, int place) {
        double sum = 0;
        for (int at = place < 0 ? 0 : starts[place]; place >= 0 && at < starts[place + 1]; at++) {
            sum += ratings[at] / (starts[place + 1] - starts[place]);
        }
        return sum;
    }

    @Test
    void anAuthoritysSeedDoesNotMakeItWorse() throws IOException {
        TrustSeeds founder = TrustSeeds.read(new StringReader("1"), new BadLines(0));
        TrustFindings found = Trust.find(BitcoinOtc.network(BitcoinOtc.withoutLeak()), founder);

        Ranking accounts = ranking(id -> found.accountSuspicion(found.accounts().place(id)));

        print("accounts, seed", accounts);
        assertThat(accounts.area()).isGreaterThanOrEqualTo(0.95);
    }

    private static Ranking ranking(IntToDoubleFunction suspicion) throws IOException {
        Map<Integer, Boolean> labels = BitcoinOtc.labelledRaters();
        List<Integer> ids = List.copyOf(labels.keySet());
        boolean[] frauds = new boolean[ids.size()];
        double[] scores = new double[ids.size()];
        for (int at = 0; at < frauds.length; at++) {
            frauds[at] = labels.get(ids.get(at));
            scores[at] = suspicion.applyAsDouble(ids.get(at));
        }
        return Ranking.of(scores, frauds);
    }

    private static void print(String what, Ranking ranking) {
        System.out.printf("otc without leak, %s: %.4f / %.4f%n", what, ranking.area(), ranking.averagePrecision());
    }
}

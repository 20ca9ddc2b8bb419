package org.chengxin.detection.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.chengxin.detection.learn.ModelIn;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.detection.text.ReviewModel;
import org.junit.jupiter.api.Test;

/** Every account that any input names is there once. */
class AccountsTest {

    @Test
    void whateverTheInputsNameIsThereOnce() throws IOException {
        String written = run(
                "id,orders\nu1,3\n007,x\n\"a,b\",\n",
                "a,b\nu1,007\n007,u1\nu1,u1\nu1,new\n",
                "id,label\nu1,1\nlate,0\n007,\n",
                0);

        assertThat(written.lines().map(line -> line.replaceAll(",[0-9.]+$", "")))
                .containsExactly("id,probability", "u1", "007", "\"a,b\"", "new", "late");
    }

    @Test
    void whatCannotBeReadIsCountedAndPassedOver() throws IOException {
        String features = "id,orders\nu1,3\nu1,4\n,5\nu2\n";
        StringWriter written = new StringWriter();

        Accounts.Report report = Accounts.run(
                new StringReader(features),
                new StringReader("a,b\nu1\nu1,u2\n"),
                new StringReader("id,label\nu1,7\nu1,1\nu1,0\n"),
                new Accounts.Settings(3, 1),
                written);

        assertThat(report.badFeatures().count()).isEqualTo(3);
        assertThat(report.badEdges().first()).containsExactly("line 1: not two ids");
        assertThat(report.badLabels().count()).isEqualTo(2);
        assertThat(report.accounts()).isEqualTo(2);
        assertThat(report.frauds()).isEqualTo(1);
    }

    @Test
    void anIdThatASpreadsheetWouldRunStandsBehindAnApostrophe() throws IOException {
        assertThat(run("id\n\"=HYPERLINK(\"\"x\"\",1)\"\n@SUM(1)\n-7\n", "a,b\n", "id,label\n", 0))
                .isEqualTo("""
                        id,probability
                        "'=HYPERLINK(""x"",1)",0.500000
                        '@SUM(1),0.500000
                        -7,0.500000
                        """);
    }

    @Test
    void nothingAtAllIsAnAnswerToo() throws IOException {
        assertThat(run("id\n", "a,b\n", "id,label\n", 0)).isEqualTo("id,probability\n");
        assertThat(run("id\nx\n", "a,b\n", "id,label\n", 0)).isEqualTo("id,probability\nx,0.500000\n");
    }

    @Test
    void aLabelNeverSpeaksAboutItsOwnAccount() {
        Town town = new Town(1200, 0.5, 0, 0, 9);
        double[] labels = town.labels(1, 1);
        boolean[] fraud = town.fraud;

        double[] shares = shares(town, labels, 1);

        // Nothing in this town tells fraudsters from others: whoever finds them has looked at the answer.
        assertThat(Ranking.of(shares, fraud).area()).isBetween(0.42, 0.58);
    }

    @Test
    void oneHubNumbersBeyondAllMeasureAndNoFeaturesLeaveFiniteScores() throws IOException {
        StringBuilder features = new StringBuilder("id,amount,never\n");
        StringBuilder edges = new StringBuilder("a,b\n");
        StringBuilder labels = new StringBuilder("id,label\n");
        for (int account = 0; account < 60; account++) {
            features.append("u%d,%s,%n".formatted(account, account % 2 == 0 ? "1e308" : "-1e308"));
            edges.append("hub,u%d%n".formatted(account));
            labels.append("u%d,%d%n".formatted(account, account % 2));
        }

        assertThat(shares(run(features.toString(), edges.toString(), labels.toString(), 0)))
                .hasSize(61)
                .matches(AccountsTest::sound);
        assertThat(shares(run("id\n", "a,b\n", labels.toString(), 0)))
                .hasSize(60)
                .matches(AccountsTest::sound);
    }

    @Test
    void oneThreadAndManyGiveTheSame() throws ExecutionException, InterruptedException {
        Town town = new Town(400, 0.2, 0.7, 1, 5);
        double[] labels = town.labels(0.3, 1);

        double[] one = new ForkJoinPool(1).submit(() -> shares(town, labels, 1)).get();
        double[] many =
                new ForkJoinPool(4).submit(() -> shares(town, labels, 1)).get();

        assertThat(many).containsExactly(one);
    }

    @Test
    void aSavedModelScoresBitForBitAndWhatIsNoneIsRefused() throws IOException {
        Town town = new Town(300, 0.2, 0.8, 1.0, 3);
        double[] labels = town.labels(0.3, 4);
        AccountGraph accounts = Accounts.numbered(town.features, town.graph());
        AccountModel learnt = AccountModel.learn(accounts, labels, Accounts.PARAMETERS, 1);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        learnt.save(file);

        AccountModel loaded = AccountModel.load(new ByteArrayInputStream(file.toByteArray()));

        assertThat(loaded.shares(accounts)).containsExactly(learnt.shares(accounts));
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        loaded.save(again);
        assertThat(again.toByteArray()).isEqualTo(file.toByteArray());
        byte[] cut = Arrays.copyOf(file.toByteArray(), file.size() / 2);
        assertThatThrownBy(() -> AccountModel.load(new ByteArrayInputStream(cut)))
                .isInstanceOf(ModelIn.Refused.class);
        byte[] turned = file.toByteArray();
        turned[file.size() / 3] ^= 4;
        assertThatThrownBy(() -> AccountModel.load(new ByteArrayInputStream(turned)))
                .isInstanceOf(ModelIn.Refused.class);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ReviewModel.learn(List.of(), List.of(), new double[0], 1).save(text);
        assertThatThrownBy(() -> AccountModel.load(new ByteArrayInputStream(text.toByteArray())))
                .hasMessageContaining("another kind");
    }

    @Test
    void arraysGiveTheShareOfEveryAccountAndTiesEverywhereAreBorne() {
        double[] labels = new double[60];
        Arrays.fill(labels, Double.NaN);
        for (int account = 0; account < 20; account++) {
            labels[account] = account % 2;
        }
        int[] ends = new int[120];
        // One account has half of all edges.
        Arrays.setAll(ends, at -> at < 60 ? at % 2 == 0 ? 0 : at / 2 + 1 : (at * 7) % 60);

        double[] shares = Accounts.shares(new double[][] {new double[60]}, ends, labels, 1);

        assertThat(shares).hasSize(60);
        assertThat(sound(shares)).isTrue();
    }

    private static boolean sound(double[] shares) {
        return Arrays.stream(shares).allMatch(share -> share >= 0 && share <= 1);
    }

    private static double[] shares(String written) {
        return written.lines()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                .toArray();
    }

    private static String run(String features, String edges, String labels, int badLines) throws IOException {
        StringWriter written = new StringWriter();
        Accounts.run(
                new StringReader(features),
                new StringReader(edges),
                new StringReader(labels),
                new Accounts.Settings(badLines, 1),
                written);
        return written.toString();
    }

    private static double[] shares(Town town, double[] labels, long seed) {
        AccountGraph accounts = Accounts.numbered(town.features, town.graph());
        return AccountModel.learn(accounts, labels, Accounts.PARAMETERS, seed).shares(accounts);
    }
}

package org.chengxin.detection.account;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.chengxin.detection.learn.ModelIn;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Parameters;
import org.chengxin.detection.table.Records;

/**
 * Says of every account how probably it is fraudulent, from what it does, from whom it is joined with, and from the few
 * that were decided. The probability is a rank, calibrated on those decided: it is as good as they are drawn by lot.
 */
public final class Accounts {

    /** The declared constants with their usual values; their sensitivity stands in docs/models/accounts.md. */
    public static final Parameters PARAMETERS = AccountModel.PARAMETERS;

    /**
     * @param badLines how many bad records of each input are listed; any number is passed over
     * @param parameters of {@link #PARAMETERS}
     */
    public record Settings(int badLines, long seed, Parameters parameters) {

        public Settings(int badLines, long seed) {
            this(badLines, seed, PARAMETERS);
        }
    }

    /**
     * @param decided how many accounts were decided
     * @param frauds how many of them are fraudulent
     */
    public record Report(
            int accounts,
            int edges,
            int decided,
            int frauds,
            BadLines badFeatures,
            BadLines badEdges,
            BadLines badLabels) {}

    private final AccountModel model;
    private final AccountGraph accounts;
    private final double[] shares;
    private final List<BadLines> bad;

    private Accounts(AccountModel model, AccountGraph accounts, List<BadLines> bad) {
        this.model = model;
        this.accounts = accounts;
        this.bad = bad;
        shares = model.shares(accounts);
    }

    /**
     * Learns from those that were decided and scores all.
     *
     * @param features {@code id} and columns of numbers
     * @param edges {@code a,b}, in any direction
     * @param labels {@code id,label}: 1 fraudulent, 0 honest, or empty
     */
    public static Accounts judge(Reader features, Reader edges, Reader labels, Settings settings) throws IOException {
        List<BadLines> bad = lists(settings.badLines());
        AccountTable table = new AccountTable(features, edges, labels, bad);
        AccountGraph accounts = table.all();
        AccountModel model = AccountModel.learn(accounts, table.labels(), settings.parameters(), settings.seed());
        return new Accounts(model, accounts, bad);
    }

    /**
     * Scores accounts by what was learnt before.
     *
     * @throws ModelIn.Refused where the features have other columns than those that were learnt from
     */
    public static Accounts judge(AccountModel model, Reader features, Reader edges, int badLines) throws IOException {
        List<BadLines> bad = lists(badLines);
        AccountGraph accounts = new AccountTable(features, edges, null, bad).all();
        if (!accounts.columns().equals(model.columns())) {
            throw new ModelIn.Refused("a model of other columns than the features have");
        }
        return new Accounts(model, accounts, bad);
    }

    /**
     * The same of accounts in arrays, numbered from 0.
     *
     * @param features a column each, NaN where a value is missing
     * @param ends the two ends of each edge, one after the other
     * @param labels of every account 1 fraudulent, 0 honest, NaN where nobody decided
     * @return of every account the probability that it is fraudulent
     */
    public static double[] shares(double[][] features, int[] ends, double[] labels, long seed) {
        AccountGraph accounts = numbered(features, Graph.of(labels.length, ends, ends.length / 2));
        return AccountModel.learn(accounts, labels, PARAMETERS, seed).shares(accounts);
    }

    static AccountGraph numbered(double[][] features, Graph graph) {
        List<String> ids =
                IntStream.range(0, graph.nodes()).mapToObj(Integer::toString).toList();
        List<String> columns =
                IntStream.range(0, features.length).mapToObj(Integer::toString).toList();
        return new AccountGraph(ids, columns, features, graph);
    }

    private static List<BadLines> lists(int listed) {
        return List.of(BadLines.listing(listed), BadLines.listing(listed), BadLines.listing(listed));
    }

    /** The same as {@link #judge(Reader, Reader, Reader, Settings)}, with the scores written. */
    public static Report run(Reader features, Reader edges, Reader labels, Settings settings, Writer scores)
            throws IOException {
        Accounts judged = judge(features, edges, labels, settings);
        judged.writeScores(scores);
        return judged.report();
    }

    public AccountModel model() {
        return model;
    }

    public Report report() {
        return new Report(
                shares.length,
                accounts.graph().edges(),
                model.trained(),
                model.frauds(),
                bad.get(0),
                bad.get(1),
                bad.get(2));
    }

    /**
     * Writes {@code id,probability} once for every account that any of the inputs names. An account that was decided gets
     * what the others say of it.
     */
    public void writeScores(Writer scores) throws IOException {
        scores.write("id,probability\n");
        for (int account = 0; account < shares.length; account++) {
            scores.write(Records.shown(accounts.ids().get(account)));
            scores.write(String.format(Locale.ROOT, ",%.6f\n", shares[account]));
        }
    }

    /** Writes of the first undecided accounts what spoke for and against, in words, Chinese first. */
    public void writeReasons(Writer out, int most) throws IOException {
        new AccountReasons(model, accounts, shares).write(out, most);
    }
}

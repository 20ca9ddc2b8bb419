package org.chengxin.detection.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chengxin.detection.learn.AdditiveModel;
import org.chengxin.detection.learn.FeatureColumns;
import org.chengxin.detection.learn.Folds;
import org.chengxin.detection.learn.ModelIn;
import org.chengxin.detection.learn.ModelOut;
import org.chengxin.detection.learn.Odds;
import org.chengxin.detection.metrics.Hash;
import org.chengxin.detection.table.ModelVersion;
import org.chengxin.detection.table.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Learns in three stages: what accounts do and who is around them, without labels; then the same with what the first stage
 * and the labels say of those around them; and last how far each view is to be trusted, by what it says of accounts that
 * it has not learnt from (stacking: Wolpert, Neural Networks, 1992). Every account that was decided is scored by models
 * that were fitted to other labels, but for the few weights of the last stage.
 *
 * <p>It knows whom it learnt from by hashes of their ids: what was decided of them speaks of their neighbours, and of
 * themselves what models said that had not seen them.
 */
public final class AccountModel {

    private static final String VERSION = ModelVersion.ACCOUNTS.version();

    static final Parameters PARAMETERS = Parameters.none()
            .and("lines", 10, 1e-6, 1e6)
            .and("stack", 5, 1e-6, 1e6)
            .and("damping", 0.7, 0, 1);

    private static final String KIND = "accounts";
    private static final int FORM = 1;
    private static final int FOLDS = 8;
    private static final int LEAST = 5;

    private record Learnt(FirstStage first, LastStage last, AdditiveModel stack) {}

    private final List<String> columns;
    private final double damping;
    private final long[] known;
    private final double[] targets;
    private final double[] unseen;
    private final @Nullable Learnt learnt;

    private AccountModel(
            List<String> columns,
            double damping,
            long[] known,
            double[] targets,
            double[] unseen,
            @Nullable Learnt learnt) {
        this.columns = columns;
        this.damping = damping;
        this.known = known;
        this.targets = targets;
        this.unseen = unseen;
        this.learnt = learnt;
    }

    static AccountModel learn(AccountGraph accounts, double[] labels, Parameters parameters, long seed) {
        int[] decided = IntStream.range(0, labels.length)
                .filter(at -> !Double.isNaN(labels[at]))
                .toArray();
        double[] targets = FeatureColumns.rows(labels, decided);
        double damping = parameters.get("damping");
        long[] known = Arrays.stream(decided)
                .mapToLong(at -> hash(accounts.ids().get(at)))
                .toArray();
        int frauds = (int) Arrays.stream(targets).sum();
        int fewer = Math.min(frauds, targets.length - frauds);
        if (fewer < LEAST) {
            return new AccountModel(accounts.columns(), damping, known, targets, new double[targets.length], null);
        }
        return new Training(accounts, labels, decided, targets, parameters, seed).learn(known, fewer);
    }

    /** State of one training run. */
    private static final class Training {

        private final AccountGraph accounts;
        private final double[] labels;
        private final int[] decided;
        private final double[] targets;
        private final double[][] features;
        private final Parameters parameters;
        private final long seed;

        Training(
                AccountGraph accounts,
                double[] labels,
                int[] decided,
                double[] targets,
                Parameters parameters,
                long seed) {
            this.accounts = accounts;
            this.labels = labels;
            this.decided = decided;
            this.targets = targets;
            this.parameters = parameters;
            this.seed = seed;
            features = AccountFeatures.of(accounts.features(), accounts.graph());
        }

        AccountModel learn(long[] known, int fewer) {
            Folds folds = Folds.stratified(targets, Math.min(FOLDS, fewer), seed);
            double[][] second = secondUnseen(folds);
            double[][] all = FeatureColumns.joined(FeatureColumns.rows(features, decided), second);
            double[][] unseen = lastUnseen(folds, all);
            FirstStage first = first(IntStream.range(0, targets.length).toArray());
            LastStage last = LastStage.fit(all, targets, accounts.features().length, labels.length, parameters, seed);
            AdditiveModel stack = AdditiveModel.straight(unseen, targets, parameters.get("stack"));
            return new AccountModel(
                    accounts.columns(),
                    parameters.get("damping"),
                    known,
                    targets,
                    stack.sums(unseen, targets.length),
                    new Learnt(first, last, stack));
        }

        private FirstStage first(int[] learnt) {
            int[] rows = FeatureColumns.pick(decided, learnt);
            return FirstStage.fit(
                    FeatureColumns.rows(features, rows),
                    FeatureColumns.rows(targets, learnt),
                    accounts.features().length,
                    labels.length,
                    parameters,
                    seed);
        }

        /** The second stage of each decided account, from first stages that were trained without its fold. */
        private double[][] secondUnseen(Folds folds) {
            double[][] second = new double[FirstStage.VIEWS + Beliefs.COLUMNS][targets.length];
            IntStream.range(0, folds.count()).parallel().forEach(fold -> {
                int[] learnt = folds.rows(fold, false);
                double[] seen = new double[labels.length];
                Arrays.fill(seen, Double.NaN);
                for (int row : learnt) {
                    seen[decided[row]] = targets[row];
                }
                double[][] columns = second(
                        first(learnt), features, accounts.graph(), seen, rate(targets), parameters.get("damping"));
                for (int row : folds.rows(fold, true)) {
                    for (int column = 0; column < columns.length; column++) {
                        second[column][row] = columns[column][decided[row]];
                    }
                }
            });
            return second;
        }

        private double[][] lastUnseen(Folds folds, double[][] all) {
            double[][] unseen = new double[LastStage.VIEWS][targets.length];
            IntStream.range(0, folds.count()).parallel().forEach(fold -> {
                int[] inside = folds.rows(fold, true);
                int[] outside = folds.rows(fold, false);
                double[][] views = LastStage.fit(
                                FeatureColumns.rows(all, outside),
                                FeatureColumns.rows(targets, outside),
                                accounts.features().length,
                                labels.length,
                                parameters,
                                seed)
                        .views(FeatureColumns.rows(all, inside), inside.length);
                for (int view = 0; view < views.length; view++) {
                    for (int at = 0; at < inside.length; at++) {
                        unseen[view][inside[at]] = views[view][at];
                    }
                }
            });
            return unseen;
        }
    }

    /** Second-stage columns: the first stage's scores of each account, and the neighbours' scores and labels. */
    private static double[][] second(
            FirstStage first, double[][] features, Graph graph, double[] seen, double rate, double damping) {
        double[][] views = first.views(features, graph.nodes());
        return FeatureColumns.joined(views, Beliefs.columns(graph, FirstStage.shares(views), seen, rate, damping));
    }

    private static double rate(double[] targets) {
        return (Arrays.stream(targets).sum() + 0.5) / (targets.length + 1);
    }

    private static long hash(String id) {
        int[] points = id.codePoints().toArray();
        return Hash.of(points, 0, points.length);
    }

    /** Of every account the place among those that it learnt from; -1 where it did not. */
    private int[] places(AccountGraph accounts) {
        Map<Long, Integer> placeOf = new HashMap<>();
        for (int at = 0; at < known.length; at++) {
            placeOf.put(known[at], at);
        }
        return accounts.ids().stream()
                .mapToInt(id -> placeOf.getOrDefault(hash(id), -1))
                .toArray();
    }

    /** @return of every account the probability that it is fraudulent */
    double[] shares(AccountGraph accounts) {
        double[] shares = new double[accounts.ids().size()];
        Arrays.fill(shares, rate());
        if (learnt == null) {
            return shares;
        }
        int[] places = places(accounts);
        double[][] all = stages(accounts, learnt, places);
        double[] sums = learnt.stack.sums(learnt.last.views(all, shares.length), shares.length);
        Arrays.setAll(shares, at -> Odds.share(places[at] < 0 ? sums[at] : unseen[places[at]]));
        return shares;
    }

    private double[][] stages(AccountGraph accounts, Learnt from, int[] places) {
        double[][] features = AccountFeatures.of(accounts.features(), accounts.graph());
        double[] seen = new double[places.length];
        Arrays.setAll(seen, at -> places[at] < 0 ? Double.NaN : targets[places[at]]);
        return FeatureColumns.joined(features, second(from.first, features, accounts.graph(), seen, rate(), damping));
    }

    /** Contributions to the scores of undecided accounts, for the reasons; empty where nothing was learnt. */
    List<AccountReasons.Account> pushes(AccountGraph accounts, int[] chosen) {
        if (learnt == null) {
            return List.of();
        }
        int[] places = places(accounts);
        double[][] all = stages(accounts, learnt, places);
        double[] first = FirstStage.shares(
                Arrays.copyOfRange(all, all.length - FirstStage.VIEWS - Beliefs.COLUMNS, all.length - Beliefs.COLUMNS));
        double mean = Arrays.stream(first).average().orElse(0);
        Graph graph = accounts.graph();
        List<AccountReasons.Account> told = new ArrayList<>();
        for (int account : chosen) {
            int frauds = 0;
            int honest = 0;
            double others = 0;
            for (int at = graph.start(account); at < graph.start(account) + graph.degree(account); at++) {
                int place = places[graph.neighbour(at)];
                frauds += place >= 0 && targets[place] == 1 ? 1 : 0;
                honest += place >= 0 && targets[place] == 0 ? 1 : 0;
                others += first[graph.neighbour(at)] / graph.degree(account);
            }
            double[] own = learnt.last.own(all, account);
            told.add(new AccountReasons.Account(account, own, graph.degree(account), frauds, honest, others, mean));
        }
        return told;
    }

    /** Whether the model learnt from the account. */
    boolean[] decided(AccountGraph accounts) {
        int[] places = places(accounts);
        boolean[] decided = new boolean[places.length];
        for (int at = 0; at < decided.length; at++) {
            decided[at] = places[at] >= 0;
        }
        return decided;
    }

    /** Writes it in the form of docs/formats/detection.md. */
    public void save(OutputStream file) throws IOException {
        ModelOut out = new ModelOut(KIND, FORM);
        out.text(VERSION);
        out.texts(columns);
        out.number(damping);
        out.numbers(known);
        out.numbers(targets);
        out.numbers(unseen);
        out.number(learnt == null ? 0 : 1);
        if (learnt != null) {
            learnt.first.save(out);
            learnt.last.save(out);
            learnt.stack.save(out);
        }
        out.writeTo(file);
    }

    /**
     * Reads what was written.
     *
     * @throws ModelIn.Refused where it is no such model, of another form or version, or does not hang together
     */
    public static AccountModel load(InputStream file) throws IOException {
        ModelIn in = new ModelIn(file, KIND, FORM);
        ModelIn.require(in.text().equals(VERSION));
        List<String> columns = in.texts();
        double damping = in.decimal();
        long[] known = in.numbers();
        double[] targets = in.decimals(known.length);
        double[] unseen = in.decimals(known.length);
        ModelIn.require(damping >= 0 && damping <= 1);
        for (double target : targets) {
            ModelIn.require(target == 0 || target == 1);
        }
        Learnt learnt = null;
        if (in.whole(0, 1) == 1) {
            int features = AccountFeatures.count(columns.size());
            FirstStage first = FirstStage.load(in, features, columns.size());
            LastStage last = LastStage.load(in, features, columns.size());
            learnt = new Learnt(first, last, AdditiveModel.load(in, LastStage.VIEWS));
        }
        in.end();
        return new AccountModel(columns, damping, known, targets, unseen, learnt);
    }

    /** The columns of what accounts do. */
    public List<String> columns() {
        return columns;
    }

    /** Number of labelled accounts in training. */
    public int trained() {
        return targets.length;
    }

    public int frauds() {
        return (int) Arrays.stream(targets).sum();
    }

    /** Prior probability: the score of an account of which nothing is known. */
    public double rate() {
        return rate(targets);
    }
}

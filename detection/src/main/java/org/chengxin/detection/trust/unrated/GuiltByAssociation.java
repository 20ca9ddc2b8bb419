package org.chengxin.detection.trust.unrated;

import java.util.Arrays;
import org.chengxin.detection.graph.Loops;
import org.chengxin.detection.table.Parameters;

/**
 * Each user is honest or hired; hired ones review little and where other hired ones are (guilt by association as in
 * FraudEagle, Akoglu, Chandy, Faloutsos, ICWSM 2013, and SpEagle, Rayana, Akoglu, KDD 2015; solved here by mean field,
 * with the share of hired visitors as each item's only unknown).
 *
 * <p>The log odds of a user are a prior that falls with the number of items, less how usual such a number is among the
 * {@link Clientele} of these items, and for each of them how far the share of hired among its <em>other</em> visitors is
 * above the usual share. So of two users with a single review, the one at an item of
 * more single reviews than its clientele leads to expect stands higher: the number alone cannot tell them apart. Being among many is
 * nowhere a ground for suspicion: dense groups of those who review much are loyal customers.
 *
 * <p>Invariant: a user's own share in an item is left out when the item speaks of the user; an item's share is drawn to
 * the usual one by seventy pseudo-visitors, so that a small item says little, and company of mere guesses does not grow
 * upon itself; nothing depends on the order of lines.
 */
final class GuiltByAssociation {

    /**
     * What is assumed of those with one review before anything is seen of their items; by which power of the number of
     * items the odds fall; and how many visitors of the usual share every item is taken to have besides its own.
     */
    static final Parameters PARAMETERS = Parameters.none()
            .and("hired", 0.2, 1e-6, 1 - 1e-6)
            .and("slope", 2, 0, 100)
            .and("pseudoVisitors", 70, 1e-6, 1e9);

    private static final int MOST_STEPS = 50;
    private static final double STILL = 1e-6;
    private static final double LEAST = 1e-6;

    private final ReviewGraph graph;
    private final double[] base;
    private final double[] odds;
    private final double[] hired;
    private final double[] sum;
    private final Clientele clientele;
    private final double pseudo;
    private double usual;
    private int steps;

    private GuiltByAssociation(ReviewGraph graph, Parameters parameters) {
        this.graph = graph;
        pseudo = parameters.get("pseudoVisitors");
        double first = Math.log(parameters.get("hired") / (1 - parameters.get("hired")));
        double slope = parameters.get("slope");
        base = new double[graph.users.size()];
        hired = new double[graph.users.size()];
        sum = new double[graph.items.size()];
        clientele = Clientele.of(graph);
        Arrays.setAll(base, user -> first - slope * Math.log(graph.count(user)) - usual(clientele, user));
        odds = base.clone();
        Arrays.setAll(hired, user -> share(odds[user]));
    }

    /** The mean over the user's items. */
    private double usual(Clientele clientele, int user) {
        double sum = 0;
        for (int at = graph.visits[user]; at < graph.visits[user + 1]; at++) {
            sum += clientele.usual(graph.item[at], graph.count(user));
        }
        return sum / graph.count(user);
    }

    static GuiltByAssociation of(ReviewGraph graph) {
        return of(graph, PARAMETERS);
    }

    static GuiltByAssociation of(ReviewGraph graph, Parameters parameters) {
        GuiltByAssociation company = new GuiltByAssociation(graph, parameters);
        double change;
        do {
            company.count();
            change = company.step();
            company.steps++;
        } while (change > STILL && company.steps < MOST_STEPS);
        company.count();
        return company;
    }

    private void count() {
        Loops.overNodes(graph.visitors, (from, to) -> {
            for (int item = from; item < to; item++) {
                sum[item] = 0;
                for (int at = graph.visitors[item]; at < graph.visitors[item + 1]; at++) {
                    sum[item] += hired[graph.user[at]];
                }
            }
        });
        double all = 0;
        for (double each : sum) {
            all += each;
        }
        usual = within(all / Math.max(1, graph.size()));
    }

    private double step() {
        double[] next = new double[hired.length];
        Loops.overNodes(graph.visits, (from, to) -> {
            for (int user = from; user < to; user++) {
                double told = base[user];
                for (int at = graph.visits[user]; at < graph.visits[user + 1]; at++) {
                    told += evidence(user, graph.item[at]);
                }
                odds[user] = told;
                next[user] = share(told);
            }
        });
        double change = 0;
        for (int user = 0; user < next.length; user++) {
            change = Math.max(change, Math.abs(next[user] - hired[user]));
            hired[user] = next[user];
        }
        return change;
    }

    Clientele clientele() {
        return clientele;
    }

    /** The share of hired ones among the other visitors of the item, drawn to the usual one. */
    double others(int user, int item) {
        int others = graph.visitors[item + 1] - graph.visitors[item] - 1;
        return within((sum[item] - hired[user] + pseudo * usual) / (others + pseudo));
    }

    /** The share of hired ones among all visitors. */
    double usual() {
        return usual;
    }

    /** Evidence of the item's other visitors against this one: log odds above the usual. */
    double evidence(int user, int item) {
        double share = others(user, item);
        return Math.log(share / (1 - share)) - Math.log(usual / (1 - usual));
    }

    /** Log odds that the user is hired; a rank and no probability. */
    double odds(int user) {
        return odds[user];
    }

    int steps() {
        return steps;
    }

    static double share(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private static double within(double share) {
        return Math.max(LEAST, Math.min(1 - LEAST, share));
    }
}

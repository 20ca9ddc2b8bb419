package org.chengxin.detection.account;

import java.util.Arrays;

/**
 * Features of an account from its neighbours' classes: their labels where they were decided, else what a first model thinks of
 * them (collective classification: Neville and Jensen, AAAI workshop, 2000). The label of the account itself does not come
 * in: whom a fold holds is asked about with all labels of the fold left out, here and in the first model.
 */
final class Beliefs {

    static final int COLUMNS = 7;

    private static final int STEPS = 10;

    private Beliefs() {}

    /**
     * @param scores of all accounts, shares
     * @param labels 1, 0, or NaN where it is not known or must not be
     * @param rate the share of fraudulent ones among the labels
     * @param damping what is left of a label after a step, 0 to 1
     */
    static double[][] columns(Graph graph, double[] scores, double[] labels, double rate, double damping) {
        double[] beliefs = new double[scores.length];
        Arrays.setAll(beliefs, at -> Double.isNaN(labels[at]) ? scores[at] : labels[at]);
        double[][] columns = new double[COLUMNS][];
        columns[0] = graph.means(beliefs);
        columns[1] = graph.highest(scores);
        columns[2] = graph.secondMeans(beliefs);
        columns[3] = graph.means(scores);
        columns[4] = labelRates(graph, labels, rate);
        columns[5] = frauds(graph, labels);
        columns[6] = spread(graph, labels, rate, damping);
        return columns;
    }

    /** The share of fraudulent ones among the decided neighbours, drawn to the rate where they are few. */
    private static double[] labelRates(Graph graph, double[] labels, double rate) {
        double[] rates = new double[graph.nodes()];
        for (int node = 0; node < rates.length; node++) {
            double sum = rate;
            double count = 1;
            for (int at = graph.start(node); at < graph.start(node) + graph.degree(node); at++) {
                double label = labels[graph.neighbour(at)];
                if (!Double.isNaN(label)) {
                    sum += label;
                    count++;
                }
            }
            rates[node] = sum / count;
        }
        return rates;
    }

    private static double[] frauds(Graph graph, double[] labels) {
        double[] counts = new double[graph.nodes()];
        for (int node = 0; node < counts.length; node++) {
            for (int at = graph.start(node); at < graph.start(node) + graph.degree(node); at++) {
                counts[node] += labels[graph.neighbour(at)] == 1 ? 1 : 0;
            }
            counts[node] = Math.log1p(counts[node]);
        }
        return counts;
    }

    /**
     * Labels that flow along the edges for some steps and fade (Zhou and others, NIPS, 2003), as the share of what came
     * from fraudulent ones. An account that is asked about sends nothing out, for its own label is not among them.
     */
    private static double[] spread(Graph graph, double[] labels, double rate, double damping) {
        int nodes = graph.nodes();
        double[] fraud = new double[nodes];
        double[] all = new double[nodes];
        double[] fraudFlow = new double[nodes];
        double[] allFlow = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            allFlow[node] = Double.isNaN(labels[node]) ? 0 : 1;
            fraudFlow[node] = labels[node] == 1 ? 1 : 0;
        }
        for (int step = 0; step < STEPS; step++) {
            fraudFlow = flow(graph, fraudFlow, damping);
            allFlow = flow(graph, allFlow, damping);
            for (int node = 0; node < nodes; node++) {
                fraud[node] += fraudFlow[node];
                all[node] += allFlow[node];
            }
        }
        double[] shares = new double[nodes];
        Arrays.setAll(shares, at -> (fraud[at] + 0.1 * rate) / (all[at] + 0.1));
        return shares;
    }

    private static double[] flow(Graph graph, double[] values, double damping) {
        double[] sent = new double[values.length];
        for (int node = 0; node < sent.length; node++) {
            sent[node] = graph.degree(node) == 0 ? 0 : values[node] / Math.sqrt(graph.degree(node));
        }
        double[] got = new double[values.length];
        for (int node = 0; node < got.length; node++) {
            double sum = 0;
            for (int at = graph.start(node); at < graph.start(node) + graph.degree(node); at++) {
                sum += sent[graph.neighbour(at)];
            }
            got[node] = graph.degree(node) == 0 ? 0 : damping * sum / Math.sqrt(graph.degree(node));
        }
        return got;
    }
}

package org.chengxin.detection.trust;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.chengxin.detection.graph.Ids;
import org.chengxin.detection.table.Records;

/** The suspicion of every rater, ratee and account, each id once, with what spoke against it. */
public final class TrustFindings {

    private final RatedNetwork network;
    private final Agreement agreement;
    private final double[] raters;
    private final double[] ratees;
    private final double[] accounts;
    private final Map<RaterSignal, double[]> given;
    private final Map<RateeSignal, double[]> received;
    private final Unusual unusual;

    TrustFindings(
            RatedNetwork network,
            Agreement agreement,
            double[] raters,
            double[] ratees,
            double[] accounts,
            Map<RaterSignal, double[]> given,
            Map<RateeSignal, double[]> received,
            Unusual unusual) {
        this.network = network;
        this.agreement = agreement;
        this.raters = raters;
        this.ratees = ratees;
        this.accounts = accounts;
        this.given = given;
        this.received = received;
        this.unusual = unusual;
    }

    public Ids raters() {
        return network.raters;
    }

    public Ids ratees() {
        return network.ratees;
    }

    public Ids accounts() {
        return network.accounts;
    }

    /** @param rater its place among the raters */
    public double fairness(int rater) {
        return agreement.fairness(rater);
    }

    public double goodness(int ratee) {
        return agreement.goodness(ratee);
    }

    public double raterSuspicion(int rater) {
        return NormalScores.suspicion(raters[rater]);
    }

    public double rateeSuspicion(int ratee) {
        return NormalScores.suspicion(ratees[ratee]);
    }

    public double accountSuspicion(int account) {
        return NormalScores.suspicion(accounts[account]);
    }

    /** The normal score of one signal: 0 is the middle, 2 stands out, below 0 speaks for him; 0 where it is absent. */
    public double part(RaterSignal signal, int rater) {
        double[] scores = given.get(signal);
        return scores == null ? 0 : scores[rater];
    }

    public double part(RateeSignal signal, int ratee) {
        double[] scores = received.get(signal);
        return scores == null ? 0 : scores[ratee];
    }

    RatedNetwork network() {
        return network;
    }

    /** Raters that chance does not explain; in an honest network none. */
    public Unusual unusual() {
        return unusual;
    }

    /** Of an id as it stood in the input. */
    String name(int id) {
        return network.texts().text(id);
    }

    private String shown(int id) {
        return Records.shown(name(id));
    }

    public void writeRaters(Writer out) throws IOException {
        out.write("id,fairness,suspicion\n");
        for (int rater = 0; rater < raters.length; rater++) {
            out.write(shown(network.raters.id(rater)) + "," + fairness(rater) + "," + raterSuspicion(rater) + "\n");
        }
    }

    public void writeRatees(Writer out) throws IOException {
        out.write("id,goodness,suspicion\n");
        for (int ratee = 0; ratee < ratees.length; ratee++) {
            out.write(shown(network.ratees.id(ratee)) + "," + goodness(ratee) + "," + rateeSuspicion(ratee) + "\n");
        }
    }

    public void writeAccounts(Writer out) throws IOException {
        out.write("id,suspicion\n");
        for (int account = 0; account < accounts.length; account++) {
            out.write(shown(network.accounts.id(account)) + "," + accountSuspicion(account) + "\n");
        }
    }
}

package org.chengxin.detection.trust.unrated;

import java.io.IOException;
import java.io.Writer;
import org.chengxin.detection.table.Parameters;
import org.chengxin.detection.table.Records;

/** The suspicion of every line that could be read and of every user, each once. */
public final class ReviewGraphFindings {

    /** Largest shift of a review's suspicion by its item, from that of its user. */
    private static final double ITEM = 0.5;

    /** The declared constants with their usual values; their sensitivity stands in docs/models/trust.md. */
    public static final Parameters PARAMETERS = GuiltByAssociation.PARAMETERS;

    private final ReviewGraph graph;
    private final GuiltByAssociation company;
    private final double[] usersEvidence;

    private ReviewGraphFindings(ReviewGraph graph, Parameters parameters) {
        this.graph = graph;
        company = GuiltByAssociation.of(graph, parameters);
        usersEvidence = new double[graph.users.size()];
        for (int user = 0; user < usersEvidence.length; user++) {
            for (int at = graph.visits[user]; at < graph.visits[user + 1]; at++) {
                usersEvidence[user] += company.evidence(user, graph.item[at]) / graph.count(user);
            }
        }
    }

    public static ReviewGraphFindings of(ReviewGraph graph) {
        return of(graph, PARAMETERS);
    }

    /** @param parameters of {@link #PARAMETERS} */
    public static ReviewGraphFindings of(ReviewGraph graph, Parameters parameters) {
        return new ReviewGraphFindings(graph, parameters);
    }

    GuiltByAssociation company() {
        return company;
    }

    ReviewGraph graph() {
        return graph;
    }

    /** Items of more single reviews than chance and their clientele explain; in an honest market none. */
    public SingleReviews singles(double alpha) {
        return SingleReviews.of(graph, company.clientele(), alpha);
    }

    public int lines() {
        return graph.lines();
    }

    /** The number of the record, from 1. */
    public long line(int at) {
        return graph.line[at];
    }

    /** Suspicion of the user, moved by how this item differs from the others of the same user. */
    public double lineSuspicion(int at) {
        int user = graph.lineUser[at];
        double item = company.evidence(user, graph.lineItem[at]) - usersEvidence[user];
        return GuiltByAssociation.share(company.odds(user) + ITEM * item);
    }

    public double userSuspicion(int user) {
        return GuiltByAssociation.share(company.odds(user));
    }

    public void writeEdges(Writer out) throws IOException {
        out.write("line,suspicion\n");
        for (int at = 0; at < lines(); at++) {
            out.write(line(at) + "," + lineSuspicion(at) + "\n");
        }
    }

    public void writeUsers(Writer out) throws IOException {
        out.write("id,suspicion\n");
        for (int user = 0; user < graph.users.size(); user++) {
            out.write(Records.shown(graph.texts.text(graph.users.id(user))) + "," + userSuspicion(user) + "\n");
        }
    }
}

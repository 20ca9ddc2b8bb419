package org.chengxin.detection.trust.unrated;

import java.io.IOException;
import java.io.Writer;

/** The suspicion of every line that could be read and of every user, each once. */
public final class ReviewFindings {

    /** How far the item may move a review from what is thought of its user. */
    private static final double ITEM = 0.5;

    private final ReviewGraph graph;
    private final GuiltByAssociation company;
    private final double[] usersEvidence;

    private ReviewFindings(ReviewGraph graph) {
        this.graph = graph;
        company = GuiltByAssociation.of(graph);
        usersEvidence = new double[graph.users.size()];
        for (int user = 0; user < usersEvidence.length; user++) {
            for (int at = graph.visits[user]; at < graph.visits[user + 1]; at++) {
                usersEvidence[user] += company.evidence(user, graph.item[at]) / graph.count(user);
            }
        }
    }

    public static ReviewFindings of(ReviewGraph graph) {
        return new ReviewFindings(graph);
    }

    public int lines() {
        return graph.lines();
    }

    /** The number of the record, from 1. */
    public long line(int at) {
        return graph.line[at];
    }

    /** What is thought of the user, moved by how this item differs from the others of the same user. */
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
            out.write(graph.users.id(user) + "," + userSuspicion(user) + "\n");
        }
    }
}

package org.chengxin.detection.trust;

import java.io.IOException;
import java.io.Writer;
import org.chengxin.detection.table.Records;

/** Evidence for the suspicions of a network, a line for each rater and each ratee, in points of the scale. */
public final class TrustEvidence {

    private final TrustFindings found;
    private final RatedNetwork network;
    private final Unusual unusual;
    private final Scale scale;
    /** By rater: the sum of what he gave. */
    private final double[] gave;

    private final double usual;

    public TrustEvidence(TrustFindings found, Scale scale) {
        this.found = found;
        network = found.network();
        unusual = found.unusual();
        this.scale = scale;
        usual = network.mean();
        gave = new double[network.raters.size()];
        for (int rater = 0; rater < gave.length; rater++) {
            for (int at = network.given[rater]; at < network.given[rater + 1]; at++) {
                gave[rater] += network.gave[at];
            }
        }
    }

    /** Of each rater when he rated, how far from the others, how far one would expect, and the chance of that. */
    public void writeRaters(Writer out) throws IOException {
        out.write("id,ratings,first,last,compared,distance,expected,log10chance,unusual\n");
        Distances distances = unusual.distances();
        for (int rater = 0; rater < network.raters.size(); rater++) {
            double[] span = span(rater);
            out.write(Records.shown(found.name(network.raters.id(rater))) + "," + network.given(rater));
            out.write("," + moment(span[0]) + "," + moment(span[1]) + "," + distances.compared[rater]);
            out.write("," + (float) points(distances.distance[rater]));
            out.write("," + (float) points(distances.expected[rater]));
            end(out, unusual.logChanceOfRater(rater), unusual.rater(rater));
        }
    }

    /**
     * Of each ratee the sum of what was received and what would be expected of these raters, the stretch in which ratings
     * came closest together with how many there were and how many one would expect, and the chance of what they said.
     */
    public void writeRatees(Writer out) throws IOException {
        out.write("id,ratings,sum,expected,from,to,hits,expectedHits,meanThere,mean,log10chance,unusual\n");
        Stretches stretches = unusual.stretches();
        for (int ratee = 0; ratee < network.ratees.size(); ratee++) {
            int count = network.received(ratee);
            double sum = sum(ratee);
            out.write(Records.shown(found.name(network.ratees.id(ratee))) + "," + count);
            out.write("," + (float) (points(sum) + count * middle()));
            out.write("," + (float) (points(expected(ratee)) + count * middle()));
            if (stretches.known(ratee)) {
                out.write("," + moment(stretches.first[ratee]) + "," + moment(stretches.last[ratee]));
                out.write("," + stretches.hits[ratee] + "," + stretches.expected[ratee]);
                out.write("," + (float) rating(stretches.mean[ratee]));
            } else {
                out.write(",,,,,");
            }
            out.write("," + (count == 0 ? "" : Float.toString((float) rating(sum / count))));
            end(out, unusual.logChanceOfRatee(ratee), unusual.ratee(ratee));
        }
    }

    private static void end(Writer out, double logChance, boolean unusual) throws IOException {
        // Adding 0 makes a chance of one 0 and not -0.
        out.write("," + (float) (logChance / Math.log(10) + 0.0) + "," + (unusual ? "yes" : "no") + "\n");
    }

    private static String moment(double time) {
        return Double.isNaN(time) ? "" : Moments.day(time);
    }

    /** First and last time of the rater's ratings; NaN where times are not known or there are none. */
    double[] span(int rater) {
        double[] span = {Double.NaN, Double.NaN};
        for (int at = network.given[rater]; network.time.length > 0 && at < network.given[rater + 1]; at++) {
            span[0] = Double.isNaN(span[0]) ? network.time[at] : Math.min(span[0], network.time[at]);
            span[1] = Double.isNaN(span[1]) ? network.time[at] : Math.max(span[1], network.time[at]);
        }
        return span;
    }

    /** Sum of the ratings received by a ratee. */
    double sum(int ratee) {
        double sum = 0;
        for (int at = network.received[ratee]; at < network.received[ratee + 1]; at++) {
            sum += network.got[at];
        }
        return sum;
    }

    /** Expected rating of a ratee: the mean of its raters' means for others; the mean of all where there are none. */
    double expected(int ratee) {
        double sum = 0;
        for (int at = network.received[ratee]; at < network.received[ratee + 1]; at++) {
            int rater = network.rater[at];
            int others = network.given(rater) - 1;
            sum += others == 0 ? usual : (gave[rater] - network.got[at]) / others;
        }
        return sum;
    }

    /** A difference in points. */
    double points(double difference) {
        return difference * (scale.high() - scale.low()) / 2;
    }

    /** A rating as it was given. */
    double rating(double position) {
        return middle() + points(position);
    }

    private double middle() {
        return scale.low() / 2 + scale.high() / 2;
    }
}

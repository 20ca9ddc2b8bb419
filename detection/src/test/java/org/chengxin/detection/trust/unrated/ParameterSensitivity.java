package org.chengxin.detection.trust.unrated;

import java.io.IOException;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.detection.table.Parameters;

/** Prints what halving and doubling each declared constant does in made-up towns; by hand, for docs/models/trust.md. */
public final class ParameterSensitivity {

    private ParameterSensitivity() {}

    public static void main(String[] arguments) throws IOException {
        print("usual", ReviewGraphFindings.PARAMETERS);
        for (String name : ReviewGraphFindings.PARAMETERS.names()) {
            double value = ReviewGraphFindings.PARAMETERS.get(name);
            print(name + " halved", ReviewGraphFindings.PARAMETERS.with(name, value / 2));
            print(name + " doubled", ReviewGraphFindings.PARAMETERS.with(name, value * 2));
        }
    }

    private static void print(String what, Parameters parameters) throws IOException {
        double area = 0;
        double precision = 0;
        for (long seed = 51; seed <= 53; seed++) {
            HiredReviews town = HiredReviews.withHotels(seed, 0.5);
            ReviewGraphFindings found = ReviewGraphFindings.of(town.graph(), parameters);
            double[] scores = new double[found.lines()];
            for (int at = 0; at < scores.length; at++) {
                scores[at] = found.lineSuspicion(at);
            }
            Ranking ranking = Ranking.of(scores, town.labels());
            area += ranking.area() / 3;
            precision += ranking.averagePrecision() / 3;
        }
        System.out.printf("%s %.3f/%.3f%n", what, area, precision);
    }
}

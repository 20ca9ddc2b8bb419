package org.chengxin.trials;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.detection.rating.RatingReader;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.ring.RingFindings;
import org.chengxin.detection.ring.RingParameter;
import org.chengxin.detection.ring.RingSettings;
import org.chengxin.detection.ring.Rings;
import org.chengxin.detection.table.BadLines;
import org.chengxin.trials.market.City;
import org.chengxin.trials.market.Market;
import org.chengxin.trials.market.MarketFiles;
import org.chengxin.trials.market.RatingSource;
import org.chengxin.trials.market.Shape;
import org.chengxin.trials.market.StarProfile;

/** What half and double of each declared parameter of the search for rings change. */
final class SensitivityTrial {

    private static final double HALF = 0.5;
    private static final double DOUBLE = 2;

    private final PrintWriter out;

    SensitivityTrial(PrintWriter out) {
        this.out = out;
    }

    /** Prints a line for each parameter: on a hard market, an honest city and a mixed one. */
    void run(List<RingParameter> parameters, int marketEdges, int cityEdges, long seed) throws IOException {
        Market hard = Market.of(Shape.HARD, marketEdges, seed);
        City honest = City.of(false, StarProfile.SPREAD, cityEdges, seed);
        City mixed = City.of(true, StarProfile.SPREAD, cityEdges, seed);
        Trial[] trials = {
            new Trial(ratings(hard), hard.wrongUsers()),
            new Trial(ratings(honest), honest.users(true)),
            new Trial(ratings(mixed), mixed.users(true))
        };
        out.printf(
                Locale.ROOT,
                "%nparameters of rings halved and doubled: AP and blocks (false) of a hard market of %,d, an honest city and a"
                        + " mixed one, seed %d（参数减半与加倍）%n",
                marketEdges,
                seed);
        line("as usual（默认）", RingSettings.standard(), trials);
        for (RingParameter parameter : parameters) {
            for (double factor : new double[] {HALF, DOUBLE}) {
                double value = factor * parameter.usual();
                String what = "%s %s".formatted(parameter.name().toLowerCase(Locale.ROOT), Goals.figure(value));
                line(what, RingSettings.standard().with(parameter, value), trials);
            }
        }
    }

    private void line(String what, RingSettings settings, Trial[] trials) {
        StringBuilder line = new StringBuilder("  %-28s".formatted(what));
        for (Trial trial : trials) {
            line.append("   ").append(trial.told(settings));
        }
        out.println(line);
        out.flush();
    }

    private record Trial(Ratings ratings, boolean[] wrong) {

        private String told(RingSettings settings) {
            RingFindings found = Rings.find(ratings, settings);
            long falseBlocks = found.blocks().stream()
                    .filter(block -> 2
                                    * Arrays.stream(block.members())
                                            .filter(user -> wrong[user])
                                            .count()
                            < block.members().length)
                    .count();
            boolean[] positive = new boolean[found.userIds().length];
            boolean any = false;
            for (int at = 0; at < positive.length; at++) {
                positive[at] = wrong[found.userIds()[at]];
                any |= positive[at];
            }
            double precision = any ? Ranking.of(found.userScores(), positive).averagePrecision() : Double.NaN;
            return "%5s %2d (%d)"
                    .formatted(Goals.figure(precision), found.blocks().size(), falseBlocks);
        }
    }

    private static Ratings ratings(RatingSource source) throws IOException {
        StringWriter lines = new StringWriter();
        MarketFiles.ratings(source, lines);
        return RatingReader.read(new StringReader(lines.toString()), "user,item,stars,day", new BadLines(0));
    }
}

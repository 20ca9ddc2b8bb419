package org.chengxin.trials;

import java.io.PrintWriter;
import java.util.Locale;
import org.chengxin.detection.metrics.Ranking;

/** Rankings side by side, one method a line; those that are not there are not ranked. */
final class Table {

    private final PrintWriter out;
    private final boolean[] wrong;
    private final boolean[] there;
    private final int count;

    /** @param there which things the ranking is of */
    Table(PrintWriter out, String of, boolean[] wrong, boolean[] there) {
        this.out = out;
        this.there = there.clone();
        int size = 0;
        for (boolean each : there) {
            size += each ? 1 : 0;
        }
        count = size;
        this.wrong = chosen(wrong);
        out.printf(Locale.ROOT, "  %-26s %7s %7s %7s %7s%n", of, "AUC", "AP", "P@50", "P@100");
    }

    /** Prints the line of one method. */
    Ranking method(String name, double[] scores) {
        double[] chosen = new double[count];
        for (int at = 0, next = 0; at < scores.length; at++) {
            if (there[at]) {
                chosen[next++] = scores[at];
            }
        }
        Ranking ranking = Ranking.of(chosen, wrong);
        out.printf(
                Locale.ROOT,
                "  %-26s %7.3f %7.3f %7.3f %7.3f%n",
                name,
                ranking.area(),
                ranking.averagePrecision(),
                ranking.precisionAt(50),
                ranking.precisionAt(100));
        out.flush();
        return ranking;
    }

    private boolean[] chosen(boolean[] all) {
        boolean[] chosen = new boolean[count];
        for (int at = 0, next = 0; at < all.length; at++) {
            if (there[at]) {
                chosen[next++] = all[at];
            }
        }
        return chosen;
    }
}

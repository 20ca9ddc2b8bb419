package org.chengxin.detection.account;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Records;

/**
 * Says of every account how probably it is fraudulent, from what it does, from whom it is joined with, and from the few
 * that were decided. The probability is a rank, calibrated on those decided: it is as good as they are drawn by lot.
 */
public final class Accounts {

    /** @param badLines how many records of each input are passed over */
    public record Settings(long badLines, long seed) {}

    /**
     * @param decided how many accounts were decided
     * @param frauds how many of them are fraudulent
     */
    public record Report(
            int accounts,
            int edges,
            int decided,
            int frauds,
            BadLines badFeatures,
            BadLines badEdges,
            BadLines badLabels) {}

    private Accounts() {}

    /**
     * Writes {@code id,probability} once for every account that any of the inputs names. An account that was decided gets
     * what the others say of it.
     *
     * @param features {@code id} and columns of numbers
     * @param edges {@code a,b}, in any direction
     * @param labels {@code id,label}: 1 fraudulent, 0 honest, or empty
     */
    public static Report run(Reader features, Reader edges, Reader labels, Settings settings, Writer scores)
            throws IOException {
        List<BadLines> bad = List.of(
                new BadLines(settings.badLines()),
                new BadLines(settings.badLines()),
                new BadLines(settings.badLines()));
        AccountTable table = new AccountTable(features, edges, labels, bad);
        Graph graph = table.graph();
        double[] decided = table.labels();
        double[] shares = AccountModel.shares(table.features(), graph, decided, settings.seed());
        scores.write("id,probability\n");
        for (int account = 0; account < shares.length; account++) {
            scores.write(Records.shown(table.id(account)));
            scores.write(String.format(Locale.ROOT, ",%.6f\n", shares[account]));
        }
        return new Report(
                shares.length,
                graph.edges(),
                (int) Arrays.stream(decided)
                        .filter(label -> !Double.isNaN(label))
                        .count(),
                (int) Arrays.stream(decided).filter(label -> label == 1).count(),
                bad.get(0),
                bad.get(1),
                bad.get(2));
    }
}

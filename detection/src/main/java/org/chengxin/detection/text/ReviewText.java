package org.chengxin.detection.text;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.chengxin.detection.metrics.Ranking;
import org.chengxin.detection.table.BadLines;

/**
 * Learns from decided reviews and says of others how probably they are fake. The probability is a rank, calibrated on the
 * reviews of the training alone: where those to be scored are of another kind or another share of fakes, the order still
 * says something, the figure does not.
 */
public final class ReviewText {

    /**
     * @param text the column of the text
     * @param label the column of the training that is 1 for fake and 0 for honest
     * @param meta columns beside the text: numbers, times or categories
     * @param badLines how many records of either input are passed over
     */
    public record Settings(String text, String label, List<String> meta, long badLines, long seed) {}

    /**
     * @param trained how many reviews were learnt from
     * @param fakes how many of them are fake
     * @param records how many records were scored, those that could not be read among them
     * @param area under the curve on the reviews of the training, each scored by models that had not seen it; NaN where
     *     there was nothing to learn
     */
    public record Report(int trained, int fakes, int records, double area, BadLines badTraining, BadLines badScored) {}

    private ReviewText() {}

    /**
     * Writes {@code line,probability} for every record of {@code test}, numbered from 1 without the header. A record that
     * cannot be read gets the share of fakes in the training.
     *
     * @throws BadLines.TooManyBadLines past the limit
     * @throws org.chengxin.detection.table.Header.MissingColumn where a column that is named is not there
     */
    public static Report run(Reader train, Reader test, Settings settings, Writer scores) throws IOException {
        BadLines badTraining = new BadLines(settings.badLines());
        BadLines badScored = new BadLines(settings.badLines());
        ReviewTable decided = ReviewTable.decided(train, settings, badTraining);
        ReviewTable open = ReviewTable.open(test, settings, badScored);
        double[] labels = decided.labels();
        int fakes = 0;
        boolean[] fake = new boolean[labels.length];
        for (int row = 0; row < labels.length; row++) {
            fake[row] = labels[row] > 0.5;
            fakes += fake[row] ? 1 : 0;
        }
        ReviewStack stack = ReviewStack.of(decided, open, settings.meta().size(), settings.seed());
        write(open, stack.scored(), (fakes + 0.5) / (labels.length + 1), scores);
        double area = Ranking.of(stack.unseen(), fake).area();
        return new Report(labels.length, fakes, open.records(), area, badTraining, badScored);
    }

    private static void write(ReviewTable open, double[] shares, double rate, Writer scores) throws IOException {
        scores.write("line,probability\n");
        for (int record = 0; record < open.records(); record++) {
            int row = open.rowOf(record);
            double share = row < 0 ? rate : shares[row];
            scores.write(String.format(Locale.ROOT, "%d,%.6f\n", record + 1, share));
        }
    }
}

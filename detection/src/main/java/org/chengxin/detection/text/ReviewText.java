package org.chengxin.detection.text;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Parameters;

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
     * @param badLines how many bad records of either input are listed; any number is passed over
     * @param parameters of {@link #PARAMETERS}
     */
    public record Settings(
            String text, String label, List<String> meta, int badLines, long seed, Parameters parameters) {

        public Settings(String text, String label, List<String> meta, int badLines, long seed) {
            this(text, label, meta, badLines, seed, PARAMETERS);
        }
    }

    /** The declared constants with their usual values; their sensitivity stands in docs/models/text.md. */
    public static final Parameters PARAMETERS = ReviewModel.PARAMETERS;

    /**
     * @param trained how many reviews were learnt from
     * @param fakes how many of them are fake
     * @param records how many records were scored, those that could not be read among them
     * @param area under the curve on the reviews of the training, each scored by models that had not seen it; NaN where
     *     there was nothing to learn
     */
    public record Report(int trained, int fakes, int records, double area, BadLines badTraining, BadLines badScored) {}

    private final ReviewModel model;
    private final ReviewTable open;
    private final double[] shares;
    private final BadLines badTraining;
    private final BadLines badScored;

    private ReviewText(ReviewModel model, ReviewTable open, BadLines badTraining, BadLines badScored) {
        this.model = model;
        this.open = open;
        this.badTraining = badTraining;
        this.badScored = badScored;
        shares = model.shares(open.texts(), open.metas());
    }

    /**
     * Learns from decided reviews and scores others.
     *
     * @throws org.chengxin.detection.table.Header.MissingColumn where a column that is named is not there
     */
    public static ReviewText judge(Reader train, Reader test, Settings settings) throws IOException {
        BadLines badTraining = BadLines.listing(settings.badLines());
        BadLines badScored = BadLines.listing(settings.badLines());
        ReviewTable decided = ReviewTable.decided(train, settings, badTraining);
        ReviewTable open = ReviewTable.open(test, settings, badScored);
        return new ReviewText(ReviewModel.learn(decided, open, settings), open, badTraining, badScored);
    }

    /** Scores reviews by what was learnt before. */
    public static ReviewText judge(ReviewModel model, Reader test, int badLines) throws IOException {
        BadLines badScored = BadLines.listing(badLines);
        Settings settings = new Settings(model.text(), "", model.columns(), badLines, 0);
        ReviewTable open = ReviewTable.open(test, settings, badScored);
        return new ReviewText(model, open, BadLines.listing(badLines), badScored);
    }

    /** The same as {@link #judge(Reader, Reader, Settings)}, with the scores written. */
    public static Report run(Reader train, Reader test, Settings settings, Writer scores) throws IOException {
        ReviewText judged = judge(train, test, settings);
        judged.writeScores(scores);
        return judged.report();
    }

    public ReviewModel model() {
        return model;
    }

    public Report report() {
        return new Report(model.trained(), model.fakes(), open.records(), model.area(), badTraining, badScored);
    }

    /**
     * Writes {@code line,probability} for every record, numbered from 1 without the header. A record that cannot be read gets
     * the share of fakes in the training.
     */
    public void writeScores(Writer scores) throws IOException {
        scores.write("line,probability\n");
        for (int record = 0; record < open.records(); record++) {
            int row = open.rowOf(record);
            double share = row < 0 ? model.rate() : shares[row];
            scores.write(String.format(Locale.ROOT, "%d,%.6f\n", record + 1, share));
        }
    }

    /** Writes of the first reviews what spoke for a fake and what against, in words, Chinese first. */
    public void writeReasons(Writer out, int most) throws IOException {
        new TextReasons(model, open, shares).write(out, most);
    }
}

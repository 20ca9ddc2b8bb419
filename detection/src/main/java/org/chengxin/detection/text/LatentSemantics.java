package org.chengxin.detection.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.chengxin.detection.learn.ModelIn;
import org.chengxin.detection.learn.ModelOut;
import org.chengxin.detection.learn.SparseRows;
import org.chengxin.detection.learn.TruncatedSvd;

/**
 * Latent semantic analysis (Deerwester and others, JASIS, 1990): coordinates of each text in the leading singular directions
 * of the texts of the training. Unsupervised: a word that occurs in few decided reviews still lies near words that do in many.
 */
final class LatentSemantics {

    /** Of more texts so many, evenly spaced, are learnt from. */
    private static final int TEXTS = 3000;

    private static final int CHUNK = 1000;

    private final GramRows runs;
    private final TruncatedSvd directions;

    private LatentSemantics(GramRows runs, TruncatedSvd directions) {
        this.runs = runs;
        this.directions = directions;
    }

    /** @param count of directions; no more than there are texts */
    static LatentSemantics of(int[][] texts, int longestRun, int count, long seed) {
        int learnt = Math.min(TEXTS, texts.length);
        int[][] some = new int[learnt][];
        Arrays.setAll(some, at -> texts[(int) ((long) at * texts.length / learnt)]);
        GramRows runs = GramRows.byRarity(some, longestRun);
        return new LatentSemantics(runs, TruncatedSvd.of(runs.rows(some), count, seed));
    }

    void save(ModelOut out) throws IOException {
        runs.save(out);
        directions.save(out);
    }

    static LatentSemantics load(ModelIn in) throws IOException {
        GramRows runs = GramRows.load(in);
        return new LatentSemantics(runs, TruncatedSvd.load(in, runs.width()));
    }

    int count() {
        return directions.count();
    }

    /** @return a column for each direction */
    double[][] columns(int[][] texts) {
        double[][] columns = new double[directions.count()][texts.length];
        IntStream.range(0, (texts.length + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            int from = chunk * CHUNK;
            int to = Math.min(texts.length, from + CHUNK);
            SparseRows rows = runs.rows(Arrays.copyOfRange(texts, from, to));
            for (int direction = 0; direction < columns.length; direction++) {
                System.arraycopy(directions.along(rows, direction), 0, columns[direction], from, to - from);
            }
        });
        return columns;
    }
}

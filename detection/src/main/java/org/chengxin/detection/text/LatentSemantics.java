package org.chengxin.detection.text;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chengxin.detection.learn.SparseRows;
import org.chengxin.detection.learn.TruncatedSvd;

/**
 * Latent semantic analysis (Deerwester and others, JASIS, 1990): coordinates of each text in the leading singular
 * directions. Unsupervised, so that unlabelled texts count too: a word that occurs in no labelled review still lies near
 * words that do.
 */
final class LatentSemantics {

    /** Of more texts so many, evenly spaced, are learnt from. */
    private static final int TEXTS = 3000;

    private static final int CHUNK = 1000;

    private LatentSemantics() {}

    /** @return a column for each direction; no more than there are texts */
    static double[][] columns(int[][] texts, int longestRun, int count, long seed) {
        int learnt = Math.min(TEXTS, texts.length);
        int[][] some = new int[learnt][];
        Arrays.setAll(some, at -> texts[(int) ((long) at * texts.length / learnt)]);
        GramRows runs = GramRows.byRarity(some, longestRun);
        TruncatedSvd directions = TruncatedSvd.of(runs.rows(some), count, seed);
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

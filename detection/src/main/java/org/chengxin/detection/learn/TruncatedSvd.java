package org.chengxin.detection.learn;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Truncated singular value decomposition: leading right singular vectors by orthogonal iteration from random vectors
 * (Halko, Martinsson and Tropp, SIAM Review, 2011). The iteration works on left vectors, since there are fewer rows than
 * columns.
 */
public final class TruncatedSvd {

    private static final int ITERATIONS = 30;

    /** So many more are carried along, so that those asked for settle soon. */
    private static final int SPARE = 10;

    private final double[][] directions;

    private TruncatedSvd(double[][] directions) {
        this.directions = directions;
    }

    /** The farthest first; no more than there are rows. One along which no row reaches is zero. */
    public static TruncatedSvd of(SparseRows rows, int count, long seed) {
        double[][] shares = new double[Math.min(count + SPARE, rows.rows())][];
        Random random = new Random(seed);
        Arrays.setAll(shares, each -> random.doubles(rows.rows(), -1, 1).toArray());
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            orthonormal(shares);
            IntStream.range(0, shares.length)
                    .parallel()
                    .forEach(each -> shares[each] = along(rows, sum(rows, shares[each])));
        }
        orthonormal(shares);
        double[][] directions = new double[Math.min(count, shares.length)][];
        Arrays.setAll(directions, each -> {
            double[] direction = sum(rows, shares[each]);
            double length = Vectors.length(direction);
            Vectors.scale(direction, length > 0 ? 1 / length : 0);
            return direction;
        });
        return new TruncatedSvd(directions);
    }

    /** Gram and Schmidt, each twice, since once leaves what rounding left. */
    private static void orthonormal(double[][] vectors) {
        for (int each = 0; each < vectors.length; each++) {
            double before = Vectors.length(vectors[each]);
            for (int at = 0; at < 2 * each; at++) {
                double[] other = vectors[at % each];
                Vectors.add(vectors[each], other, -Vectors.dot(vectors[each], other));
            }
            double length = Vectors.length(vectors[each]);
            Vectors.scale(vectors[each], length > 1e-12 * before ? 1 / length : 0);
        }
    }

    /** The sum of the rows, each in its share. */
    private static double[] sum(SparseRows rows, double[] shares) {
        double[] sum = new double[rows.width()];
        for (int row = 0; row < shares.length; row++) {
            rows.addTo(sum, row, shares[row]);
        }
        return sum;
    }

    private static double[] along(SparseRows rows, double[] direction) {
        double[] along = new double[rows.rows()];
        Arrays.setAll(along, row -> rows.dot(row, direction));
        return along;
    }

    public void save(ModelOut out) throws IOException {
        out.columns(directions);
    }

    /** @param width how many columns it must have */
    public static TruncatedSvd load(ModelIn in, int width) throws IOException {
        double[][] directions = in.columns();
        for (double[] direction : directions) {
            ModelIn.require(direction.length == width);
        }
        return new TruncatedSvd(directions);
    }

    public int count() {
        return directions.length;
    }

    /** Projection of each row on a singular direction. */
    public double[] along(SparseRows rows, int direction) {
        return along(rows, directions[direction]);
    }
}

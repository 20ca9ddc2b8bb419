package org.chengxin.detection.ring.seed;

import java.util.Arrays;
import java.util.List;
import org.chengxin.detection.metrics.Chance;
import org.chengxin.detection.rating.Incidence;
import org.chengxin.detection.rating.Ratings;
import org.chengxin.detection.table.Ints;

/**
 * ItemColumns that more accounts share than their sizes and the accounts' activity let expect (co-rating with a
 * degree-preserving null: λ = d₁·d₂·Σaᵤ(aᵤ−1)/M²). Counted exactly, row by row as in Gustavson's product of sparse
 * matrices (ACM TOMS 1978). An account with many columns brings its rarest ones, so that the work stays bounded.
 *
 * <p>Invariant of {@code columnsOf} and {@code usersOf}: rows ascending, without repetition, each the transpose of the
 * other.
 */
public final class CoRating {

    private static final long MOST_PAIRS = 80_000_000;
    /** About so many pairs may pass by chance; more would only cost time. */
    private static final double CHANCE_PAIRS = 50_000;

    private final int columns;
    private final double secondMoment;
    private int[] userStart;
    private int[] columnsOf;
    private final int[] columnStart;
    private final int[] usersOf;
    private final double least;
    private final int fewest;

    public record Pairs(int[] left, int[] right, float[] excess) {}

    /**
     * @param fewest accounts that two columns must share to be a pair
     * @param leastColumns that an account brings at least, however large the work
     */
    public CoRating(Ratings ratings, ItemColumns of, int fewest, int leastColumns) {
        this.fewest = fewest;
        columns = of.size();
        userStart = new int[ratings.users() + 1];
        columnsOf = new int[0];
        collect(ratings, of);
        columnStart = new int[columns + 1];
        usersOf = new int[columnsOf.length];
        limit(leastColumns);
        transpose();
        double squares = 0;
        for (int user = 0; user < ratings.users(); user++) {
            double degree = userStart[user + 1] - userStart[user];
            squares += degree * (degree - 1);
        }
        double edges = Math.max(1, userStart[ratings.users()]);
        secondMoment = squares / (edges * edges);
        least = Math.max(3, Math.log((double) columns * columns / 2 / CHANCE_PAIRS));
    }

    private void collect(Ratings ratings, ItemColumns of) {
        Incidence byItem = ratings.byItem();
        int[] last = new int[ratings.users()];
        for (int pass = 0; pass < 2; pass++) {
            Arrays.fill(last, -1);
            for (int column = 0; column < columns; column++) {
                int end = byItem.start()[of.item()[column] + 1];
                int at = byItem.firstNotBefore(of.item()[column], of.from()[column]);
                for (; at < end && byItem.day()[at] <= of.to()[column]; at++) {
                    int user = byItem.other()[at];
                    if (last[user] != column) {
                        last[user] = column;
                        if (pass == 0) {
                            userStart[user + 1]++;
                        } else {
                            columnsOf[userStart[user]++] = column;
                        }
                    }
                }
            }
            if (pass == 0) {
                for (int user = 0; user < ratings.users(); user++) {
                    userStart[user + 1] += userStart[user];
                }
                columnsOf = new int[userStart[ratings.users()]];
            }
        }
        System.arraycopy(userStart, 0, userStart, 1, userStart.length - 1);
        userStart[0] = 0;
    }

    /** Cuts the longest rows to their rarest columns until the pairs can be counted. */
    private void limit(int leastColumns) {
        int most = 0;
        for (int user = 0; user + 1 < userStart.length; user++) {
            most = Math.max(most, userStart[user + 1] - userStart[user]);
        }
        while (most > leastColumns && work(most) > MOST_PAIRS) {
            most -= Math.max(1, most / 8);
        }
        int[] size = new int[columns];
        for (int column : columnsOf) {
            size[column]++;
        }
        int to = 0;
        for (int user = 0; user + 1 < userStart.length; user++) {
            int from = userStart[user];
            int end = userStart[user + 1];
            userStart[user] = to;
            int[] row = Arrays.copyOfRange(columnsOf, from, end);
            if (row.length > most) {
                row = rarest(row, size, most);
            }
            System.arraycopy(row, 0, columnsOf, to, row.length);
            to += row.length;
        }
        userStart[userStart.length - 1] = to;
    }

    private long work(int most) {
        long pairs = 0;
        for (int user = 0; user + 1 < userStart.length; user++) {
            long degree = Math.min(most, userStart[user + 1] - userStart[user]);
            pairs += degree * (degree - 1) / 2;
        }
        return pairs;
    }

    private static int[] rarest(int[] row, int[] size, int most) {
        long[] keyed = new long[row.length];
        for (int at = 0; at < row.length; at++) {
            keyed[at] = (long) size[row[at]] << 32 | row[at];
        }
        Arrays.sort(keyed);
        int[] kept = new int[most];
        for (int at = 0; at < most; at++) {
            kept[at] = (int) keyed[at];
        }
        Arrays.sort(kept);
        return kept;
    }

    private void transpose() {
        int edges = userStart[userStart.length - 1];
        for (int at = 0; at < edges; at++) {
            columnStart[columnsOf[at] + 1]++;
        }
        for (int column = 0; column < columns; column++) {
            columnStart[column + 1] += columnStart[column];
        }
        int[] next = columnStart.clone();
        for (int user = 0; user + 1 < userStart.length; user++) {
            for (int at = userStart[user]; at < userStart[user + 1]; at++) {
                usersOf[next[columnsOf[at]]++] = user;
            }
        }
    }

    /** The pairs that share more than chance lets expect, by their left column, then their right. */
    public Pairs pairs(int threads) {
        List<Pairs> slices = Slices.map(columns, threads, this::pairsOf);
        int size = slices.stream().mapToInt(slice -> slice.left.length).sum();
        Pairs all = new Pairs(new int[size], new int[size], new float[size]);
        int at = 0;
        for (Pairs slice : slices) {
            System.arraycopy(slice.left, 0, all.left, at, slice.left.length);
            System.arraycopy(slice.right, 0, all.right, at, slice.left.length);
            System.arraycopy(slice.excess, 0, all.excess, at, slice.left.length);
            at += slice.left.length;
        }
        return all;
    }

    private Pairs pairsOf(int from, int to) {
        int[] shared = new int[columns];
        Ints touched = new Ints();
        Ints left = new Ints();
        Ints right = new Ints();
        Ints excess = new Ints();
        for (int column = from; column < to; column++) {
            touched.clear();
            for (int place = columnStart[column]; place < columnStart[column + 1]; place++) {
                int user = usersOf[place];
                for (int at = userStart[user + 1] - 1; columnsOf[at] > column; at--) {
                    if (++shared[columnsOf[at]] == fewest) {
                        touched.add(columnsOf[at]);
                    }
                    if (at == userStart[user]) {
                        break;
                    }
                }
            }
            double rate = secondMoment * size(column);
            for (int each = 0; each < touched.size(); each++) {
                int other = touched.get(each);
                double gain = Chance.poisson(shared[other], rate * size(other)) - least;
                if (gain > 0) {
                    left.add(column);
                    right.add(other);
                    excess.add(Float.floatToIntBits((float) gain));
                }
            }
            reset(column, shared);
        }
        float[] gains = new float[excess.size()];
        for (int at = 0; at < gains.length; at++) {
            gains[at] = Float.intBitsToFloat(excess.get(at));
        }
        return new Pairs(left.toArray(), right.toArray(), gains);
    }

    private void reset(int column, int[] shared) {
        for (int place = columnStart[column]; place < columnStart[column + 1]; place++) {
            int user = usersOf[place];
            for (int at = userStart[user + 1] - 1; at >= userStart[user] && columnsOf[at] > column; at--) {
                shared[columnsOf[at]] = 0;
            }
        }
    }

    int size(int column) {
        return columnStart[column + 1] - columnStart[column];
    }

    int firstUser(int column) {
        return columnStart[column];
    }

    int user(int place) {
        return usersOf[place];
    }
}

package org.chengxin.detection.rating;

/**
 * The ratings of each row, side by side: compressed rows. Row r holds the places {@code start[r]} to
 * {@code start[r + 1]} of {@code other}, {@code day} and {@code stars}.
 */
@SuppressWarnings("ArrayRecordComponent") // the structure is these arrays
public record Incidence(int[] start, int[] other, char[] day, byte[] stars) {

    public int rows() {
        return start.length - 1;
    }

    public int degree(int row) {
        return start[row + 1] - start[row];
    }

    /** First place of the row whose day is not before the given one; the row must be sorted by day. */
    public int firstNotBefore(int row, int wanted) {
        int low = start[row];
        int high = start[row + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

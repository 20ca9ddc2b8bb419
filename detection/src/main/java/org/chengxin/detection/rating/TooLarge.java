package org.chengxin.detection.rating;

/** The ratings do not fit the heap; says how large a heap would hold those read, or those expected by the length of the file. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long bytesNeeded;

    TooLarge(long ratings, long bytesNeeded, long bytesGiven) {
        super(ratings + " ratings need a heap of at least " + mebibytes(bytesNeeded) + " MiB, this one has "
                + mebibytes(bytesGiven) + " MiB: start Java with -Xmx" + mebibytes(bytesNeeded)
                + "m, or run the models on Spark");
        this.bytesNeeded = bytesNeeded;
    }

    public long bytesNeeded() {
        return bytesNeeded;
    }

    private static long mebibytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }
}

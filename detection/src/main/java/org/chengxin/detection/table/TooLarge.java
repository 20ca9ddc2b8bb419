package org.chengxin.detection.table;

/** The records do not fit the heap; says how large a heap would hold them, as far as they were read or counted. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long records;
    private final long needed;

    /** @param needed bytes of heap */
    public TooLarge(long records, long needed) {
        super("%,d records need a heap of at least %d MiB: start Java with -Xmx%2$dm, or run the models on Spark"
                .formatted(records, mebibytes(needed)));
        this.records = records;
        this.needed = needed;
    }

    /** Refuses what is known to need more than there is, before an allocation fails halfway. */
    public static void unless(long records, long needed, long heap) {
        if (needed > heap) {
            throw new TooLarge(records, needed);
        }
    }

    /** The same of so many times as many records, where what did not fit was only a part. */
    public TooLarge times(double factor) {
        return new TooLarge((long) (records * factor), (long) (needed * factor));
    }

    /** Bytes of heap that would do. */
    public long needed() {
        return needed;
    }

    private static long mebibytes(long bytes) {
        return (bytes >> 20) + ((bytes & (1 << 20) - 1) == 0 ? 0 : 1);
    }
}

package org.chengxin.detection.trust.graph;

/** More edges than the heap holds. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST = Integer.MAX_VALUE - 8;

    private final long needed;

    private TooLarge(int edges, long needed) {
        super("%,d edges and more: give at least %,d MiB of heap".formatted(edges, needed >> 20));
        this.needed = needed;
    }

    /** Bytes of heap; for twice the edges read so far where their number is not known yet. */
    public long needed() {
        return needed;
    }

    /** Refuses what is known to need more than there is, before an allocation fails halfway. */
    public static void unless(int edges, long needed, long heap) {
        if (needed > heap) {
            throw new TooLarge(edges, needed);
        }
    }

    /** Half as much again. */
    public static int grown(int count, long bytesAnEdge, long heap) {
        if (count * bytesAnEdge > heap || count == MOST) {
            throw new TooLarge(count, 2 * count * bytesAnEdge);
        }
        return (int) Math.min(MOST, count + (count >> 1) + 1024L);
    }
}

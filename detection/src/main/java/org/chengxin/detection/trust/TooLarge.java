package org.chengxin.detection.trust;

/** More edges than the heap holds. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST = Integer.MAX_VALUE - 8;

    private final long needed;

    private TooLarge(int edges, long needed) {
        super("more than %,d edges: give at least %,d MiB of heap".formatted(edges, needed >> 20));
        this.needed = needed;
    }

    /** Bytes of heap for twice the edges read so far; how many there are is not known before the end. */
    public long needed() {
        return needed;
    }

    /** Half as much again. */
    public static int grown(int count, long bytesAnEdge, long heap) {
        if (count * bytesAnEdge > heap || count == MOST) {
            throw new TooLarge(count, 2 * count * bytesAnEdge);
        }
        return (int) Math.min(MOST, count + (count >> 1) + 1024L);
    }
}

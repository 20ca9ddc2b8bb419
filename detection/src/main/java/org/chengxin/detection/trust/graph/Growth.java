package org.chengxin.detection.trust.graph;

import org.chengxin.detection.table.TooLarge;

/** How edges whose number is not known yet get more room, within the heap. */
public final class Growth {

    private static final int MOST = Integer.MAX_VALUE - 8;

    private Growth() {}

    /**
     * Half as much again.
     *
     * @throws TooLarge where the heap does not hold it; twice what was read so far is then said to be needed
     */
    public static int grown(int count, long bytesAnEdge, long heap) {
        if (count * bytesAnEdge > heap || count == MOST) {
            throw new TooLarge(count, 2 * count * bytesAnEdge);
        }
        return (int) Math.min(MOST, count + (count >> 1) + 1024L);
    }
}

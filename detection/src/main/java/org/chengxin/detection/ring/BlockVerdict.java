package org.chengxin.detection.ring;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Verdict on a block: named or a crowd, by what explains its shape best. */
public enum BlockVerdict {
    /** Its stars, or a second channel, say the same as its meetings do. */
    NAMED,
    SALE,
    SESSIONS,
    GROUP_PURCHASE,
    BRAND,
    COMMUNITY;

    /** Longer windows than this are those of people who come by themselves. */
    private static final int WEEKS = 28;

    private static final int MONTHS = 120;

    /** Longest gap in days within one occasion. */
    private static final int OCCASION = 4;

    static BlockVerdict ofCrowd(List<RingCell> cells) {
        int[] days = cells.stream()
                .mapToInt(cell -> cell.to() - cell.from() + 1)
                .sorted()
                .toArray();
        int usual = days[days.length / 2];
        if (usual > WEEKS) {
            return usual > MONTHS ? COMMUNITY : BRAND;
        }
        int first = cells.stream().mapToInt(RingCell::from).min().orElse(0);
        int last = cells.stream().mapToInt(RingCell::to).max().orElse(0);
        if (last - first < WEEKS) {
            return SALE;
        }
        int occasions = 0;
        int begun = Integer.MIN_VALUE;
        for (RingCell cell :
                cells.stream().sorted(Comparator.comparingInt(RingCell::from)).toList()) {
            if (occasions == 0 || (long) cell.from() - begun >= OCCASION) {
                occasions++;
                begun = cell.from();
            }
        }
        return cells.size() >= 2 * occasions ? SESSIONS : GROUP_PURCHASE;
    }

    /** Key in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

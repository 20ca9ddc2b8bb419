package org.chengxin.web.access;

import java.util.List;
import org.chengxin.account.log.LookCounts;
import org.jspecify.annotations.Nullable;

/**
 * Looks of officers by day.
 *
 * @param whose all offices, the own office or the reader alone, as a word of the texts
 * @param days how many days back
 * @param dayMost more on a day stand out
 * @param weekMost more within seven days stand out
 * @param outliers who looked at more
 * @param earlier address of the page before; null on the first
 * @param later address of the next page; null at the end
 */
public record LooksPage(
        String whose,
        int days,
        int dayMost,
        int weekMost,
        List<LookCounts.Count> outliers,
        List<LookCounts.Count> counts,
        @Nullable String earlier,
        @Nullable String later) {

    public boolean standsOut(LookCounts.Count count) {
        return count.looks() > dayMost || count.week() > weekMost;
    }
}

package org.chengxin.subject.history;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.subject.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The history of a published subject.
 *
 * @param day the day asked for
 * @param known the day up to whose end reports count
 * @param said null if nobody had said anything for that day
 */
public record HistoryPage(
        Subject subject,
        LocalDate day,
        LocalDate known,
        @Nullable Described said,
        List<FormerName> names,
        List<EarlierShop> shops,
        List<Gap> gaps) {}

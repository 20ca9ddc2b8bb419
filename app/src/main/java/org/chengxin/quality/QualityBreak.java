package org.chengxin.quality;

import java.time.LocalDate;
import org.chengxin.quality.DriftPolicy.Break;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a source that breaks with the days before.
 *
 * @param latest as the last such day was judged
 * @param since the first day that broke
 * @param last the last day that broke
 * @param ended the first judged day that did not break any more; absent while it goes on
 */
record QualityBreak(
        Source source,
        Break latest,
        LocalDate since,
        LocalDate last,
        @Nullable LocalDate ended) {

    boolean holds(String figure, LocalDate on) {
        return latest.figure().equals(figure) && !on.isBefore(since) && !on.isAfter(last);
    }
}

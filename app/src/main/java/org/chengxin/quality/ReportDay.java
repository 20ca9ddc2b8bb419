package org.chengxin.quality;

import java.time.LocalDate;
import java.util.Map;

/**
 * A day's figures of one source.
 *
 * @param figures number of reports by {@link ReportFigures figure}; a figure that is missing counts none
 */
record ReportDay(LocalDate day, Map<String, Long> figures) {

    /** The number of all reports of the day. */
    long reports() {
        return of(ReportFigures.ALL);
    }

    long of(String figure) {
        return figures.getOrDefault(figure, 0L);
    }
}

package org.chengxin.portal.office;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.chengxin.shared.FactId;

/**
 * The authorities' own figures of a month.
 *
 * @param counted day on which they were counted
 * @param figures by name, as {@link OfficeFigures} counts them
 */
record SealedMonth(YearMonth month, FactId fact, LocalDate counted, Map<String, Long> figures) {}

/** Outlier statistics: robust centres, tail probabilities, and thresholds from expected false alarms. */
@NullMarked
package org.chengxin.detection.shop.statistics;

import org.jspecify.annotations.NullMarked;

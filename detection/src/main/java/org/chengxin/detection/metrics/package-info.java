/** Metrics of rankings against labels, significance against chance, and hashes. */
@NullMarked
package org.chengxin.detection.metrics;

import org.jspecify.annotations.NullMarked;

/** Look-ups, searches and pages of subjects while their number grows. */
@NullMarked
package org.chengxin.benchmarks.subject;

import org.jspecify.annotations.NullMarked;

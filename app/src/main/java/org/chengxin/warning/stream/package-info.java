/** 实时监测: reviews and scans watched as they come in; what completes a pattern is told of at once. */
@NullMarked
package org.chengxin.warning.stream;

import org.jspecify.annotations.NullMarked;

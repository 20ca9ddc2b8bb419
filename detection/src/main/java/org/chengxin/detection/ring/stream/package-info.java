/** Rings as they form: ratings one after the other, memory that does not grow, an alert with the rating that completes it. */
@NullMarked
package org.chengxin.detection.ring.stream;

import org.jspecify.annotations.NullMarked;

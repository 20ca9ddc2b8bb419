/**
 * Rings: accounts that work together on the same items (刷单, 恶意评价), found in who rated what and when.
 *
 * <p>{@link org.chengxin.detection.ring.Rings} finds them among all ratings, {@link
 * org.chengxin.detection.ring.stream.RingStream} watches ratings as they arrive. Dense alone is not suspicious: a bestseller
 * and a flash sale are dense. What counts is that the same accounts meet again and again where their activity and the item's
 * traffic would not let them meet.
 */
@NullMarked
package org.chengxin.detection.ring;

import org.jspecify.annotations.NullMarked;

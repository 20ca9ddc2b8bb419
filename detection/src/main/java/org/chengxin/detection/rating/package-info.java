/**
 * Who rated what, when and how: millions of ratings read fast and held compactly, by item and by account.
 *
 * <p>{@link org.chengxin.detection.rating.RatingReader} reads them from lines of numbers.
 */
@NullMarked
package org.chengxin.detection.rating;

import org.jspecify.annotations.NullMarked;

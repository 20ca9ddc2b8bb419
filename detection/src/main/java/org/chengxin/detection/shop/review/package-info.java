/** Fake and smear reviews (恶意评价), and the figures of a victim without them. */
@NullMarked
package org.chengxin.detection.shop.review;

import org.jspecify.annotations.NullMarked;

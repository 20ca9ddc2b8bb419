/** The records as columns of primitive arrays, names as numbers, rows joined by number. */
@NullMarked
package org.chengxin.detection.shop.record;

import org.jspecify.annotations.NullMarked;

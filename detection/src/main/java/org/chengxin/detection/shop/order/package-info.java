/** 刷单, brushing: orders that were placed for the figures and not for the goods. */
@NullMarked
package org.chengxin.detection.shop.order;

import org.jspecify.annotations.NullMarked;

/** 三单比对: order, payment and waybill of one trade, told by three senders, held against each other. */
@NullMarked
package org.chengxin.detection.shop.customs;

import org.jspecify.annotations.NullMarked;

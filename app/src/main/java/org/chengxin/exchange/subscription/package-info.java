/** 订阅、推送: webhooks of events to the addresses that organisations named. */
@NullMarked
package org.chengxin.exchange.subscription;

import org.jspecify.annotations.NullMarked;

/** 订阅、推送: webhooks that deliver events to the addresses of subscribers. */
@NullMarked
package org.chengxin.exchange.subscription;

import org.jspecify.annotations.NullMarked;

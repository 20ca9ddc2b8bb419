/** 再提供: what a provider shared with the city goes on to others only if the provider says so. */
@NullMarked
@NamedInterface("onward")
package org.chengxin.exchange.onward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

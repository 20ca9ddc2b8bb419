/** 网址主机: the hosts under which a platform runs its shops (网络交易经营者's sites), confirmed by two persons. */
@NullMarked
@NamedInterface("host")
package org.chengxin.account.host;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

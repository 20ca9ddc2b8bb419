/** 通知出口: outgoing notices by mail, by SMS, or in a demo on a page; stored encrypted, never logged. */
@NullMarked
@NamedInterface("outlet")
package org.chengxin.account.outlet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

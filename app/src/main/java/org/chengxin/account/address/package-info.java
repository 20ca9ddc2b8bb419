/** 网络地址: which network addresses count as one, for limits by address; a pure rule that knows nobody's account. */
@NullMarked
@NamedInterface("address")
package org.chengxin.account.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** 网络地址: address blocks for limits by address; a pure function without accounts. */
@NullMarked
@NamedInterface("address")
package org.chengxin.account.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** 投诉公示: what the public learns of concluded consumer complaints; numbers, never a case. */
@NullMarked
@NamedInterface("publicity")
package org.chengxin.matter.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

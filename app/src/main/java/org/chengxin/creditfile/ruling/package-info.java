/** 异议和修复的效力: what decisions on objections and repairs do to records of credit files. */
@NullMarked
@NamedInterface("ruling")
package org.chengxin.creditfile.ruling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

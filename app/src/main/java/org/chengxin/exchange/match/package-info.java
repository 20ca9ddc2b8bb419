/** 批量比对: which firms a portfolio's codes and names stand for, within a daily quota. */
@NamedInterface("match")
@NullMarked
package org.chengxin.exchange.match;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

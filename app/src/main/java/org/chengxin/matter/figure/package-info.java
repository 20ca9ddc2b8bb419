/** 统计: counts of matters for public figures; no matter is named. */
@NullMarked
@NamedInterface("figure")
package org.chengxin.matter.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

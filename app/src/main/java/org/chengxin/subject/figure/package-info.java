/** 统计: counts of subjects for public figures. */
@NullMarked
@NamedInterface("figure")
package org.chengxin.subject.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

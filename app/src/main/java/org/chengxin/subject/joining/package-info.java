/** 主体合并: joining of subjects, by decision of two persons, and the joins that reports made earlier. */
@NullMarked
@NamedInterface("joining")
package org.chengxin.subject.joining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** 主体沿革: what sources said of a subject on a day, as known on a day; former names. */
@NullMarked
@NamedInterface("history")
package org.chengxin.subject.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

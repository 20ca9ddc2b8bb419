/**
 * 步骤标记: what a step of a procedure means to other modules, in their words. They read and take steps by these words alone, so that
 * whoever edits a procedure is free to name its steps, and is refused where a mark would be lost.
 */
@NamedInterface("mark")
@NullMarked
package org.chengxin.matter.mark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

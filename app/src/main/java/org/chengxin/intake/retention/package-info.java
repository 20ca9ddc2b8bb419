/** 到期删除: erases the content of reports once the period of the sheet is over, and counts what it erased. */
@NullMarked
@NamedInterface("retention")
package org.chengxin.intake.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

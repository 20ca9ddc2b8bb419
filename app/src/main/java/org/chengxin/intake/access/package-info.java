/** 报送的查阅权限: to which offices a report belongs. */
@NullMarked
@NamedInterface("access")
package org.chengxin.intake.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

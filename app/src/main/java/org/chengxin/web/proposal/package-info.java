/** 双人审批页面: what waits for a second person, what it would do, and who did what with it. */
@NullMarked
@NamedInterface("proposal")
package org.chengxin.web.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

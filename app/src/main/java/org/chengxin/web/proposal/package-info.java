/** 双人审批页面: the pending proposals, their effects, and their history. */
@NullMarked
@NamedInterface("proposal")
package org.chengxin.web.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * 双人审批: changes that one person proposes and another approves, in force from a day. Owners of what is changed implement
 * {@link org.chengxin.rule.proposal.ProposalKind}; {@link org.chengxin.rule.proposal.Approvers} looks up persons. Each step is
 * a sealed fact.
 */
@NullMarked
@NamedInterface("proposal")
package org.chengxin.rule.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

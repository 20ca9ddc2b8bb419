/**
 * 双人审批: a change that one person proposes and another approves, in force from a day. Owners of what is changed implement
 * {@link org.chengxin.rule.proposal.ProposalKind}; who a person is and may decide comes from
 * {@link org.chengxin.rule.proposal.Approvers}. Each step of a proposal is a sealed fact.
 */
@NullMarked
@NamedInterface("proposal")
package org.chengxin.rule.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

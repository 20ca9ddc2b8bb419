package org.chengxin.rule.proposal;

import java.time.Instant;
import java.util.UUID;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A sealed step of a proposal.
 *
 * @param fact id of the fact, with its proof at {@code /records/ID}
 * @param step proposed, taken-up, approved, in-force, refused, withdrawn or void
 * @param person null for a step of the system: the change was shipped, its day came, or its base changed
 */
public record ProposalStep(
        FactId fact, String step, @Nullable UUID person, Instant at) {}

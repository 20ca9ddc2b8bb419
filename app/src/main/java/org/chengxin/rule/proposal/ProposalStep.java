package org.chengxin.rule.proposal;

import java.time.Instant;
import java.util.UUID;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A step of a proposal as it was sealed.
 *
 * @param fact whose proof stands at {@code /records/ID}
 * @param step proposed, taken-up, approved, in-force, refused, withdrawn or void
 * @param person null where nobody took it: its day came, or what it rested on had changed
 */
public record ProposalStep(
        FactId fact, String step, @Nullable UUID person, Instant at) {}

package org.chengxin.rule.proposal;

import java.time.Instant;
import java.time.LocalDate;
import org.chengxin.evidence.SealedForms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The steps of a proposal are sealed under the names that they always had. */
class ProposalFactTest {

    @Test
    void itsFormNeverChanges() {
        SealedForms.check(
                "proposal",
                ProposalFact.of(
                        SealedForms.id(9), proposal(LocalDate.of(2026, 3, 2)), "approved", SealedForms.uuid(2)));
        SealedForms.check("proposal-bare", ProposalFact.of(SealedForms.id(9), proposal(null), "offered", null));
    }

    private static Proposal proposal(@Nullable LocalDate from) {
        return new Proposal(
                SealedForms.id(1),
                "parameter",
                "some.days",
                "7",
                "ab",
                "cd",
                "说明 \"引号\"",
                from,
                Authority.administration(),
                Proposal.State.values()[0],
                null,
                Instant.EPOCH,
                null,
                null);
    }
}

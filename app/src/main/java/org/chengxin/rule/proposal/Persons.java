package org.chengxin.rule.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the person behind an account. */
@Component
class Persons {

    private final ObjectProvider<Approvers> approvers;

    Persons(ObjectProvider<Approvers> approvers) {
        this.approvers = approvers;
    }

    /** Refuses an unknown account, and a token, which has no account. */
    Approver require(@Nullable UUID account) {
        return find(account).orElseThrow(() -> new ProblemException(ProposalProblem.NO_PERSON, "account"));
    }

    List<Approver> deciders() {
        return approvers.getObject().deciders();
    }

    Optional<Approver> find(@Nullable UUID account) {
        return account == null ? Optional.empty() : approvers.getObject().find(account);
    }
}

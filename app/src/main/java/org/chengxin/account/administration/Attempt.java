package org.chengxin.account.administration;

import java.util.Optional;
import org.chengxin.rule.proposal.Line;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a change and rolls it back, so that errors are found before the decision. */
@Component
class Attempt {

    private final TransactionTemplate transaction;

    Attempt(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The error that the change would raise, if any. */
    Optional<Line> faultOf(Runnable change) {
        try {
            transaction.executeWithoutResult(status -> {
                change.run();
                status.setRollbackOnly();
            });
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(Line.of("problem." + refused.problem().code()));
        }
    }
}

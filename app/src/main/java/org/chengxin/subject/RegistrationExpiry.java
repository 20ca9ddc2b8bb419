package org.chengxin.subject;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.rule.LegalDayBegan;
import org.chengxin.rule.Parameters;
import org.chengxin.subject.Registrations.Waiting;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Expires facts that have waited too long for a registration, by the legal clock. */
@Component
class RegistrationExpiry {

    private final List<Waiting> waiting;
    private final Parameters parameters;
    private final TransactionTemplate transaction;

    RegistrationExpiry(List<Waiting> waiting, Parameters parameters, TransactionTemplate transaction) {
        this.waiting = waiting;
        this.parameters = parameters;
        this.transaction = transaction;
    }

    @EventListener
    void on(LegalDayBegan began) {
        LocalDate day = began.day().minusDays(parameters.whole("subject.unattributed-days"));
        transaction.executeWithoutResult(status -> waiting.forEach(each -> each.expire(day)));
    }
}

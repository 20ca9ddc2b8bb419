package org.chengxin.subject;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.LegalClockAdvanced;
import org.chengxin.rule.Parameters;
import org.chengxin.subject.Registrations.Waiting;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What was never registered is waited for no longer after some time by the legal clock. */
@Component
class RegistrationExpiry {

    private final List<Waiting> waiting;
    private final Parameters parameters;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    RegistrationExpiry(
            List<Waiting> waiting, Parameters parameters, LegalClock clock, TransactionTemplate transaction) {
        this.waiting = waiting;
        this.parameters = parameters;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void hourly() {
        expire();
    }

    @EventListener
    void on(LegalClockAdvanced advanced) {
        expire();
    }

    /** Safe to run at once on several instances: each row expires once. */
    private void expire() {
        LocalDate day = clock.today().minusDays(parameters.whole("subject.unattributed-days"));
        transaction.executeWithoutResult(status -> waiting.forEach(each -> each.expire(day)));
    }
}

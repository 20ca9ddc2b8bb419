package org.chengxin.onboarding;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.job.Job;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.LegalDayBegan;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Disables the accounts of access that has ended; a renewal is a new application with an account of its own. */
@Component
class AccessEnds implements Job {

    private static final int PAGE = 100;

    private final ApprovedAccessStore store;
    private final Accounts accounts;
    private final LegalClock clock;
    private final TransactionTemplate transaction;

    AccessEnds(ApprovedAccessStore store, Accounts accounts, LegalClock clock, TransactionTemplate transaction) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "access-ends";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @EventListener
    void on(LegalDayBegan began) {
        run();
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> {
                List<UUID> ended = store.ended(clock.today(), PAGE);
                ended.forEach(accounts::disable);
                return ended.size() == PAGE;
            }));
        }
    }
}

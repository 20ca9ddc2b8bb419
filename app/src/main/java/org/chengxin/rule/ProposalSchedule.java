package org.chengxin.rule;

import java.time.Duration;
import org.chengxin.job.Job;
import org.chengxin.rule.proposal.Proposals;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts approved proposals in force on their day, before all other daily work. */
@Component
class ProposalSchedule implements Job {

    private final Proposals proposals;

    ProposalSchedule(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public String name() {
        return "proposals";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        proposals.applyDue();
    }

    /** Before the clocks of matters run, which follow the rules of the new day. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(LegalDayBegan began) {
        run();
    }
}

package org.chengxin.rule;

import org.chengxin.rule.proposal.Proposals;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts in force what is approved and whose day has come; right away when a demo's clock was put forward. */
@Component
class ProposalSchedule {

    private final Proposals proposals;

    ProposalSchedule(Proposals proposals) {
        this.proposals = proposals;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 15_000)
    void run() {
        proposals.applyDue();
    }

    /** Before the clocks of matters run, which go by the rules of the new day. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(LegalClockAdvanced advanced) {
        run();
    }
}

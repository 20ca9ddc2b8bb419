package org.chengxin.rule;

import org.chengxin.database.DatabaseFault;
import org.chengxin.rule.proposal.Proposals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts in force what is approved and whose day has come; right away when a demo's clock was put forward. */
@Component
class ProposalSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ProposalSchedule.class);

    private final Proposals proposals;

    ProposalSchedule(Proposals proposals) {
        this.proposals = proposals;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 15_000)
    void run() {
        try {
            proposals.applyDue();
        } catch (DataAccessException failure) {
            LOG.warn("approved changes will be looked at again: {}", DatabaseFault.line(failure));
        }
    }

    /** Before the clocks of matters run, which go by the rules of the new day. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(LegalClockAdvanced advanced) {
        run();
    }
}

package org.chengxin.rule;

import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Upgrade: arrangements that waited for a second person when any officer could bring one in become proposals, which the
 * department that owns the calendar may take up.
 */
@Component
class OpenArrangements {

    private final ArrangementStore store;
    private final Proposals proposals;
    private final TransactionTemplate transaction;

    OpenArrangements(ArrangementStore store, Proposals proposals, TransactionTemplate transaction) {
        this.store = store;
        this.proposals = proposals;
        this.transaction = transaction;
    }

    @EventListener(RulesLoaded.class)
    void move() {
        store.open()
                .forEach(open -> transaction.executeWithoutResult(status -> {
                    Wanted wanted =
                            new Wanted(Calendars.KIND, String.valueOf(open.year()), open.content(), reason(open), null);
                    // the second one of a year waits for the decision on the first
                    proposals.offer(wanted).ifPresent(moved -> store.moved(open.id()));
                }));
    }

    private static String reason(ArrangementStore.Open open) {
        return "升级前由账号 %s 于 %s 提交".formatted(open.proposedBy(), open.proposedAt());
    }
}

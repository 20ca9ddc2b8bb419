package org.chengxin.matter.outcome;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.database.DatabaseFault;
import org.chengxin.evidence.Proofs;
import org.chengxin.matter.OutcomeKind;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.shared.FactId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands outcomes to the owners of their kinds: each once, in the owner's own transaction, in log order. A kind that nobody
 * has registered waits; one whose owner fails waits too, without holding up the others.
 */
@Component
public class OutcomeDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeDelivery.class);
    private static final int PAGE = 500;

    private final OutcomeStore store;
    private final Proofs proofs;
    private final Set<String> owned;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutcomeDelivery(
            OutcomeStore store,
            Proofs proofs,
            List<OutcomeKind> kinds,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.proofs = proofs;
        this.owned = kinds.stream().map(OutcomeKind::word).collect(Collectors.toUnmodifiableSet());
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 2_000)
    void follow() {
        try {
            run();
        } catch (RuntimeException failure) {
            LOG.warn("outcomes will be delivered later: {}", DatabaseFault.line(failure));
        }
    }

    /** Delivers what has an owner and its place in the log; returns how many. What waits for an owner costs nothing. */
    public int run() {
        int delivered = 0;
        long published = proofs.publishedSize();
        for (String kind : owned) {
            place(kind, published);
            delivered += deliver(kind);
        }
        return delivered;
    }

    /**
     * Only what the log published before it is asked for: everything before that point is found then, so that nothing
     * is delivered in front of what is found later.
     */
    private void place(String kind, long published) {
        UUID last = new UUID(0, 0);
        for (List<FactId> page = store.unplaced(kind, last, PAGE);
                !page.isEmpty();
                page = store.unplaced(kind, last, PAGE)) {
            for (FactId id : page) {
                proofs.standing(id)
                        .map(Proofs.Standing::index)
                        .filter(index -> index < published)
                        .ifPresent(index -> store.place(id, index));
            }
            last = page.get(page.size() - 1).value();
        }
    }

    private int deliver(String kind) {
        int delivered = 0;
        try {
            while (Boolean.TRUE.equals(transaction.execute(status -> one(kind)))) {
                delivered++;
            }
        } catch (RuntimeException failure) {
            LOG.warn("outcomes of kind {} wait, since their owner failed: {}", kind, DatabaseFault.line(failure));
        }
        return delivered;
    }

    private boolean one(String kind) {
        OutcomeRecorded next = store.next(kind).orElse(null);
        if (next == null) {
            return false;
        }
        if (store.deliver(next.outcome(), clock.instant())) {
            events.publishEvent(next);
        }
        return true;
    }
}

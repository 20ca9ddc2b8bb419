package org.chengxin.matter.state;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.database.DatabaseFault;
import org.chengxin.evidence.feed.Feed;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.evidence.feed.FeedConsumer;
import org.chengxin.evidence.feed.FeedPosition;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.shared.FactId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Feed consumer that delivers outcomes to the owners of their kinds: exactly once, in one transaction with what the owner
 * writes, in log order. Outcomes of a kind without an owner wait, and are delivered first when a server starts with one. A
 * failure blocks only later outcomes of the same matter.
 */
@Component
class OutcomeDelivery implements FeedConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeDelivery.class);
    private static final int PAGE = 200;

    private final OutcomeStore store;
    private final Feed feed;
    private final Map<String, OutcomeOwner> owners;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private FeedPosition waitingBefore = FeedPosition.START;

    OutcomeDelivery(
            OutcomeStore store, Feed feed, List<OutcomeOwner> owners, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.feed = feed;
        this.owners = owners.stream().collect(Collectors.toUnmodifiableMap(OutcomeOwner::word, owner -> owner));
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outcome";
    }

    @Override
    public Set<String> types() {
        return Set.of(ActFact.OUTCOME);
    }

    @Override
    public Optional<String> subject(Item fact) {
        return store.matterOf(fact.id()).map(Object::toString);
    }

    /** Few, since what an outcome moves may hold a lock that others wait for until the page is done. */
    @Override
    public int most() {
        return PAGE;
    }

    @Override
    public void accept(List<Item> facts) {
        facts.forEach(fact -> deliver(fact.id()));
    }

    private void deliver(FactId id) {
        OutcomeRecorded next = store.waiting(id, owners.keySet()).orElse(null);
        if (next != null && store.deliver(next.outcome(), clock.instant())) {
            Objects.requireNonNull(owners.get(next.kind())).take(next);
        }
    }

    @Override
    public void begin(FeedPosition at) {
        waitingBefore = at;
    }

    /** Delivers waiting outcomes before the position at the start that have an owner now; failures wait for the next start. */
    @Override
    public boolean goOn() {
        if (waitingBefore.equals(FeedPosition.START)) {
            return false;
        }
        SortedMap<FeedPosition, FactId> late = new TreeMap<>();
        feed.positions(store.waiting(owners.keySet())).forEach((id, at) -> late.put(at, id));
        Set<UUID> failed = new HashSet<>();
        for (FactId id : late.headMap(waitingBefore).values()) {
            UUID matter = store.matterOf(id).orElseThrow();
            if (!failed.contains(matter)) {
                try {
                    transaction.executeWithoutResult(status -> deliver(id));
                } catch (RuntimeException failure) {
                    failed.add(matter);
                    LOG.warn("an outcome waits, since its owner failed: {}", DatabaseFault.line(failure));
                }
            }
        }
        waitingBefore = FeedPosition.START;
        return false;
    }
}

package org.chengxin.measure.execution;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.database.RequestCache;
import org.chengxin.exchange.Events;
import org.chengxin.exchange.Outgoing;
import org.chengxin.exchange.Outgoing.Change;
import org.chengxin.job.Job;
import org.chengxin.measure.execution.ExecutionStore.Fresh;
import org.chengxin.shared.Uuid7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells executors' programs of their orders and of what became of them, a page at a time: the events' order is one for all, and no act
 * waits for it. Orders are not locked while their events are written; one that an act changes meanwhile is told again.
 */
@Component
class OrderPublication implements Job {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int PAGE = 200;

    private final ExecutionStore store;
    private final Accounts accounts;
    private final Events events;
    private final TransactionTemplate transaction;

    OrderPublication(ExecutionStore store, Accounts accounts, Events events, TransactionTemplate transaction) {
        this.store = store;
        this.accounts = accounts;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "measure-orders";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> RequestCache.acting(this::tell)));
        }
    }

    /** Whether there may be more. */
    private boolean tell() {
        store.lockTelling();
        List<Fresh> fresh = store.fresh(PAGE);
        if (!fresh.isEmpty()) {
            events.publish(fresh.stream().map(this::outgoing).toList());
            store.shared(fresh.stream().map(Fresh::execution).toList());
        }
        return fresh.size() == PAGE;
    }

    private Outgoing outgoing(Fresh fresh) {
        Execution execution = fresh.execution();
        UUID executor = Objects.requireNonNull(execution.executor());
        ObjectNode content = JSON.createObjectNode()
                .put("matter", execution.matter().toString())
                .put("number", execution.number())
                .put("measure", execution.measure())
                .put("state", execution.state().word())
                .put("changed", execution.changed().toString());
        return new Outgoing(
                OrderType.NAME,
                fresh.first() ? Change.PUBLISHED : Change.CHANGED,
                execution.matter(),
                Uuid7.next(),
                accounts.organisation(executor).subject(),
                content);
    }
}

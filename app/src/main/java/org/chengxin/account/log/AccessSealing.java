package org.chengxin.account.log;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.job.Job;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals lines of the access log in batches within seconds. Each batch is a fact with its lines and the digest of the previous
 * batch (hash chain), so that changed, dropped or inserted lines are detected.
 */
@Component
class AccessSealing implements Job, SmartLifecycle {

    static final int LIMIT = 500;

    private static final Logger LOG = LoggerFactory.getLogger(AccessSealing.class);

    private final AccessBatchStore store;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration every;
    private volatile boolean running;

    AccessSealing(
            AccessBatchStore store,
            Seals seals,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${chengxin.access-log.seal-every:PT5S}") Duration every) {
        this.store = store;
        this.seals = seals;
        this.transaction = transaction;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public String name() {
        return "access-sealing";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void run() {
        sealAll();
    }

    /** Seals the lines of the last requests: the web server has stopped before this. */
    @Override
    public void stop() {
        running = false;
        try {
            sealAll();
        } catch (DataAccessException | CannotCreateTransactionException | ProblemException failure) {
            LOG.warn(
                    "the access log will be sealed later: {}",
                    failure.getClass().getSimpleName());
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    void sealAll() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> seal() == LIMIT));
        }
    }

    private int seal() {
        store.lock();
        List<UUID> ids = store.take(LIMIT);
        if (!ids.isEmpty()) {
            Map<UUID, AccessLine> found = store.lines(ids);
            seal(
                    ids.stream().map(found::get).filter(Objects::nonNull).toList(),
                    ids.stream().filter(id -> !found.containsKey(id)).toList());
        }
        return ids.size();
    }

    private void seal(List<AccessLine> lines, List<UUID> lost) {
        AccessBatch last = store.last().orElse(null);
        long number = last == null ? 1 : last.number() + 1;
        FactId fact = FactId.next();
        byte[] previous = last == null ? AccessBatch.NONE : last.digest();
        Fact batch = AccessBatch.fact(fact, number, previous, lines, lost);
        SealId seal = seals.seal(List.of(batch));
        byte[] digest = Sha256.of(batch.payload());
        store.insert(new AccessBatch(number, fact, digest, lines.size(), clock.instant()), seal);
        if (!lost.isEmpty()) {
            LOG.error("{} lines of the access log were gone before they were sealed", lost.size());
        }
    }
}

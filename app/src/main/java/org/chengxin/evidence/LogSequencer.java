package org.chengxin.evidence;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.chengxin.database.DatabaseFault;
import org.chengxin.database.Loop;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * 编序: assigns log indices to sealed entries, on the leader: immediately after a local transaction, within {@link #EVERY}
 * after one on another instance. It needs neither the log's files nor its witnesses, so the feed goes on while nothing can be
 * written or published. A former leader that does not know of the new one does no harm: an entry never changes its index, and
 * an index is given once.
 */
@Component
class LogSequencer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogSequencer.class);

    static final Duration EVERY = Duration.ofMillis(200);

    private static final int ROUND = 4_096;

    /**
     * Collects entries under load, so that one round takes those of many transactions: each round costs a transaction here and in
     * every consumer.
     */
    private static final Duration PAUSE = Duration.ofMillis(30);

    private final EntryStore store;
    private final SignedState signed;
    private final Leadership leadership;
    private final ApplicationEventPublisher events;
    private final Loop loop = new Loop("log-sequencer", EVERY, this::round);
    private @Nullable String failure;

    LogSequencer(EntryStore store, SignedState signed, Leadership leadership, ApplicationEventPublisher events) {
        this.store = store;
        this.signed = signed;
        this.leadership = leadership;
        this.events = events;
    }

    /** Called after a transaction that sealed something has committed. */
    void wake() {
        loop.wake();
    }

    private boolean round() {
        try {
            boolean sound = signed.contradiction().isEmpty();
            if (sound && leadership.isHeld()) {
                Seals.Sequenced placed = store.assign(ROUND);
                if (placed.entries() > 0) {
                    events.publishEvent(placed);
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
                failure = null;
                return placed.entries() == ROUND;
            }
        } catch (RuntimeException fault) {
            logOnce(DatabaseFault.line(fault));
        }
        return false;
    }

    /** Logs a reason when it is new; the entries wait in the database. */
    private void logOnce(String why) {
        if (!why.equals(failure)) {
            failure = why;
            LOG.warn("sealed entries will get their places later: {}", why);
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}

package org.chengxin.exchange.subscription;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.chengxin.database.LeaderElection;
import org.chengxin.database.Loop;
import org.chengxin.exchange.Events;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends to all subscriptions at once, on one instance at a time. A receiver that does not answer holds one thread for the time of one
 * attempt and then waits for its next, so it delays nobody else.
 */
@Component
class DeliveryLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);

    /** Number of the advisory lock: the ASCII bytes of "chengwh". */
    private static final long LOCK = 0x6368656e677768L;

    /** Longer than an attempt, since nobody asks while all threads are busy. */
    private static final Duration SILENT = Duration.ofSeconds(45);

    private static final int THREADS = 32;
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Delivery delivery;
    private final LeaderElection lead;
    private final Loop loop = new Loop("webhooks", ROUND, this::round);
    private final Set<UUID> underway = ConcurrentHashMap.newKeySet();
    private volatile ExecutorService threads = pool();

    DeliveryLoop(Delivery delivery, DataSource dataSource) {
        this.delivery = delivery;
        this.lead = new LeaderElection(dataSource, LOCK, SILENT);
    }

    private static ExecutorService pool() {
        return Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "webhook");
            thread.setDaemon(true);
            return thread;
        });
    }

    @TransactionalEventListener
    void on(Events.Published published) {
        loop.wake();
    }

    /** Hands over as many as there are free threads; a thread that ends wakes the loop. */
    private boolean round() {
        try {
            int free = THREADS - underway.size();
            if (free > 0 && lead.leads()) {
                List<Subscription> due = delivery.due(Set.copyOf(underway), free);
                due.forEach(this::start);
            }
        } catch (SQLException | DataAccessException failure) {
            LOG.warn("webhooks wait for the database: {}", failure.getClass().getSimpleName());
        }
        return false;
    }

    private void start(Subscription to) {
        underway.add(to.id());
        threads.execute(() -> {
            try {
                delivery.next(to);
            } catch (RuntimeException failure) {
                LOG.warn("subscription {} is tried again: {}", to.id(), failure.toString());
            } finally {
                underway.remove(to.id());
                loop.wake();
            }
        });
    }

    @Override
    public void start() {
        if (threads.isShutdown()) {
            threads = pool();
        }
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
        threads.shutdownNow();
        lead.release();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}

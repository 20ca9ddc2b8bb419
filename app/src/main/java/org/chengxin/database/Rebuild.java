package org.chengxin.database;

import java.util.Objects;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works out anew what a version before left behind, once and before the web server opens: page by page, each a transaction,
 * so that a killed start goes on where it was.
 */
public abstract class Rebuild implements SmartLifecycle {

    /** Those with a lower place are done before those with a higher one, and all of them after the rules are loaded. */
    private final int place;

    private final TransactionTemplate transaction;
    private boolean running;

    protected Rebuild(int place, TransactionTemplate transaction) {
        this.place = place;
        this.transaction = transaction;
    }

    /** @return how many there were; none ends it */
    protected abstract int page();

    /** In a transaction of its own, where there was anything. */
    protected abstract void done(long rebuilt);

    @Override
    public final void start() {
        long rebuilt = 0;
        for (int page = next(); page > 0; page = next()) {
            rebuilt += page;
        }
        if (rebuilt > 0) {
            long all = rebuilt;
            transaction.executeWithoutResult(status -> done(all));
        }
        running = true;
    }

    private int next() {
        return Objects.requireNonNull(transaction.execute(status -> page()));
    }

    @Override
    public final void stop() {
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    @Override
    public final int getPhase() {
        return Integer.MIN_VALUE + 1_000 + place * 1_000;
    }
}

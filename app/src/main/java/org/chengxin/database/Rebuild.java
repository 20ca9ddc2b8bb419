package org.chengxin.database;

import java.util.Objects;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recomputes data left by an earlier version, once and before the web server opens. Each page is a transaction, so a killed
 * start resumes where it was.
 */
public abstract class Rebuild implements SmartLifecycle {

    /** The order of rebuilds, lower first; all run after the rules are loaded. */
    private final int order;

    private final TransactionTemplate transaction;
    private boolean running;

    protected Rebuild(int order, TransactionTemplate transaction) {
        this.order = order;
        this.transaction = transaction;
    }

    /** @return how many were rebuilt; 0 ends the rebuild */
    protected abstract int page();

    /** Called once after the last page, in its own transaction, if anything was rebuilt. */
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
        return Integer.MIN_VALUE + 1_000 + order * 1_000;
    }
}

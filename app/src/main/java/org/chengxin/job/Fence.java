package org.chengxin.job;

import com.github.kagkarlsson.scheduler.task.Execution;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Lets nobody commit who runs a job and has lost its lease: an instance that was paused, or a run that hung, comes too
 * late, and another has done the work by then. The lease is held by a row lock until the commit, so it cannot be lost between.
 */
final class Fence implements TransactionExecutionListener {

    private final JobStore store;
    private final ThreadLocal<@Nullable Execution> running = new ThreadLocal<>();

    Fence(JobStore store) {
        this.store = store;
    }

    void enter(Execution execution) {
        running.set(execution);
    }

    void leave() {
        running.remove();
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Execution execution = running.get();
        if (execution != null && !transaction.isReadOnly() && !store.holds(execution)) {
            throw new IllegalStateException(
                    "job " + execution.getTaskName() + " has lost its lease and commits nothing");
        }
    }
}

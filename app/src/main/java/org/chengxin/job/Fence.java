package org.chengxin.job;

import com.github.kagkarlsson.scheduler.task.Execution;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Lease fencing: refuses the commit of a run that has lost its lease: its instance was paused or it hung, and another run
 * has done the work by then. A row lock holds the lease until the commit, so it cannot be lost in between.
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

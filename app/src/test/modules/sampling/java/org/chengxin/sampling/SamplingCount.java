package org.chengxin.sampling;

import java.time.Duration;
import org.chengxin.job.Job;
import org.springframework.stereotype.Component;

/** Counts what failed, once an hour. */
@Component
class SamplingCount implements Job {

    private final SamplingStore store;

    SamplingCount(SamplingStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "sampling-count";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        store.count();
    }
}

package org.chengxin.document.attachment;

import java.time.Clock;
import java.time.Duration;
import org.chengxin.job.Job;
import org.chengxin.rule.Parameters;
import org.springframework.stereotype.Component;

/** Job: deletes drafts that were not filed in time. */
@Component
class DraftExpiry implements Job {

    private static final int AT_ONCE = 20;
    private static final int ROUNDS = 50;

    private final AttachmentStore store;
    private final Parameters parameters;
    private final Clock clock;

    DraftExpiry(AttachmentStore store, Parameters parameters, Clock clock) {
        this.store = store;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "draft-expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(Duration.ofHours(parameters.whole("matter.attachment.draft-hours")));
        for (int round = 0; round < ROUNDS && store.deleteDrafts(before, AT_ONCE) == AT_ONCE; round++) {
            // small batches, so that no lock is held for long
        }
    }
}

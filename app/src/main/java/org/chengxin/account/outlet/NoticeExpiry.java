package org.chengxin.account.outlet;

import java.time.Clock;
import java.time.Duration;
import org.chengxin.job.Job;
import org.chengxin.rule.Parameters;
import org.springframework.stereotype.Component;

/** Retention job: deletes notices with their addresses and texts after a time set by parameter, unless they still wait. */
@Component
class NoticeExpiry implements Job {

    private static final String KEEP_DAYS = "account.notice.keep-days";
    private static final int AT_ONCE = 10_000;

    private final NoticeStore store;
    private final Parameters parameters;
    private final Clock clock;

    NoticeExpiry(NoticeStore store, Parameters parameters, Clock clock) {
        this.store = store;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice-expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        store.deleteBefore(clock.instant().minus(Duration.ofDays(parameters.whole(KEEP_DAYS))), AT_ONCE);
    }
}

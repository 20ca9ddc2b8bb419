package org.chengxin.evidence.feed;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How consumers are run. */
@Component
class FeedSettings {

    private final Duration lease;
    private final Duration poll;
    private final Duration retry;

    /**
     * @param lease how long an instance that dies keeps a consumer from the others
     * @param poll after which an instance looks for facts that another one gave their places
     * @param retry after which a fact that was set aside is tried again for the first time
     */
    FeedSettings(
            @Value("${chengxin.feed.lease:PT10S}") Duration lease,
            @Value("${chengxin.feed.poll:PT0.5S}") Duration poll,
            @Value("${chengxin.feed.retry:PT1S}") Duration retry) {
        this.lease = lease;
        this.poll = poll;
        this.retry = retry;
    }

    Duration lease() {
        return lease;
    }

    Duration poll() {
        return poll;
    }

    Duration retry() {
        return retry;
    }
}

package org.chengxin.evidence.feed;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Settings of the consumers. */
@Component
class FeedSettings {

    private final Duration lease;
    private final Duration poll;
    private final Duration retry;

    /**
     * @param lease how long a crashed instance keeps a consumer from the others
     * @param poll the interval at which a consumer polls: for facts that another instance sequenced, or of types it does
     *     not take
     * @param retry the pause before the first retry of a fact that was set aside
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

package org.chengxin.warning;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.chengxin.evidence.feed.Feed;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.evidence.feed.FeedConsumer;
import org.chengxin.review.ReviewFeed;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.trade.ScanFeed;
import org.chengxin.trade.TradeTraces;
import org.chengxin.warning.stream.StreamMonitors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * 实时监测: configuration of the two stream consumers. Batch runs cover what streams do not: reviews whose buyer or merchant is
 * unknown because the order comes later or has several merchants, and data from before the streams.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "chengxin.warning.follow", matchIfMissing = true)
class LiveDetection {

    private final Feed feed;
    private final TradeTraces traces;
    private final ReviewFeed reviews;
    private final Candidates candidates;
    private final Findings findings;
    private final WarningOpener opener;
    private final LegalClock legalClock;
    private final Clock clock;

    LiveDetection(
            Feed feed,
            TradeTraces traces,
            ReviewFeed reviews,
            Candidates candidates,
            Findings findings,
            WarningOpener opener,
            LegalClock legalClock,
            Clock clock) {
        this.feed = feed;
        this.traces = traces;
        this.reviews = reviews;
        this.candidates = candidates;
        this.findings = findings;
        this.opener = opener;
        this.legalClock = legalClock;
        this.clock = clock;
    }

    @Bean
    FeedConsumer reviewStream() {
        return stream(
                "review-stream",
                ReviewFeed.TYPES,
                (watches, facts) -> watches.reviews(reviews.told(ids(facts)), legalClock.today()));
    }

    @Bean
    FeedConsumer parcelStream(ScanFeed scans) {
        return stream(
                "parcel-stream",
                ScanFeed.TYPES,
                (watches, facts) -> watches.scans(scans.told(ids(facts)), legalClock.today()));
    }

    private static List<FactId> ids(List<Item> facts) {
        return facts.stream().map(Item::id).toList();
    }

    private StreamConsumer stream(String name, Set<String> types, StreamConsumer.Reading reading) {
        return new StreamConsumer(
                name,
                types,
                () -> new StreamMonitors(traces, reviews),
                reading,
                feed,
                candidates,
                findings,
                opener,
                legalClock,
                clock);
    }
}

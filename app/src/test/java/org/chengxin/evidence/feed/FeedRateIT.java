package org.chengxin.evidence.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chengxin.evidence.feed.Feed.Item;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many facts a second a consumer that only counts is given; the number is printed, and every fact is among them. */
class FeedRateIT extends FeedFacts {

    private static final int SEALS = 20 * Integer.getInteger("soak", 1);

    @Autowired
    private ConsumerStore store;

    @Test
    void aConsumerThatCountsIsGivenEveryFact() {
        String type = type("rate");
        FeedPosition from = feed.head();
        List<FactId> last = new ArrayList<>();
        for (int each = 0; each < SEALS; each++) {
            last = seal(type, 1_000);
        }
        awaitPlaces(last);
        long[] counted = new long[1];
        FeedConsumer counting = new FeedConsumer() {
            @Override
            public String name() {
                return type;
            }

            @Override
            public Set<String> types() {
                return Set.of(type);
            }

            @Override
            public FeedPosition first(Feed whole) {
                return from;
            }

            @Override
            public void accept(List<Item> facts) {
                counted[0] += facts.size();
            }

            @Override
            public int most() {
                return 5_000;
            }
        };
        FeedSettings settings = new FeedSettings(Duration.ofSeconds(10), Duration.ofMillis(50), Duration.ofSeconds(1));
        ConsumerRun run = new ConsumerRun(counting, feed, store, transaction, "rate", settings, new Foreground());
        long start = System.nanoTime();
        while (run.step()) {
            // until the head
        }
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        System.out.printf(
                "a counting consumer: %d facts in %d ms, %d a second%n",
                counted[0], milliseconds, counted[0] * 1_000 / Math.max(1, milliseconds));
        assertThat(counted[0]).isEqualTo(SEALS * 1_000L);
    }
}

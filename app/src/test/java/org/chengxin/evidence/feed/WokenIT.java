package org.chengxin.evidence.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.chengxin.Eventually;
import org.chengxin.evidence.Seals.Sequenced;
import org.chengxin.evidence.feed.Feed.Item;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** What was sequenced is told with its types, so that only those who follow one of them are woken. */
class WokenIT extends FeedFacts {

    @Autowired
    private ConfigurableApplicationContext context;

    private final Queue<Sequenced> told = new ConcurrentLinkedQueue<>();

    @Test
    void theTypesOfAllFactsOfAnEntryAreTold() {
        String one = type("one");
        String other = type("other");
        listening(() -> {
            awaitPlaces(seal(List.of(fact(one), fact(other), fact(one))));
            Eventually.eventually()
                    .until(() -> told.stream().anyMatch(each -> each.types().contains(one)));
        });
        assertThat(told)
                .filteredOn(each -> each.types().contains(one))
                .as("in one round")
                .singleElement()
                .satisfies(each -> assertThat(each.types()).contains(other))
                .satisfies(each -> assertThat(each.entries()).isPositive());
    }

    @Test
    void whoFollowsOneOfTheTypesIsWokenAndWhoFollowsAll() {
        Sequenced event = new Sequenced(2, Set.of("order", "payment"));
        assertThat(Consumers.wakes(following("payment", "review"), event)).isTrue();
        assertThat(Consumers.wakes(following("review"), event)).isFalse();
        assertThat(Consumers.wakes(following(), event)).isTrue();
    }

    private static FeedConsumer following(String... types) {
        return new FeedConsumer() {
            @Override
            public String name() {
                return "woken";
            }

            @Override
            public Set<String> types() {
                return Set.of(types);
            }

            @Override
            public void accept(List<Item> facts) {
                throw new AssertionError("nothing is taken");
            }
        };
    }

    private void listening(Runnable work) {
        Listener listener = new Listener(told);
        context.addApplicationListener(listener);
        try {
            work.run();
        } finally {
            context.removeApplicationListener(listener);
        }
    }

    private record Listener(Queue<Sequenced> told) implements ApplicationListener<PayloadApplicationEvent<Sequenced>> {

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<Sequenced> event) {
            told.add(event.getPayload());
        }
    }
}

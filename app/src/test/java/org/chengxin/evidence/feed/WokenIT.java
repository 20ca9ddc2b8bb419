package org.chengxin.evidence.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.chengxin.Eventually;
import org.chengxin.evidence.Seals.Sequenced;
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
    void aTypeThatWasNotSealedIsNotTold() {
        Set<String> sealed = Set.of(type("first"), type("second"));
        String never = type("never");
        listening(() -> {
            sealed.forEach(type -> awaitPlaces(seal(type, 1_000)));
            Eventually.eventually().until(() -> types().containsAll(sealed));
        });
        assertThat(types()).doesNotContain(never);
    }

    private Set<String> types() {
        return told.stream().flatMap(each -> each.types().stream()).collect(Collectors.toSet());
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

package org.chengxin.matter.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chengxin.evidence.feed.Feed;
import org.chengxin.evidence.feed.FeedPosition;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.matter.TownTest;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposed measures stand on their matter until their owner comes, who then gets each once, in order. */
class AwaitedOutcomesIT extends TownTest {

    private static final String AWAITED = "later-kind";
    private static final int MATTERS = 6 * Integer.getInteger("soak", 1);

    @Autowired
    private OutcomeStore store;

    @Autowired
    private Feed feed;

    @Autowired
    private TransactionTemplate transaction;

    private final List<OutcomeRecorded> recorded = Collections.synchronizedList(new ArrayList<>());
    private final List<MatterId> ruled = new ArrayList<>();

    @BeforeEach
    void rulesOnSomeMatters() {
        String definition = branches();
        for (int each = 0; each < MATTERS; each++) {
            MatterId id = open(definition, Map.of()).id();
            town.act(id, town.handler, "rule", Map.of("content", "决定" + each));
            ruled.add(id);
        }
        awaitLog();
        ruled.forEach(this::waits);
    }

    /** As an outcome stands whose kind had no owner yet. */
    private void waits(MatterId matter) {
        eventually()
                .untilAsserted(() -> assertThat(town.view(matter, town.handler).outcomes())
                        .extracting(Matter.Left::delivered)
                        .containsOnly(true));
        sql.sql("update matter.outcome set kind = :awaited, delivered = null where matter = :matter and kind = :kind")
                .param("awaited", AWAITED)
                .param("matter", matter.value())
                .param("kind", "sharing-agreement-end")
                .update();
    }

    @Test
    void theyStandOnTheMatterAsAwaitingTheirOwnerWhoGetsEachOnceInLogOrderLater() {
        Matter matter = town.view(ruled.get(0), town.handler);
        assertThat(matter.outcomes()).extracting(Matter.Left::kind).containsExactly("obligation", AWAITED);
        eventually()
                .untilAsserted(
                        () -> assertThat(town.view(ruled.get(0), town.handler).outcomes())
                                .extracting(Matter.Left::delivered)
                                .as("the owner of the one is here")
                                .containsExactly(true, false));

        OutcomeDelivery later = delivery(AWAITED);
        run(later);
        run(later);
        assertThat(mine(AWAITED)).containsExactlyElementsOf(ruled);
        assertThat(indexes()).isSorted();
        assertThat(town.view(ruled.get(0), town.handler).outcomes())
                .extracting(Matter.Left::delivered)
                .containsOnly(true);
        assertThat(recorded.get(recorded.size() - 1).values()).containsEntry("reason", "决定" + (MATTERS - 1));

        run(delivery(AWAITED));
        assertThat(mine(AWAITED)).as("never again").hasSize(MATTERS);
    }

    @Test
    void twoInstancesThatDeliverAtOnceDeliverEachOnce() throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int instance = 0; instance < 3; instance++) {
                OutcomeDelivery one = delivery(AWAITED);
                running.add(instances.submit(() -> run(one)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            instances.shutdownNow();
        }
        run(delivery(AWAITED));
        assertThat(mine(AWAITED)).containsExactlyInAnyOrderElementsOf(ruled);
    }

    @Test
    void whatHasItsPlaceIsDeliveredWithoutWaitingForTheLog() {
        String definition = branches();
        MatterId fresh = open(definition, Map.of()).id();
        FeedPosition before = feed.head();
        town.act(fresh, town.handler, "rule", Map.of("content", "刚刚决定"));
        waits(fresh);
        OutcomeDelivery delivery = delivery(AWAITED);
        eventually().until(() -> {
            transaction.executeWithoutResult(status ->
                    delivery.accept(feed.after(before, delivery.types(), 500).facts()));
            return recorded.stream().anyMatch(each -> each.matter().equals(fresh));
        });
        transaction.executeWithoutResult(status ->
                delivery.accept(feed.after(before, delivery.types(), 500).facts()));
        assertThat(recorded.stream()
                        .filter(each -> each.matter().equals(fresh))
                        .filter(each -> each.kind().equals(AWAITED)))
                .as("once")
                .hasSize(1);
    }

    /** As when the server starts with these owners. */
    private void run(OutcomeDelivery delivery) {
        delivery.begin(feed.head());
        delivery.goOn();
    }

    /** The places in the log of what was delivered of the matters of this test. */
    private List<Long> indexes() {
        return recorded.stream()
                .filter(each -> ruled.contains(each.matter()))
                .map(each -> proofs.inclusion(new FactId(each.outcome()))
                        .orElseThrow()
                        .index())
                .toList();
    }

    private List<MatterId> mine(String kind) {
        return recorded.stream()
                .filter(each -> each.kind().equals(kind) && ruled.contains(each.matter()))
                .map(OutcomeRecorded::matter)
                .toList();
    }

    private OutcomeDelivery delivery(String... kinds) {
        List<OutcomeOwner> owners = java.util.Arrays.stream(kinds)
                .<OutcomeOwner>map(kind -> new Owner(kind, recorded))
                .toList();
        return new OutcomeDelivery(store, feed, owners, transaction, Clock.systemUTC());
    }

    /** A module that registers a kind later. */
    private record Owner(String word, List<OutcomeRecorded> recorded) implements OutcomeOwner {

        @Override
        public void take(OutcomeRecorded outcome) {
            recorded.add(outcome);
        }

        @Override
        public Set<String> fields() {
            return Set.of();
        }
    }
}

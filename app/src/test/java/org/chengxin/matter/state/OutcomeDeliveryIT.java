package org.chengxin.matter.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.NOTHING;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.evidence.feed.Feed;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.matter.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What matters leave behind reaches its owner once, in the order of the log, and waits while there is none. */
class OutcomeDeliveryIT extends TownTest {

    @Autowired
    private OutcomeStore store;

    @Autowired
    private Feed feed;

    @Autowired
    private TransactionTemplate transaction;

    private final List<OutcomeRecorded> recorded = new ArrayList<>();
    private boolean failing;

    @Test
    void itIsDeliveredOnceInLogOrderAlsoWhenItsOwnerFailedBefore() {
        List<MatterId> closed = List.of(closed(), closed(), closed());
        awaitLog();
        run(delivery(List.of()));
        assertThat(isDelivered(closed.get(0))).as("nobody owns it yet").isFalse();
        failing = true;
        run(delivery(List.of(new Trials())));
        assertThat(isDelivered(closed.get(0))).as("its owner failed").isFalse();
        failing = false;
        run(delivery(List.of(new Trials())));
        run(delivery(List.of(new Trials())));
        assertThat(recorded.stream().map(OutcomeRecorded::matter).filter(closed::contains))
                .containsExactlyElementsOf(closed);
        assertThat(isDelivered(closed.get(0))).isTrue();
        OutcomeRecorded last = recorded.get(recorded.size() - 1);
        assertThat(last.values()).containsEntry("content", "属实").containsEntry("basis", "测试第1条");
        assertThat(last.about().subject()).isEqualTo(town.rivalFirm.subject());
    }

    /** As when the server starts with these owners. */
    private void run(OutcomeDelivery delivery) {
        delivery.begin(feed.head());
        delivery.goOn();
    }

    /** Owns the kind of outcome that trials leave. */
    private final class Trials implements OutcomeOwner {

        @Override
        public String word() {
            return "trial-record";
        }

        @Override
        public Set<String> fields() {
            return Set.of("content", "number", "basis");
        }

        @Override
        public void take(OutcomeRecorded outcome) {
            if (failing) {
                throw new IllegalStateException("the owner fails");
            }
            recorded.add(outcome);
        }
    }

    private OutcomeDelivery delivery(List<OutcomeOwner> owners) {
        return new OutcomeDelivery(store, feed, owners, transaction, Clock.systemUTC());
    }

    private boolean isDelivered(MatterId id) {
        return town.view(id, town.handler).outcomes().get(0).delivered();
    }

    private MatterId closed() {
        MatterId id = town.open().id();
        town.knowRival(id);
        town.act(id, town.handler, "accept", NOTHING);
        town.act(id, town.rival, "answer", Map.of("content", "已答复"));
        town.act(id, town.handler, "close", Map.of("content", "属实"));
        return id;
    }
}

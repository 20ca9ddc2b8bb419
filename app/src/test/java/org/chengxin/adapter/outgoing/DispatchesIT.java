package org.chengxin.adapter.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chengxin.adapter.Exchanging;
import org.chengxin.adapter.contract.Contract;
import org.chengxin.adapter.contract.Contracts;
import org.chengxin.adapter.contract.OutsideSystem;
import org.chengxin.exchange.Events;
import org.chengxin.exchange.Outgoing;
import org.chengxin.exchange.Outgoing.Change;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The queue holds the last state of each thing, whatever came before and however often it is filled. */
class DispatchesIT extends Exchanging {

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private DispatchStore store;

    @Autowired
    private DispatchErasure erasure;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Events events;

    @Autowired
    private TransactionTemplate transaction;

    private OutsideSystem credit;
    private SubjectId firm;
    private long before;

    @BeforeEach
    void aFirm() {
        before = events.head();
        credit = contracts.find(CREDIT).orElseThrow();
        firm = new SubjectId(Uuid7.next());
    }

    /** So that the events of hundreds of made-up firms are in nobody's way. */
    @AfterEach
    void forgetsTheEvents() {
        owner().sql("delete from exchange.event where ordinal > :before")
                .param("before", before)
                .update();
    }

    private static ObjectNode content(String kind, String title) {
        ObjectNode content = JsonMapper.shared().createObjectNode();
        content.putObject("party").put("name", "某公司").put("code", "91330106MA2TE5T01R");
        return content.put("kind", kind)
                .put("number", "号")
                .put("authority", "某局")
                .put("decided", "2026-08-03")
                .put("title", title)
                .put("objected", false);
    }

    private UUID publish(UUID thing, Change change, String kind, String title) {
        publish(List.of(outgoing(thing, change, kind, title)));
        return thing;
    }

    private Outgoing outgoing(UUID thing, Change change, String kind, String title) {
        return new Outgoing(
                "public-record",
                change,
                thing,
                change == Change.WITHDRAWN ? null : Uuid7.next(),
                firm,
                content(kind, title));
    }

    private void publish(List<Outgoing> all) {
        transaction.executeWithoutResult(status -> events.publish(all));
    }

    private void collect() {
        boolean more = true;
        while (more) {
            more = dispatches.collect(credit);
        }
    }

    private String content(UUID thing) {
        UUID id = UUID.fromString(column("id", CREDIT, thing.toString()));
        return store.content(id).orElse("");
    }

    @Test
    void aThingThatChangesWhileItWaitsIsSentOnceInItsLastState() {
        UUID thing = publish(Uuid7.next(), Change.PUBLISHED, "penalty", "初稿");
        collect();
        String due = column("due", CREDIT, thing.toString());
        publish(thing, Change.CHANGED, "penalty", "更正");
        publish(thing, Change.CHANGED, "penalty", "再更正");
        collect();
        assertThat(content(thing)).contains("再更正");
        assertThat(column("due", CREDIT, thing.toString()))
                .as("a correction is no respite")
                .isEqualTo(due);
        assertThat(store.due(CREDIT, java.time.Instant.now(), 10)).hasSize(1);
    }

    @Test
    void whatCameAndWentBeforeItWasCollectedNeverEntersTheQueue() {
        UUID thing = publish(Uuid7.next(), Change.PUBLISHED, "penalty", "一时");
        publish(thing, Change.WITHDRAWN, "penalty", "");
        collect();
        assertThat(state(CREDIT, thing.toString())).isEqualTo("none");
    }

    @Test
    void aWithdrawalEmptiesWhatWaitsAndOnlyItIsSent() {
        UUID thing = publish(Uuid7.next(), Change.PUBLISHED, "penalty", "一时");
        collect();
        publish(thing, Change.WITHDRAWN, "penalty", "");
        collect();
        assertThat(content(thing)).isEmpty();
        assertThat(store.due(CREDIT, java.time.Instant.now(), 10))
                .singleElement()
                .matches(Dispatch::withdrawn);
        long ordinal = Long.parseLong(column("ordinal", CREDIT, thing.toString()));
        collect();
        assertThat(column("ordinal", CREDIT, thing.toString())).isEqualTo(Long.toString(ordinal));
    }

    @Test
    void whatTheContractDoesNotNameGoesNowhere() {
        UUID appraisal = publish(Uuid7.next(), Change.PUBLISHED, "appraisal", "示范");
        UUID permit = publish(Uuid7.next(), Change.PUBLISHED, "permit", "许可");
        collect();
        assertThat(state(CREDIT, appraisal.toString())).isEqualTo("none");
        assertThat(column("message", CREDIT, permit.toString())).isEqualTo("permit");
        assertThat(content(permit)).as("a field that no message has").doesNotContain("objected");
    }

    @Test
    void whatChangesSoThatNoContractNamesItIsWithdrawnFromWhereItStands() {
        UUID thing = publish(Uuid7.next(), Change.PUBLISHED, "penalty", "处罚");
        UUID never = publish(Uuid7.next(), Change.PUBLISHED, "appraisal", "示范");
        collect();
        publish(thing, Change.CHANGED, "appraisal", "示范");
        publish(never, Change.CHANGED, "appraisal", "再示范");
        collect();
        assertThat(store.due(CREDIT, java.time.Instant.now(), 10))
                .singleElement()
                .matches(Dispatch::withdrawn)
                .matches(each -> each.thing().equals(thing));
        assertThat(state(CREDIT, never.toString())).isEqualTo("none");
    }

    private FactId result(String reason) {
        FactId act = FactId.next();
        Contract contract = contracts
                .find("12315")
                .flatMap(desk -> desk.contract("complaint-outcome"))
                .orElseThrow();
        ObjectNode content = JsonMapper.shared().createObjectNode().put("number", "1");
        content.putObject("form").put("reason", reason);
        transaction.executeWithoutResult(status -> dispatches.send(contract, act, Uuid7.next(), content));
        return act;
    }

    @Test
    void theResultOfAnErasedActIsNotSentAndIsKeptNowhere() {
        FactId waiting = result("甲某拒绝调解");
        FactId taken = result("乙某拒绝调解");
        UUID record = publish(Uuid7.next(), Change.PUBLISHED, "penalty", "处罚");
        collect();
        sql.sql("update adapter.dispatch set state = 'DELIVERED', delivered_at = now() where thing = :thing")
                .param("thing", taken.value())
                .update();
        List.of(waiting, taken, new FactId(record))
                .forEach(each -> assertThat(erasure.erase(each, "matter.act")).isFalse());
        assertThat(state("12315", waiting.toString())).isEqualTo("none");
        assertThat(column("state || ' ' || coalesce(cast(content as text), 'empty')", "12315", taken.toString()))
                .isEqualTo("DELIVERED empty");
        assertThat(content(record)).as("its event withdraws it").contains("处罚");
    }

    @Test
    void manyPagesOfEventsAreTakenInTheirOrderAndNoneTwice() {
        List<Outgoing> many = new ArrayList<>();
        for (int each = 0; each < Events.PAGE * 2 + 7; each++) {
            many.add(outgoing(Uuid7.next(), Change.PUBLISHED, "penalty", "第" + each));
        }
        publish(many);
        collect();
        collect();
        assertThat(sql.sql("select thing from adapter.dispatch where system = :system order by ordinal")
                        .param("system", CREDIT)
                        .query((row, index) -> row.getObject(1, UUID.class))
                        .list())
                .containsExactlyElementsOf(many.stream().map(Outgoing::thing).toList());
    }

    @Test
    void thingsOfOneFirmGoInTheirOrderAndThoseOfOthersDoNotWait() {
        UUID first = publish(Uuid7.next(), Change.PUBLISHED, "penalty", "先");
        UUID second = publish(Uuid7.next(), Change.PUBLISHED, "penalty", "后");
        firm = new SubjectId(Uuid7.next());
        UUID other = publish(Uuid7.next(), Change.PUBLISHED, "penalty", "他");
        collect();
        assertThat(store.due(CREDIT, java.time.Instant.now(), 10))
                .extracting(Dispatch::thing)
                .containsExactly(first, other);
        sql.sql("update adapter.dispatch set state = 'REFUSED' where thing = :thing")
                .param("thing", first)
                .update();
        assertThat(store.due(CREDIT, java.time.Instant.now(), 10))
                .extracting(Dispatch::thing)
                .containsExactly(second, other);
    }

    @Test
    void anUnfinishedPageIsTakenAnewFromWhereItBegan() {
        UUID thing = publish(Uuid7.next(), Change.PUBLISHED, "penalty", "断电");
        transaction.executeWithoutResult(status -> {
            dispatches.collect(credit);
            status.setRollbackOnly();
        });
        assertThat(state(CREDIT, thing.toString())).isEqualTo("none");
        collect();
        assertThat(state(CREDIT, thing.toString())).isEqualTo("WAITING");
    }
}

package org.chengxin.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.NOTHING;
import static org.chengxin.matter.Town.refused;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.junit.jupiter.api.Test;

/** A matter from its opening to its end, seen by everybody who takes part, and refused to everybody else. */
class MattersIT extends TownTest {

    @Test
    void aStrangerOpensAMatterAndFindsItAgainByReceipt() {
        Opened opened = town.open();
        assertThat(opened.number()).matches(".*〔\\d{4}〕试\\d+号");
        assertThat(matters.byNumber(opened.number(), opened.receipt().toLowerCase()))
                .contains(opened.id());
        assertThat(matters.byNumber(opened.number(), "AAAA-AAAA-AAAA-AAAA")).isEmpty();
        Matter own = matters.find(opened.id(), Actor.holding(opened.receipt()));
        assertThat(own.viewer()).isEqualTo(Viewer.PARTY);
        assertThat(own.acts().get(0).form()).containsEntry("name", "王小明");
        assertThat(own.next()).extracting(Matter.NextStep::step).containsExactly("withdraw");
        assertThat(refused(() -> matters.find(opened.id(), Actor.NOBODY))).isEqualTo(MatterProblem.NOT_VISIBLE);
    }

    @Test
    void thePlaceDecidesWhichOfficeHandlesItAndTheReasonIsTold() {
        Matter matter = town.view(town.open().id(), town.handler);
        assertThat(matter.office()).isEqualTo(town.office.id());
        Matter.Party office = party(matter, "handler");
        assertThat(office.reason()).isEqualTo("place");
        assertThat(office.place()).isEqualTo("330106");
    }

    @Test
    void withoutAPlaceTheCitysOfficeReceivesIt() {
        Map<String, Object> form = town.request("王小明", "地点不明");
        form.remove("place");
        Opened opened = matters.open(new Opening(town.definition, Actor.NOBODY, Channel.PUBLIC, Town.key(), form));
        Matter matter = town.view(opened.id(), town.above);
        assertThat(party(matter, "handler").reason()).isEqualTo("fallback");
    }

    @Test
    void aMatterGoesFromItsOpeningToItsEnd() {
        MatterId id = town.open().id();
        town.knowRival(id);
        town.act(id, town.handler, "take", NOTHING);
        assertThat(town.act(id, town.handler, "accept", NOTHING).stage()).isEqualTo("working");
        assertThat(town.act(id, town.rival, "answer", Map.of("content", "已退款")).stage())
                .isEqualTo("answered");
        assertThat(town.act(id, town.handler, "close", Map.of("content", "属实")).stage())
                .isEqualTo("closed");
        Matter matter = town.view(id, town.handler);
        assertThat(matter.ended()).isTrue();
        assertThat(matter.next()).isEmpty();
        assertThat(matter.acts())
                .extracting(Matter.Entry::step)
                .containsExactly("open", "take", "accept", "answer", "close");
        assertThat(matter.outcomes()).singleElement().satisfies(left -> {
            assertThat(left.kind()).isEqualTo("trial-record");
            assertThat(left.values()).containsEntry("content", "属实").containsEntry("number", matter.number());
            assertThat(left.delivered()).isFalse();
        });
        assertThat(matter.acts().stream().map(Matter.Entry::fact).map(proofs::inclusion))
                .as("each act is sealed")
                .allMatch(java.util.Optional::isPresent);
    }

    @Test
    void anActOutOfTurnTwiceOrAfterTheEndIsRefused() {
        MatterId id = town.open().id();
        assertThat(refused(() -> town.act(id, town.handler, "close", NOTHING))).isEqualTo(MatterProblem.OUT_OF_TURN);
        assertThat(refused(() -> town.act(id, town.handler, "fly", NOTHING))).isEqualTo(MatterProblem.UNKNOWN_STEP);
        town.act(id, town.handler, "accept", NOTHING);
        assertThat(refused(() -> town.act(id, town.handler, "accept", NOTHING))).isEqualTo(MatterProblem.ALREADY_TAKEN);
        assertThat(refused(() -> town.act(id, town.handler, "silent", NOTHING)))
                .as("a clock's step is nobody's")
                .isEqualTo(MatterProblem.OUT_OF_TURN);
        Opened gone = town.open();
        town.act(gone.id(), Actor.holding(gone.receipt()), "withdraw", NOTHING);
        assertThat(refused(() -> town.act(gone.id(), town.handler, "accept", NOTHING)))
                .isEqualTo(MatterProblem.ENDED);
        assertThat(refused(() -> town.act(gone.id(), town.handler, "note", Map.of("text", "x"))))
                .isEqualTo(MatterProblem.ENDED);
    }

    @Test
    void theWrongOfficeNeitherSeesNorActs() {
        MatterId id = town.open().id();
        for (var caller : List.of(town.other, town.stranger, town.rival)) {
            assertThat(refused(() -> town.view(id, caller))).isEqualTo(MatterProblem.NOT_VISIBLE);
            assertThat(refused(() -> town.act(id, caller, "accept", NOTHING))).isEqualTo(MatterProblem.NOT_VISIBLE);
        }
        town.knowRival(id);
        assertThat(refused(() -> town.act(id, town.rival, "accept", NOTHING))).isEqualTo(MatterProblem.WRONG_OFFICE);
        assertThat(refused(() -> town.act(id, town.rival, "take", NOTHING))).isEqualTo(MatterProblem.WRONG_OFFICE);
        assertThat(refused(() -> town.act(id, town.above, "accept", NOTHING))).isEqualTo(MatterProblem.WRONG_OFFICE);
        town.act(id, town.above, "urge", Map.of("text", "请抓紧"));
        assertThat(town.view(id, town.above).viewer()).isEqualTo(Viewer.ABOVE);
    }

    @Test
    void anAskedOfficeSeesAndActsAndThenWaitsAgain() {
        MatterId id = town.open().id();
        town.act(
                id,
                town.handler,
                "ask-help",
                Map.of("office", town.otherOffice.id().toString()));
        assertThat(matters.inbox(InboxQuery.first(10), town.other).lines())
                .extracting(line -> line.id())
                .contains(id);
        assertThat(town.act(id, town.other, "help", Map.of("content", "查无此店")).stage())
                .isEqualTo("received");
        assertThat(matters.inbox(InboxQuery.first(10), town.other).lines())
                .extracting(line -> line.id())
                .doesNotContain(id);
        assertThat(refused(() -> town.act(id, town.other, "accept", NOTHING))).isEqualTo(MatterProblem.WRONG_OFFICE);
    }

    @Test
    void aRequestSentTwiceIsAnsweredTwiceAndDoneOnce() {
        String key = Town.key();
        Opening opening = new Opening(town.definition, Actor.NOBODY, Channel.PUBLIC, key, town.request("王小明", "一次"));
        Opened first = matters.open(opening);
        Opened second = matters.open(opening);
        assertThat(second.repeated()).isTrue();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.receipt()).isEqualTo(first.receipt());
        assertThat(refused(() -> matters.open(
                        new Opening(town.definition, Actor.NOBODY, Channel.PUBLIC, key, town.request("王小明", "另一件")))))
                .isEqualTo(MatterProblem.KEY_CONFLICT);
        Act act = new Act(first.id(), Actor.of(town.handler), "accept", Matters.ANY, Town.key(), NOTHING);
        assertThat(matters.act(act)).isEqualTo(matters.act(act));
        assertThat(town.view(first.id(), town.handler).act()).isEqualTo(2);
    }

    @Test
    void anOfficerWhoWritesDownForSomebodyGetsTheReceiptAgain() {
        Opening opening = new Opening(
                town.definition, Actor.of(town.handler), Channel.WORKBENCH, Town.key(), town.request("王小明", "口述"));
        Opened first = matters.open(opening);
        Opened again = matters.open(opening);
        assertThat(first.receipt()).isNotNull();
        assertThat(again).isEqualTo(new Opened(first.id(), first.number(), first.receipt(), true));
    }

    @Test
    void ofTwoOfficersAtOnceOneWinsAndTheOtherIsTold() {
        MatterId id = town.open().id();
        int known = town.view(id, town.handler).act();
        matters.act(new Act(id, Actor.of(town.handler), "accept", known, Town.key(), NOTHING));
        assertThat(refused(() -> matters.act(
                        new Act(id, Actor.of(town.colleague), "refuse", known, Town.key(), Map.of("content", "不受理")))))
                .isEqualTo(MatterProblem.CONFLICT);
    }

    @Test
    void wrongFieldsAreToldByNameWithoutWhatWasTyped() {
        Map<String, Object> form = town.request("王小明", "x");
        form.remove("facts");
        form.put("place", "杭州");
        form.put("salary", "secret-typed");
        FormRefused refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                FormRefused.class,
                () -> matters.open(new Opening(town.definition, Actor.NOBODY, Channel.PUBLIC, Town.key(), form)));
        assertThat(refused.wrong())
                .extracting(FormRefused.Wrong::field, FormRefused.Wrong::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("facts", "field.required"),
                        org.assertj.core.groups.Tuple.tuple("place", "division.unknown"),
                        org.assertj.core.groups.Tuple.tuple("salary", "field.unknown"));
        assertThat(refused.getMessage()).doesNotContain("secret-typed");
    }

    @Test
    void anInboxIsReadPageByPageAndFiltered() {
        town = quietTown();
        for (int index = 0; index < 5; index++) {
            town.open("张三", "第" + index + "件");
        }
        MatterId mine = town.open("李四", "我的").id();
        town.act(mine, town.handler, "take", NOTHING);
        InboxQuery query = InboxQuery.first(4);
        Matters.Inbox first = matters.inbox(query, town.handler);
        Matters.Inbox second = matters.inbox(
                new InboxQuery(null, Due.ANY, false, true, null, null, null, first.next(), 4), town.handler);
        assertThat(first.lines()).hasSize(4);
        assertThat(second.lines()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(matters.inbox(new InboxQuery(null, Due.ANY, true, true, null, null, null, null, 10), town.handler)
                        .lines())
                .extracting(line -> line.id())
                .containsExactly(mine);
        String number = town.view(mine, town.handler).number();
        assertThat(matters.inbox(new InboxQuery(null, Due.ANY, false, true, number, null, null, null, 10), town.handler)
                        .lines())
                .extracting(line -> line.id())
                .containsExactly(mine);
        assertThat(matters.inbox(new InboxQuery(null, Due.ANY, false, true, "李四", null, null, null, 10), town.handler)
                        .lines())
                .as("who is kept secret is found by no name")
                .isEmpty();
        assertThat(matters.inbox(
                                new InboxQuery("nothing", Due.ANY, false, true, null, null, null, null, 10),
                                town.handler)
                        .lines())
                .isEmpty();
        assertThat(matters.workload(town.office.id(), town.head).lines())
                .extracting(Matters.Workload.Line::open)
                .containsExactlyInAnyOrder(5L, 1L);
        assertThat(refused(() -> matters.workload(town.office.id(), town.other)))
                .isEqualTo(MatterProblem.WRONG_OFFICE);
    }

    @Test
    void theFeedTellsEachActOnceInOrder() {
        town = quietTown();
        MatterId id = town.open().id();
        town.act(id, town.handler, "take", NOTHING);
        town.act(id, town.handler, "accept", NOTHING);
        List<String> steps = new java.util.ArrayList<>();
        AtomicReference<String> cursor = new AtomicReference<>();
        // an act is told once nothing that began before it is still being written
        eventually().until(() -> {
            Matters.Feed feed = matters.after(cursor.get(), 2, town.handler);
            feed.changes().forEach(change -> steps.add(change.step()));
            cursor.set(feed.cursor());
            return steps.size() >= 3 && !feed.more();
        });
        assertThat(steps).containsExactly("open", "take", "accept");
    }

    private static Matter.Party party(Matter matter, String role) {
        return matter.parties().stream()
                .filter(each -> each.role().equals(role))
                .findFirst()
                .orElseThrow();
    }
}

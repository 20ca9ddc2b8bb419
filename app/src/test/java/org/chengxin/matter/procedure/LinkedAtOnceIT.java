package org.chengxin.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.NOTHING;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.chengxin.account.Caller;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.Town;
import org.chengxin.matter.TownTest;
import org.chengxin.matter.procedure.Race.Outcome;
import org.junit.jupiter.api.Test;

/** Two matters that meet at the same moment: none is lost, and none goes on twice. */
class LinkedAtOnceIT extends TownTest {

    private static final int ROUNDS = 6 * Integer.getInteger("soak", 1);

    @Test
    void twoMattersMergedIntoEachOtherAtOnceDoNotBothEnd() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            MatterId one = town.open().id();
            MatterId two = town.open().id();
            List<Outcome> outcomes = Race.of(merge(one, two, town.handler), merge(two, one, town.colleague));
            assertThat(outcomes).filteredOn(Outcome::won).hasSize(1);
            assertThat(List.of(town.view(one, town.head), town.view(two, town.head)))
                    .as("one goes on for both")
                    .filteredOn(Matter::ended)
                    .hasSize(1);
        }
    }

    @Test
    void twoDuplicatesMergedIntoOneAtOnceBothEndThere() throws Exception {
        MatterId into = town.open().id();
        MatterId one = town.open().id();
        MatterId two = town.open().id();
        assertThat(Race.of(merge(one, into, town.handler), merge(two, into, town.colleague)))
                .allMatch(Outcome::won);
        for (MatterId each : List.of(one, two)) {
            assertThat(town.view(each, town.head).mergedInto().id()).isEqualTo(into);
        }
        assertThat(town.view(into, town.head).ended()).isFalse();
    }

    @Test
    void aMatterThatEndsWhileAnotherIsMergedIntoItDoesNotTakeItAlong() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Matters.Opened into = town.open();
            MatterId one = town.open().id();
            Act withdrawal =
                    new Act(into.id(), Actor.holding(into.receipt()), "withdraw", Matters.ANY, Town.key(), NOTHING);
            Race.of(merge(one, into.id(), town.handler), () -> matters.act(withdrawal));
            Matter merged = town.view(one, town.head);
            if (merged.ended()) {
                assertThat(merged.mergedInto().id()).isEqualTo(into.id());
                assertThat(last(merged).step()).isEqualTo("merge");
            } else {
                assertThat(town.view(into.id(), town.head).ended()).isTrue();
            }
            assertWhole(one);
        }
    }

    @Test
    void theLastTwoChildrenThatEndAtOnceTakeTheirParentOnOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            MatterId parent = town.open().id();
            town.knowRival(parent);
            town.act(parent, town.handler, "accept", NOTHING);
            town.act(parent, town.rival, "answer", Map.of("content", "已答复"));
            town.act(parent, town.handler, "split", Map.of("parts", List.of(part("甲店"), part("乙店"))));
            List<MatterId> children = town.view(parent, town.handler).children().stream()
                    .map(Matter.Link::id)
                    .toList();
            children.forEach(child -> town.act(child, town.handler, "refuse", Map.of("content", "不受理")));
            assertThat(Race.of(confirm(children.get(0), town.colleague), confirm(children.get(1), town.head)))
                    .allMatch(Outcome::won);
            Matter matter = town.view(parent, town.handler);
            assertThat(matter.stage()).isEqualTo("answered");
            assertThat(taken(matter, "child-ended")).isEqualTo(2);
            assertThat(taken(matter, "collected")).isEqualTo(1);
            assertWhole(parent);
        }
    }

    private static Map<String, Object> part(String rival) {
        return Map.of("rival", rival, "facts", rival + "的事实");
    }

    private Callable<Moved> confirm(MatterId id, Caller caller) {
        Act act = new Act(id, Actor.of(caller), "confirm", Matters.ANY, Town.key(), NOTHING);
        return () -> matters.act(act);
    }

    private Callable<Moved> merge(MatterId one, MatterId into, Caller caller) {
        String number = town.view(into, town.head).number();
        Act act = new Act(
                one, Actor.of(caller), "merge", Matters.ANY, Town.key(), Map.of("number", number, "reason", "重复"));
        return () -> matters.act(act);
    }
}

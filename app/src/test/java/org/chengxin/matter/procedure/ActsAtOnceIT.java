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
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.Town;
import org.chengxin.matter.TownTest;
import org.chengxin.matter.deadline.DeadlineRuns;
import org.chengxin.matter.procedure.Race.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of several who act at the same moment one wins, the others are told, and the matter is as if they had queued. */
class ActsAtOnceIT extends TownTest {

    private static final int ROUNDS = 8 * Integer.getInteger("soak", 1);

    @Autowired
    private DeadlineRuns runs;

    @Test
    void ofTwoOfficersWhoDecideAtOnceOneWinsAndTheOtherIsToldOfTheConflict() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            MatterId id = town.open().id();
            int known = town.view(id, town.handler).act();
            List<Outcome> outcomes = Race.of(
                    by(id, town.handler, "accept", known, NOTHING),
                    by(id, town.colleague, "refuse", known, Map.of("content", "不受理")));
            assertOneWonAndTheOtherWasTold(outcomes);
            Matter matter = town.view(id, town.handler);
            assertThat(matter.act()).isEqualTo(2);
            assertThat(last(matter).step()).isEqualTo(outcomes.get(0).won() ? "accept" : "refuse");
            assertWhole(id);
        }
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneConfirms() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            MatterId id = town.open().id();
            town.act(id, town.handler, "refuse", Map.of("content", "不受理"));
            int known = town.view(id, town.handler).act();
            assertOneWonAndTheOtherWasTold(Race.of(
                    by(id, town.colleague, "confirm", known, NOTHING), by(id, town.head, "confirm", known, NOTHING)));
            Matter matter = town.view(id, town.handler);
            assertThat(matter.stage()).isEqualTo("refused");
            assertThat(taken(matter, "confirm")).isEqualTo(1);
        }
    }

    @Test
    void ofOneWhoConfirmsAndOneWhoRejectsAtOnceOneDecides() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            MatterId id = town.open().id();
            town.act(id, town.handler, "refuse", Map.of("content", "不受理"));
            int known = town.view(id, town.handler).act();
            List<Outcome> outcomes = Race.of(
                    by(id, town.colleague, "confirm", known, NOTHING),
                    by(id, town.head, "reject", known, Map.of("reason", "应当受理")));
            assertOneWonAndTheOtherWasTold(outcomes);
            Matter matter = town.view(id, town.handler);
            assertThat(matter.ended()).isEqualTo(outcomes.get(0).won());
            assertThat(matter.pending()).isNull();
        }
    }

    @Test
    void ofTwoWhoTakeAMatterAtOnceOneIsInCharge() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            MatterId id = town.open().id();
            List<Outcome> outcomes =
                    Race.of(by(id, town.handler, "take", 1, NOTHING), by(id, town.colleague, "take", 1, NOTHING));
            assertOneWonAndTheOtherWasTold(outcomes);
            Caller winner = outcomes.get(0).won() ? town.handler : town.colleague;
            assertThat(town.view(id, town.head).handler().account()).isEqualTo(winner.account());
        }
    }

    @Test
    void whoAsksForAnyLastActIsTriedAgainAndThenToldThatItIsTaken() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            MatterId id = town.open().id();
            List<Outcome> outcomes = Race.of(
                    by(id, town.handler, "take", Matters.ANY, NOTHING),
                    by(id, town.colleague, "take", Matters.ANY, NOTHING));
            assertThat(outcomes).filteredOn(Outcome::won).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(each -> !each.won())
                    .extracting(Outcome::refused)
                    .containsExactly(MatterProblem.ALREADY_TAKEN);
        }
    }

    @Test
    void notesOfSeveralAtOnceAreAllKeptOneAfterTheOther() throws Exception {
        MatterId id = town.open().id();
        List<Outcome> outcomes = Race.of(
                by(id, town.handler, "note", Matters.ANY, Map.of("text", "一")),
                by(id, town.colleague, "note", Matters.ANY, Map.of("text", "二")),
                by(id, town.head, "note", Matters.ANY, Map.of("text", "三")));
        assertThat(outcomes).allMatch(Outcome::won);
        assertThat(taken(town.view(id, town.handler), "note")).isEqualTo(3);
        assertWhole(id);
    }

    @Test
    void theSameRequestSentTwiceAtOnceIsDoneOnceAndAnsweredTwice() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            MatterId id = town.open().id();
            Act act = new Act(id, Actor.of(town.handler), "accept", 1, Town.key(), NOTHING);
            List<Outcome> outcomes = Race.of(() -> matters.act(act), () -> matters.act(act));
            assertThat(outcomes).allMatch(Outcome::won);
            assertThat(outcomes.get(0)).isEqualTo(outcomes.get(1));
            assertThat(town.view(id, town.handler).act()).isEqualTo(2);
        }
    }

    @Test
    void silenceAndAnAnswerAtTheSameMomentNeverBothCount() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            MatterId id = silent();
            int known = town.view(id, town.handler).act();
            List<Outcome> outcomes = Race.of(by(id, town.rival, "answer", known, Map.of("content", "已退款")), () -> {
                runs.run(500);
                return null;
            });
            // the server's own run may hold the matter just now
            eventually().until(() -> {
                runs.run(500);
                return town.view(id, town.handler).stage().equals("answered");
            });
            Matter matter = town.view(id, town.handler);
            assertThat(taken(matter, "answer") + taken(matter, "silent")).isEqualTo(1);
            assertThat(taken(matter, "answer")).isEqualTo(outcomes.get(0).won() ? 1 : 0);
            if (!outcomes.get(0).won()) {
                assertThat(outcomes.get(0).refused()).isIn(MatterProblem.CONFLICT, MatterProblem.OUT_OF_TURN);
            }
            assertWhole(id);
        }
    }

    private MatterId silent() {
        MatterId id = town.open().id();
        town.knowRival(id);
        town.act(id, town.handler, "accept", NOTHING);
        town.pass(id, 60);
        return id;
    }

    private Callable<Moved> by(MatterId id, Caller caller, String step, int known, Map<String, Object> form) {
        Act act = new Act(id, Actor.of(caller), step, known, Town.key(), form);
        return () -> matters.act(act);
    }

    private static void assertOneWonAndTheOtherWasTold(List<Outcome> outcomes) {
        assertThat(outcomes).filteredOn(Outcome::won).hasSize(1);
        assertThat(outcomes)
                .filteredOn(each -> !each.won())
                .extracting(Outcome::refused)
                .containsExactly(MatterProblem.CONFLICT);
    }
}

package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.Matters.Moved;
import org.chengxin.matter.party.MatterPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the kind, it lies on a desk: taken, assigned, handed to another office and back, and left by who has an interest. */
class EveryKindInQueuesIT extends PlayedKinds {

    private Play play;
    private String office;
    private Actor first;
    private Actor second;

    private void opened(String kind) {
        play = open(kind);
        first = play.officer();
        office = hand.matters.find(play.id, first).parties().stream()
                .filter(party -> party.you())
                .findFirst()
                .orElseThrow()
                .role();
        second = play.actor(office, true);
    }

    private static UUID account(Actor actor) {
        return actor.caller().account();
    }

    @ParameterizedTest
    @MethodSource("org.chengxin.matter.walk.WalksIT#kinds")
    void itIsTakenOnceAndAssignedToSomebodyElse(String kind) {
        opened(kind);
        play.does(first, "take");
        assertThat(Play.refused(() -> play.act(second, "take"))).isEqualTo(MatterProblem.ALREADY_TAKEN);
        play.does(first, "assign", "account", account(second).toString());
        assertThat(sql.sql("select handler from matter.participant where matter = :id and role = :role")
                        .param("id", play.id.value())
                        .param("role", office)
                        .query(UUID.class)
                        .single())
                .isEqualTo(account(second));
        UUID elsewhere =
                account(Actor.of(hand.crew.officers(hand.crew.department.id()).get(0)));
        if (!first.caller().organisation().id().equals(hand.crew.department.id())) {
            assertThat(Play.refused(() -> play.act(first, "assign", "account", elsewhere.toString())))
                    .as("somebody of another office")
                    .isEqualTo(MatterProblem.FORM);
        }
        assertThat(Play.refused(() -> play.act(first, "assign", "account", "nobody")))
                .isEqualTo(MatterProblem.FORM);
    }

    @ParameterizedTest
    @MethodSource("org.chengxin.matter.walk.WalksIT#kinds")
    void itIsTransferredAndReturned(String kind) {
        opened(kind);
        assertThat(Play.refused(() -> play.act(first, "return", "reason", "无处可退")))
                .isEqualTo(MatterProblem.OUT_OF_TURN);
        OrganisationId elsewhere = another();
        String there = elsewhere.toString();
        passes(first, elsewhere, "transfer", "office", there, "reason", "不属于本机关管辖");
        Actor receiver = play.actor(office, false);
        assertThat(receiver.caller().organisation().id()).isEqualTo(elsewhere);
        assertThat(hand.matters.find(play.id, receiver).parties())
                .filteredOn(Matter.Party::you)
                .anySatisfy(party -> assertThat(party.reason()).isEqualTo("transfer"));
        assertThat(Play.refused(() -> play.act(receiver, "transfer", "office", there, "reason", "给自己")))
                .isEqualTo(MatterProblem.FORM);
        passes(receiver, first.caller().organisation().id(), "return", "reason", "退回");
        assertThat(play.actor(office, false).caller().organisation().id())
                .isEqualTo(first.caller().organisation().id());
        assertThat(Play.refused(() ->
                        play.act(first, "transfer", "office", UUID.randomUUID().toString(), "reason", "没有这个机关")))
                .isEqualTo(MatterProblem.FORM);
    }

    /** By two people where the kind keeps somebody secret, and by the word of the office where no table leads to it. */
    private void passes(Actor from, OrganisationId to, String word, Object... form) {
        boolean pending = play.act(from, word, form).pending();
        assertThat(pending).isEqualTo(MatterPolicy.keepsSecrets(play.definition));
        if (pending) {
            assertThat(Play.refused(() -> play.act(from, "confirm"))).isEqualTo(MatterProblem.SAME_PERSON);
            play.act(
                    Actor.of(hand.crew
                            .officers(from.caller().organisation().id())
                            .get(1)),
                    "confirm");
        }
        if (hand.matters.offered(null, Matters.PAGE, hand.crew.officers(to).get(0)).offered().stream()
                .anyMatch(offered -> offered.id().equals(play.id))) {
            assertThat(play.actor(office, false).caller().organisation().id())
                    .as("it stays until it is taken")
                    .isEqualTo(from.caller().organisation().id());
            play.act(Actor.of(hand.crew.officers(to).get(0)), "accept-transfer");
        }
    }

    /** Also one that takes part already, in another role. */
    private OrganisationId another() {
        OrganisationId own = play.actor(office, false).caller().organisation().id();
        return Stream.of(hand.crew.department, hand.crew.conference, hand.crew.regulator)
                .map(Organisation::id)
                .filter(id -> !id.equals(own))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("org.chengxin.matter.walk.WalksIT#kinds")
    void whoHasAnInterestNeitherActsNorLooks(String kind) {
        opened(kind);
        play.does(second, "take");
        play.does(second, "recuse", "reason", "与当事人有亲属关系");
        assertThat(Play.refused(() -> hand.matters.find(play.id, second))).isEqualTo(MatterProblem.NOT_VISIBLE);
        assertThat(Play.refused(() -> play.act(second, "note", "text", "x"))).isEqualTo(MatterProblem.RECUSED);
        assertThat(Play.refused(() ->
                        play.act(first, "assign", "account", account(second).toString())))
                .isEqualTo(MatterProblem.RECUSED);
        assertThat(hand.matters.find(play.id, first).handler())
                .as("nobody is in charge")
                .isNull();
        play.does(first, "take");
    }

    @ParameterizedTest
    @MethodSource("org.chengxin.matter.walk.WalksIT#kinds")
    void ofTwoWhoActAtOnceOneIsTold(String kind) {
        opened(kind);
        int known = hand.matters.find(play.id, first).act();
        note(first, known);
        assertThat(Play.refused(() -> note(second, known))).isEqualTo(MatterProblem.CONFLICT);
        assertThat(note(second, known + 1).act()).isEqualTo(known + 2);
    }

    private Moved note(Actor actor, int expected) {
        return hand.matters.act(
                new Act(play.id, actor, "note", expected, UUID.randomUUID().toString(), Map.of("text", "已电话联系")));
    }

    @ParameterizedTest
    @MethodSource("org.chengxin.matter.walk.WalksIT#kinds")
    void aRequestThatIsRepeatedIsAnsweredAndNotDoneAgain(String kind) {
        opened(kind);
        Act act = new Act(play.id, first, "note", -1, UUID.randomUUID().toString(), Map.of("text", "记一笔"));
        Moved once = hand.matters.act(act);
        List<Long> rows = hand.traces.rows(play.id);
        assertThat(hand.matters.act(act)).isEqualTo(once);
        assertThat(hand.traces.rows(play.id)).isEqualTo(rows);
        assertThat(Play.refused(
                        () -> hand.matters.act(new Act(play.id, first, "note", -1, act.key(), Map.of("text", "另一笔")))))
                .isEqualTo(MatterProblem.KEY_CONFLICT);
    }

    @ParameterizedTest
    @MethodSource("org.chengxin.matter.walk.WalksIT#kinds")
    void itLiesInTheInboxOfWhomItWaitsForAndIsCountedOnTheWall(String kind) {
        opened(kind);
        for (String role : play.definition.stage(play.stage()).waitsFor()) {
            Actor actor = play.plays(role) ? play.actor(role, false) : Actor.NOBODY;
            Caller caller = actor.caller();
            if (caller != null) {
                assertThat(hand.matters
                                .inbox(
                                        new InboxQuery(null, Due.ANY, false, true, number(), null, null, null, 10),
                                        caller)
                                .lines())
                        .as("%s waits for %s", kind, role)
                        .extracting(line -> line.id())
                        .containsExactly(play.id);
            }
        }
        Caller officer = first.caller();
        assertThat(hand.matters.workload(officer.organisation().id(), officer).lines())
                .anySatisfy(line -> assertThat(line.definition()).isEqualTo(kind));
    }

    private String number() {
        return hand.matters.find(play.id, first).number();
    }
}

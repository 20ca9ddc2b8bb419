package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matter.Deadline;
import org.chengxin.matter.definition.DeadlineDefinition;
import org.chengxin.rule.LegalClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The clocks of every kind that begin with it: reminded of, run out, told upwards, and ended with the matter. */
class EveryKindInTimeIT extends PlayedKinds {

    private List<String> running(Play play) {
        return hand.matters.find(play.id, play.officer()).clocks().stream()
                .filter(deadline -> deadline.state() == Deadline.State.RUNNING)
                .map(Deadline::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("org.chengxin.matter.walk.WalksIT#kinds")
    void silenceDoesWhatTheDefinitionSays(String kind) {
        for (String deadline : running(open(kind))) {
            Play play = open(kind);
            play.silence(deadline);
            assertThat(play.definition.stage(play.stage()).end()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("org.chengxin.matter.walk.WalksIT#kinds")
    void whoHasToActIsRemindedOnce(String kind) {
        Play play = open(kind);
        for (String deadline : running(play)) {
            DeadlineDefinition about = play.definition.clock(deadline);
            Traces.Participant owner = hand.traces.participant(play.id, about.owner());
            if (about.remind() > 0 && owner != null && owner.organisation() != null) {
                OrganisationId told = owner.organisation();
                long before = hand.traces.notices(play.id, told);
                remindToday(play, deadline);
                hand.runClocks();
                hand.runClocks();
                assertThat(hand.traces.notices(play.id, told))
                        .as("%s of %s", deadline, kind)
                        .isEqualTo(before + 1);
            }
        }
    }

    private void remindToday(Play play, String deadline) {
        sql.sql("""
                update matter.clock set next = :today, due = :today + 5, told = 0
                where matter = :id and clock = :clock""")
                .param("today", java.time.LocalDate.now(LegalClock.ZONE))
                .param("id", play.id.value())
                .param("clock", deadline)
                .update();
    }

    @ParameterizedTest
    @MethodSource("org.chengxin.matter.walk.WalksIT#kinds")
    void whatHasRunOutIsDoneOnceHoweverOftenTheClocksAreRun(String kind) {
        Play play = open(kind);
        List<String> clocks = running(play);
        clocks.forEach(deadline -> hand.traces.passes(play.id, deadline));
        hand.runClocks();
        List<Matter.Entry> acts = hand.matters.find(play.id, play.officer()).acts();
        hand.runClocks();
        hand.runClocks();
        assertThat(hand.matters.find(play.id, play.officer()).acts()).isEqualTo(acts);
        new Replay(sql, proofs).agrees(play.id, play.definition, kind + " late");
    }

    /** A clock of a kind rests on a dated parameter or on a date of a form, and has an owner who takes part. */
    @ParameterizedTest
    @MethodSource("org.chengxin.matter.walk.WalksIT#kinds")
    void everyClockThatRunsHasADateAndABasisThatIsSaid(String kind) {
        Play play = open(kind);
        Matter matter = hand.matters.find(play.id, play.officer());
        for (Deadline deadline : matter.clocks()) {
            assertThat(deadline.due()).as("%s of %s", deadline.name(), kind).isNotNull();
            assertThat(deadline.due()).isAfterOrEqualTo(deadline.started());
            DeadlineDefinition about = play.definition.clock(deadline.name());
            assertThat(deadline.title()).isEqualTo(about.title());
            assertThat(deadline.basis()).isEqualTo(about.basis());
            assertThat(deadline.extensions()).isZero();
            if (about.until() != null) {
                assertThat(deadline.provisional())
                        .as("a date that was agreed does not move")
                        .isFalse();
            }
        }
        Map<String, DeadlineDefinition> defined = play.definition.clocks();
        assertThat(defined.values()).allMatch(about -> play.definition.roles().containsKey(about.owner()));
    }
}

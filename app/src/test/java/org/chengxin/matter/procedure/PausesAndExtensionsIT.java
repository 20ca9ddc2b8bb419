package org.chengxin.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.NOTHING;
import static org.chengxin.matter.Town.refused;

import java.time.LocalDate;
import java.util.Map;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.TownTest;
import org.chengxin.matter.deadline.DeadlineRuns;
import org.chengxin.rule.Calendars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** More time is asked for by one and approved by another; what an appraisal takes does not count. */
class PausesAndExtensionsIT extends TownTest {

    private static final Map<String, Object> MORE = Map.of("clock", "answer", "reason", "需要向物流调取记录");

    @Autowired
    private DeadlineRuns runs;

    @Autowired
    private Calendars calendars;

    private MatterId id;

    @BeforeEach
    void opensAMatterThatWaitsForTheRival() {
        id = town.open().id();
        town.knowRival(id);
        town.act(id, town.handler, "accept", NOTHING);
    }

    @Test
    void anApprovedExtensionCountsOnFromTheSameDay() {
        LocalDate started = deadline("answer").started();
        town.act(id, town.rival, "extend", MORE);
        assertThat(town.view(id, town.handler).pending().step()).isEqualTo("extend");
        town.act(id, town.colleague, "confirm", NOTHING);
        assertThat(deadline("answer").due())
                .as("five working days and five more")
                .isEqualTo(calendars.current().plusWorkingDays(started, 10).date());
        assertThat(sealed(town.view(id, town.handler).acts().get(2))).contains("需要向物流调取记录");
    }

    @Test
    void aRefusedExtensionChangesNothingAndMayBeAskedForAgain() {
        LocalDate due = deadline("answer").due();
        town.act(id, town.rival, "extend", MORE);
        town.act(id, town.handler, "reject", Map.of("reason", "没有正当理由"));
        assertThat(deadline("answer").due()).isEqualTo(due);
        assertThat(deadline("answer").extensions()).isZero();
        assertThat(town.view(id, town.handler).pending()).isNull();
        town.act(id, town.rival, "extend", MORE);
        town.act(id, town.handler, "confirm", NOTHING);
        assertThat(deadline("answer").extensions()).isEqualTo(1);
    }

    @Test
    void whoMayNotAskIsRefusedAndWhileOneWaitsNothingElseIsAskedFor() {
        assertThat(refused(() -> town.act(id, town.handler, "extend", MORE))).isEqualTo(MatterProblem.WRONG_OFFICE);
        for (String clock : new String[] {"acceptance", "fine", "nonsense"}) {
            assertThat(refused(() -> town.act(id, town.rival, "extend", Map.of("clock", clock, "reason", "x"))))
                    .as(clock)
                    .isEqualTo(MatterProblem.NO_EXTENSION);
        }
        town.act(id, town.rival, "extend", MORE);
        assertThat(refused(() -> town.act(id, town.rival, "extend", MORE)))
                .isEqualTo(MatterProblem.SECOND_PERSON_NEEDED);
        assertThat(refused(() -> town.act(id, town.rival, "answer", Map.of("content", "x"))))
                .isEqualTo(MatterProblem.SECOND_PERSON_NEEDED);
    }

    @Test
    void silenceDoesNotWaitForAnExtensionThatNobodyApproved() {
        town.act(id, town.rival, "extend", MORE);
        town.pass(id, 60);
        runs.run(500);
        Matter matter = town.view(id, town.handler);
        assertThat(matter.stage()).isEqualTo("answered");
        assertThat(matter.pending()).as("what was asked for is moot").isNull();
        assertThat(refused(() -> town.act(id, town.handler, "confirm", NOTHING)))
                .isEqualTo(MatterProblem.NOTHING_PENDING);
    }

    @Test
    void theDaysOfAnAppraisalDoNotCount() {
        town.act(id, town.rival, "answer", Map.of("content", "请求鉴定"));
        LocalDate due = deadline("handling").due();
        town.act(id, town.handler, "pause", NOTHING);
        assertThat(deadline("handling").state()).isEqualTo(State.PAUSED);
        sql.sql("update matter.clock set base = base - 30 where matter = :id and clock = 'handling'")
                .param("id", id.value())
                .update();
        runs.run(500);
        assertThat(deadline("handling").state())
                .as("a paused clock never runs out")
                .isEqualTo(State.PAUSED);
        town.act(id, town.handler, "resume", NOTHING);
        assertThat(deadline("handling").due()).as("all that was left is left").isEqualTo(due);
        assertThat(matters.find(id, org.chengxin.matter.Actor.of(town.rival)).clocks())
                .as("the parties see it too")
                .extracting(Matter.Deadline::name)
                .contains("handling");
    }

    @Test
    void aClockThatHasRunOutIsNotMendedByAPause() {
        town.act(id, town.rival, "answer", Map.of("content", "请求鉴定"));
        town.pass(id, 60);
        runs.run(500);
        assertThat(deadline("handling").state()).isEqualTo(State.OVERDUE);
        town.act(id, town.handler, "pause", NOTHING);
        town.act(id, town.handler, "resume", NOTHING);
        assertThat(deadline("handling").state()).isEqualTo(State.OVERDUE);
    }

    private Matter.Deadline deadline(String name) {
        return clockOf(town.view(id, town.handler), name);
    }
}

package org.chengxin.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.NOTHING;
import static org.chengxin.matter.Town.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chengxin.matter.Matter.Deadline;
import org.chengxin.matter.Matter.Deadline.State;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.deadline.DeadlineRuns;
import org.chengxin.matter.state.DeadlinePolicy;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Silence moves a matter on, lateness is told upwards, and nothing happens to anybody on a date that may move. */
class DeadlinesIT extends TownTest {

    @Autowired
    private DeadlineRuns runs;

    private MatterId id;

    @BeforeEach
    void opensAMatter() {
        id = town.open().id();
        town.knowRival(id);
    }

    @Test
    void silenceMovesTheMatterOnAndEndsNothing() {
        town.act(id, town.handler, "accept", NOTHING);
        certain();
        town.pass(id, 60);
        run();
        Matter matter = town.view(id, town.handler);
        assertThat(matter.stage()).isEqualTo("answered");
        assertThat(last(matter).step()).isEqualTo("silent");
        assertThat(last(matter).role()).isNull();
        assertThat(clockOf(matter, "answer").state()).isEqualTo(State.ENDED);
        assertThat(clockOf(matter, "handling").state()).isEqualTo(State.RUNNING);
    }

    @Test
    void anUnassignedMatterEscalatesAsAnAssignedOneDoes() {
        run(); // what other tests of this town left
        MatterId assigned = town.open().id();
        town.act(assigned, town.handler, "take", NOTHING);
        for (MatterId each : List.of(id, assigned)) {
            town.pass(each, 60);
        }
        long toOffice = messages(town.office);
        long toCity = messages(town.cityOffice);
        run();
        assertThat(last(town.view(id, town.handler)).step()).isEqualTo("escalate");
        assertThat(last(town.view(assigned, town.handler)).step()).isEqualTo("escalate");
        assertThat(messages(town.office)).isEqualTo(toOffice + 2);
        for (MatterId each : List.of(id, assigned)) {
            sql.sql("update matter.clock set next = next - 1 where matter = :id")
                    .param("id", each.value())
                    .update();
        }
        run();
        assertThat(messages(town.cityOffice))
                .as("the next day the office above")
                .isEqualTo(toCity + 2);
        assertThat(clockOf(town.view(id, town.handler), "acceptance").state()).isEqualTo(State.OVERDUE);
        assertThat(matters.inbox(
                                new InboxQuery(null, Due.OVERDUE, false, true, null, null, null, null, 200),
                                town.handler)
                        .lines())
                .extracting(line -> line.id())
                .contains(id, assigned);
        run();
        assertThat(town.view(id, town.handler).acts().stream()
                        .filter(act -> act.step().equals("escalate")))
                .hasSize(2);
    }

    @Test
    void whoHasToActIsRemindedOnce() {
        run(); // what other tests of this town left
        town.act(id, town.handler, "accept", NOTHING);
        long before = messages(town.rivalFirm);
        sql.sql("update matter.clock set next = :today where matter = :id and clock = 'answer'")
                .param("today", LocalDate.now(org.chengxin.rule.LegalClock.ZONE))
                .param("id", id.value())
                .update();
        run();
        run();
        assertThat(messages(town.rivalFirm)).isEqualTo(before + 1);
        assertThat(town.view(id, town.handler).stage()).isEqualTo("working");
    }

    @Test
    void onAProvisionalDateNothingHappensUntilAnOfficerConfirmsIt() {
        town.act(id, town.handler, "accept", NOTHING);
        town.pass(id, 60);
        sql.sql("update matter.clock set provisional = true where matter = :id and clock = 'answer'")
                .param("id", id.value())
                .update();
        run();
        Matter held = town.view(id, town.handler);
        assertThat(held.stage()).isEqualTo("working");
        assertThat(clockOf(held, "answer").provisional()).isTrue();
        assertThat(refused(() -> town.act(id, town.rival, "confirm-due", Map.of("clock", "answer", "reason", "x"))))
                .isEqualTo(MatterProblem.WRONG_OFFICE);
        town.act(id, town.handler, "confirm-due", Map.of("clock", "answer", "reason", "已核对放假安排"));
        assertThat(refused(() -> town.act(id, town.handler, "confirm-due", Map.of("clock", "answer", "reason", "x"))))
                .as("it waits for nobody any more")
                .isEqualTo(MatterProblem.FORM);
        run();
        assertThat(town.view(id, town.handler).stage()).isEqualTo("answered");
    }

    @Test
    void aPeriodFromAnUnconfirmedTextStartsNoClockAgainstAnyone() {
        town.act(id, town.handler, "accept", NOTHING);
        sql.sql("update matter.clock set next = null where matter = :id and clock = 'answer'")
                .param("id", id.value())
                .update();
        town.pass(id, 60);
        run();
        Matter matter = town.view(id, town.handler);
        assertThat(clockOf(matter, "fine").unconfirmed()).isTrue();
        assertThat(matter.stage()).isEqualTo("working");
    }

    @Test
    void aPauseStopsTheCountAndAnExtensionNeedsASecondPerson() {
        town.act(id, town.handler, "accept", NOTHING);
        LocalDate due = clockOf(town.view(id, town.handler), "answer").due();
        town.act(id, town.rival, "extend", Map.of("clock", "answer", "reason", "需要查账"));
        assertThat(clockOf(town.view(id, town.handler), "answer").due()).isEqualTo(due);
        assertThat(refused(() -> town.act(id, town.rival, "confirm", NOTHING))).isEqualTo(MatterProblem.WRONG_OFFICE);
        town.act(id, town.handler, "confirm", NOTHING);
        Deadline longer = clockOf(town.view(id, town.handler), "answer");
        assertThat(longer.due()).isAfter(due);
        assertThat(longer.extensions()).isEqualTo(1);
        assertThat(refused(() -> town.act(id, town.rival, "extend", Map.of("clock", "answer", "reason", "再延"))))
                .isEqualTo(MatterProblem.NO_EXTENSION);
        town.act(id, town.rival, "answer", Map.of("content", "已答"));
        town.act(id, town.handler, "pause", NOTHING);
        Deadline paused = clockOf(town.view(id, town.handler), "handling");
        assertThat(paused.state()).isEqualTo(State.PAUSED);
        assertThat(paused.due()).isNull();
        town.act(id, town.handler, "resume", NOTHING);
        assertThat(clockOf(town.view(id, town.handler), "handling").state()).isEqualTo(State.RUNNING);
    }

    @Test
    void twoInstancesDoWhatIsDueOnce() throws Exception {
        List<MatterId> due = new java.util.ArrayList<>();
        for (int index = 0; index < 12; index++) {
            MatterId each = town.open().id();
            town.act(each, town.handler, "accept", NOTHING);
            town.pass(each, 60);
            due.add(each);
        }
        ExecutorService instances = Executors.newFixedThreadPool(3);
        try {
            Callable<Integer> run = () -> runs.run(500);
            for (Future<Integer> each : instances.invokeAll(List.of(run, run, run))) {
                each.get();
            }
        } finally {
            instances.shutdownNow();
        }
        run();
        for (MatterId each : due) {
            assertThat(town.view(each, town.handler).acts().stream()
                            .filter(act -> act.step().equals("silent")))
                    .hasSize(1);
        }
    }

    @Test
    void datesAreCountedAnewUnderAnotherCalendar() {
        LocalDate due = clockOf(town.view(id, town.handler), "acceptance").due();
        sql.sql("update matter.clock set due = due + 30, provisional = true where matter = :id")
                .param("id", id.value())
                .update();
        assertThat(runs.recount(new DeadlinePolicy(WorkingDayCalendar.shipped())))
                .isPositive();
        assertThat(clockOf(town.view(id, town.handler), "acceptance").due()).isEqualTo(due);
    }

    /** The date of this machine may lie where the shipped calendar ends. */
    private void certain() {
        sql.sql("update matter.clock set provisional = false where matter = :id")
                .param("id", id.value())
                .update();
    }

    private void run() {
        while (runs.run(200) > 0) {
            assertThat(matters).isNotNull();
        }
    }
}

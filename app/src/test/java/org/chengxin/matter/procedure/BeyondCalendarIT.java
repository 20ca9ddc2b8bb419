package org.chengxin.matter.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.refused;

import java.time.LocalDate;
import java.util.Map;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.TownTest;
import org.chengxin.matter.deadline.DeadlineRuns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A date that a form names runs like any other; one that nobody can count to is refused with the whole act. */
class BeyondCalendarIT extends TownTest {

    @Autowired
    private DeadlineRuns runs;

    private MatterId id;

    @BeforeEach
    void opensAMatter() {
        id = open(branches(), Map.of()).id();
    }

    @Test
    void aDateThatWasAgreedEndsTheClockOnThatDay() {
        LocalDate until = clock.today().plusDays(40);
        promise(until);
        Matter.Deadline deadline = clockOf(town.view(id, town.handler), "keeping");
        assertThat(deadline.due()).isEqualTo(until);
        assertThat(deadline.provisional()).as("it was agreed, not counted").isFalse();
    }

    @Test
    void aDateBeyondWhatCanBeCountedIsRefusedAndTheMatterStays() {
        assertThat(refused(() -> promise(clock.today().plusYears(101)))).isEqualTo(MatterProblem.BEYOND_CALENDAR);
        assertThat(refused(() -> promise(LocalDate.of(2199, 12, 31)))).isEqualTo(MatterProblem.BEYOND_CALENDAR);
        Matter matter = town.view(id, town.handler);
        assertThat(matter.stage()).isEqualTo("received");
        assertThat(matter.acts()).hasSize(1);
    }

    @Test
    void yearsThatAreNoneAreWrongFields() {
        for (String year :
                new String[] {"1899-12-31", "99999-01-01", "+999999999-12-31", "0000-00-00", "2026-02-30", "明年"}) {
            assertThat(refused(() -> town.act(id, town.handler, "promise", Map.of("until", year))))
                    .as(year)
                    .isEqualTo(MatterProblem.FORM);
        }
    }

    @Test
    void aDayThatIsOverAlreadyMovesTheMatterOnAtTheNextRun() {
        promise(clock.today().minusDays(1));
        runs.run(500);
        Matter matter = town.view(id, town.handler);
        assertThat(matter.stage()).isEqualTo("received");
        assertThat(last(matter).step()).isEqualTo("lapse");
    }

    private void promise(LocalDate until) {
        town.act(id, town.handler, "promise", Map.of("until", until.toString()));
    }
}

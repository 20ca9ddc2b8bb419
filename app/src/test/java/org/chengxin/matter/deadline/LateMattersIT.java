package org.chengxin.matter.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.TownTest;
import org.chengxin.rule.LegalClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the job finds due, and what it leaves alone. */
class LateMattersIT extends TownTest {

    @Autowired
    private DeadlineStore clocks;

    @Autowired
    private DeadlineRuns runs;

    private MatterId id;

    @BeforeEach
    void opensAMatter() {
        id = town.open().id();
    }

    private List<DeadlineStore.Due> due(LocalDate today) {
        return clocks.due(today, 10_000).stream()
                .filter(each -> each.matter().equals(id))
                .toList();
    }

    private void run() {
        for (int round = 0; round < 50 && runs.run(200) > 0; round++) {
            // until nothing is due
        }
    }

    private List<Matter.Entry> acts() {
        return town.view(id, town.handler).acts();
    }

    @Test
    void nothingIsDueOnTheDayItIsOpened() {
        assertThat(due(LocalDate.now(LegalClock.ZONE).minusDays(1))).isEmpty();
        run();
        assertThat(acts()).extracting(Matter.Entry::step).containsExactly("open");
    }

    @Test
    void aLateOneIsFoundUntilItWasToldAndNoMoreThatDay() {
        alone("clocks", () -> {
            town.pass(id, 60);
            assertThat(due(LocalDate.now(LegalClock.ZONE))).isNotEmpty();
            run();
            assertThat(due(LocalDate.now(LegalClock.ZONE))).isEmpty();
        });
        assertThat(acts()).extracting(Matter.Entry::step).contains("escalate");
    }

    @Test
    void theLimitBoundsOneLookAndNotTheWork() {
        MatterId other = town.open().id();
        town.pass(id, 60);
        town.pass(other, 60);
        for (int round = 0; round < 1_000 && runs.run(1) > 0; round++) {
            // one clock at a time
        }
        assertThat(acts()).extracting(Matter.Entry::step).contains("escalate");
        assertThat(town.view(other, town.handler).acts())
                .extracting(Matter.Entry::step)
                .contains("escalate");
    }

    @Test
    void aClockThatItsDefinitionNoLongerHasIsForgotten() {
        sql.sql("""
                insert into matter.clock (matter, clock, state, started, base, "left", unit, due, provisional,
                                          unconfirmed, confirmed, extensions, next, told)
                select matter, 'bygone', state, started, base, "left", unit, due, false, false, false, 0,
                       current_date - 90, 1
                from matter.clock where matter = :id limit 1""").param("id", id.value()).update();
        int before = acts().size();
        run();
        assertThat(due(LocalDate.now(LegalClock.ZONE)))
                .extracting(DeadlineStore.Due::clock)
                .doesNotContain("bygone");
        assertThat(acts()).hasSize(before);
    }

    @Test
    void aMatterThatCannotBeReadHoldsNobodyBack() {
        MatterId behind = town.open().id();
        alone("clocks", () -> {
            town.pass(id, 90);
            town.pass(behind, 60);
            follows(999);
            try {
                run();
            } finally {
                follows(1);
            }
            assertThat(acts()).extracting(Matter.Entry::step).containsExactly("open");
        });
        assertThat(town.view(behind, town.handler).acts())
                .extracting(Matter.Entry::step)
                .contains("escalate");
    }

    private void follows(int version) {
        sql.sql("update matter.matter set version = :version where id = :id")
                .param("version", version)
                .param("id", id.value())
                .update();
    }

    @Test
    void whatHasEndedIsNeverLate() {
        MatterId merged = town.open().id();
        String number = town.view(id, town.handler).number();
        town.act(merged, town.handler, "merge", java.util.Map.of("number", number, "reason", "同一事项"));
        sql.sql("update matter.clock set next = current_date - 90 where matter = :id")
                .param("id", merged.value())
                .update();
        int before = town.view(merged, town.handler).acts().size();
        run();
        assertThat(town.view(merged, town.handler).acts()).hasSize(before);
    }

    @Test
    void thePagesOfRunningClocksHoldEachOnce() {
        List<DeadlineStore.Due> seen = new java.util.ArrayList<>();
        DeadlineStore.Due last = DeadlineStore.Due.FIRST;
        for (var page = clocks.running(last); !page.isEmpty(); page = clocks.running(last)) {
            seen.addAll(page);
            last = page.get(page.size() - 1);
        }
        assertThat(seen).doesNotHaveDuplicates();
        long running = sql.sql(
                        "select count(*) from matter.clock where state in ('RUNNING', 'OVERDUE') and matter = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
        assertThat(seen.stream().filter(each -> each.matter().equals(id))).hasSize((int) running);
    }
}

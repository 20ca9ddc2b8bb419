package org.chengxin.matter.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.NOTHING;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.TownTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminders and escalations are told once each, whoever runs the clocks, how often, and however it was broken off. */
class OnceIT extends TownTest {

    private static final int MATTERS = 8 * Integer.getInteger("soak", 1);
    private static final int INSTANCES = 3;

    @Autowired
    private DeadlineRuns runs;

    @Autowired
    private TransactionTemplate transaction;

    private final List<MatterId> due = new ArrayList<>();

    @BeforeEach
    void opensMattersOfWhichEverySecondIsAssigned() {
        town = quietTown();
        for (int each = 0; each < MATTERS; each++) {
            MatterId id = town.open().id();
            if (each % 2 == 0) {
                town.act(id, town.handler, "take", NOTHING);
            }
            due.add(id);
        }
    }

    @Test
    void severalInstancesRemindOnceOfEachMatter() throws Exception {
        long before = messages(town.office);
        makeDue("next = current_date");
        atOnce();
        atOnce();
        assertThat(messages(town.office)).isEqualTo(before + MATTERS);
        due.forEach(
                id -> assertThat(taken(town.view(id, town.head), "escalate")).isZero());
    }

    @Test
    void severalInstancesEscalateOnceOfEachMatterAndOnTheNextDayOnceAbove() throws Exception {
        long before = messages(town.office);
        due.forEach(id -> town.pass(id, 60));
        atOnce();
        atOnce();
        assertThat(messages(town.office))
                .as("an unassigned matter is told as an assigned one is")
                .isEqualTo(before + MATTERS);
        long above = messages(town.cityOffice);
        makeDue("next = current_date");
        atOnce();
        atOnce();
        assertThat(messages(town.cityOffice)).isEqualTo(above + MATTERS);
        for (MatterId id : due) {
            Matter matter = town.view(id, town.head);
            assertThat(taken(matter, "escalate")).isEqualTo(2);
            assertWhole(id);
        }
    }

    @Test
    void whatOneRunDidNotReachTheNextOneDoes() {
        long before = messages(town.office);
        due.forEach(id -> town.pass(id, 60));
        int rounds = 0;
        while (runs.run(1) > 0) {
            assertThat(++rounds).as("it comes to an end").isLessThan(5_000);
        }
        assertThat(messages(town.office)).isEqualTo(before + MATTERS);
    }

    /** Returns when another transaction holds the matter; it lets go after {@code meanwhile}. */
    private Future<?> hold(ExecutorService other, MatterId held, Runnable meanwhile) throws InterruptedException {
        CountDownLatch holding = new CountDownLatch(1);
        Future<?> holder = other.submit(() -> transaction.executeWithoutResult(status -> {
            sql.sql("select 1 from matter.matter where id = :id for update")
                    .param("id", held.value())
                    .query(Integer.class)
                    .single();
            holding.countDown();
            meanwhile.run();
        }));
        holding.await();
        return holder;
    }

    @Test
    void aMatterThatSomebodyHoldsForAMomentIsReachedByTheSameRun() throws Exception {
        MatterId held = due.get(0);
        due.forEach(id -> town.pass(id, 60));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            // longer than one attempt waits, and shorter than all of them
            Future<?> holder = hold(
                    other,
                    held,
                    () -> sql.sql("select true from pg_sleep(3)")
                            .query(Boolean.class)
                            .single());
            runs.run(5_000);
            assertThat(taken(town.view(held, town.head), "escalate")).isEqualTo(1);
            holder.get();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void aMatterThatSomebodyHoldsIsLeftForTheNextRunAndHoldsUpNoOther() throws Exception {
        MatterId held = due.get(0);
        due.forEach(id -> town.pass(id, 60));
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> holder = hold(other, held, () -> await(done));
            runs.run(5_000);
            assertThat(taken(town.view(held, town.head), "escalate")).isZero();
            assertThat(taken(town.view(due.get(1), town.head), "escalate")).isEqualTo(1);
            done.countDown();
            holder.get();
        } finally {
            done.countDown();
            other.shutdownNow();
        }
        runs.run(5_000);
        assertThat(taken(town.view(held, town.head), "escalate")).isEqualTo(1);
    }

    @Test
    void aMatterWhoseDefinitionIsNotThereHoldsUpNoOther() {
        due.forEach(id -> town.pass(id, 60));
        MatterId broken = due.get(1);
        alone("clocks", () -> {
            version(broken, 99);
            try {
                runs.run(5_000);
            } finally {
                version(broken, 1);
            }
            stands(broken);
        });
        runs.run(5_000);
        assertThat(taken(town.view(broken, town.head), "escalate")).isEqualTo(1);
    }

    private void stands(MatterId broken) {
        for (MatterId id : due) {
            assertThat(taken(town.view(id, town.head), "escalate")).isEqualTo(id.equals(broken) ? 0 : 1);
        }
    }

    @Test
    void twoClocksOfOneMatterAreBothReached() {
        MatterId two = due.get(0);
        sql.sql("""
                insert into matter.clock
                select (jsonb_populate_record(c, jsonb_build_object('clock', 'none'))).* from matter.clock c
                where matter = :id and next is not null limit 1""").param("id", two.value()).update();
        town.pass(two, 60);
        runs.run(5_000);
        assertThat(taken(town.view(two, town.head), "escalate")).isEqualTo(1);
        assertThat(sql.sql("select next is null from matter.clock where matter = :id and clock = 'none'")
                        .param("id", two.value())
                        .query(Boolean.class)
                        .single())
                .as("one that the definition does not have is forgotten")
                .isTrue();
    }

    private void version(MatterId matter, int version) {
        sql.sql("update matter.matter set version = :version where id = :id")
                .param("version", version)
                .param("id", matter.value())
                .update();
    }

    @Test
    void whoWasTakenOffIsNotTheOnlyOneToBeTold() {
        town.act(
                due.get(0),
                town.head,
                "recuse",
                java.util.Map.of("account", town.handler.account().toString(), "reason", "利害关系"));
        long before = messages(town.office);
        town.pass(due.get(0), 60);
        runs.run(5_000);
        assertThat(messages(town.office)).isEqualTo(before + 1);
        assertThat(taken(town.view(due.get(0), town.head), "escalate")).isEqualTo(1);
    }

    private void makeDue(String how) {
        for (MatterId id : due) {
            sql.sql("update matter.clock set " + how + " where matter = :id and next is not null")
                    .param("id", id.value())
                    .update();
        }
    }

    private void atOnce() throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(INSTANCES);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int instance = 0; instance < INSTANCES; instance++) {
                running.add(instances.submit(() -> runs.run(5_000)));
            }
            for (Future<Integer> each : running) {
                each.get();
            }
        } finally {
            instances.shutdownNow();
        }
        // one that another instance held at that moment
        runs.run(5_000);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.chengxin.matter.definition.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestOffice;
import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.matter.definition.version.CarryPlan.Fate;
import org.chengxin.matter.definition.version.CarryPlan.Row;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.Proposals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Open matters go over by the map, once each, also when the work is broken off in the middle. */
class CarryOverIT extends ServerTest {

    private static final int MATTERS = 2 * CarryOver.BATCH + 7;

    private final FakeMatters matters = new FakeMatters();

    @Autowired
    private CarryStore store;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Proposals proposals;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private LegalClock clock;

    @Test
    void aBrokenOffCarryOverIsTakenUpWhereItStopped() {
        String name = "carried-" + UUID.randomUUID().toString().substring(24);
        inForce(Examples.small(name, clock.today()));
        for (int each = 0; each < MATTERS; each++) {
            matters.stages.put(new UUID(1, each), each % 3 == 0 ? "checked" : "begun");
        }
        String next = Examples.small(name, clock.today()).replace("begun", "started")
                + "carry: {from-version: 1, stages: {begun: started}}\n";
        CarryPlan dryRun = carryOver(name).plan(DefinitionFile.read(next));
        long toCarry = matters.byStage(name, 1).get("begun");
        assertThat(dryRun.rows())
                .containsExactlyInAnyOrder(
                        new Row(1, "begun", toCarry, Fate.CARRIED, "started"),
                        new Row(1, "checked", MATTERS - toCarry, Fate.KEPT, null));
        assertThat(matters.carried).as("a dry run carries nothing").isEmpty();

        alone("carry-over", () -> isTakenUp(name, next, toCarry));
    }

    private void isTakenUp(String name, String next, long toCarry) {
        inForce(next);
        matters.failAt = 2;
        assertThatThrownBy(() -> carryOver(name).run()).isInstanceOf(IllegalStateException.class);
        assertThat(carryOver(name).progress(name, 2).orElseThrow().done()).isFalse();
        assertThat(carryOver(name).progress(name, 2).orElseThrow().carried()).isBetween(1L, (long) CarryOver.BATCH);
        carryOver(name).run();
        assertThat(matters.carried).hasSize((int) toCarry);
        assertThat(carryOver(name).progress(name, 2)).contains(new CarryOver.Progress(toCarry, true));
        assertThat(carryOver(name).run()).as("nothing is left").isZero();
        assertThat(carryOver(name).progress(name, 1)).isEmpty();
    }

    private void inForce(String text) {
        TestOffice.of(city(), "market-regulator").agree(proposals, DefinitionChanges.wanted(text, "更新"));
    }

    private CarryOver carryOver(String name) {
        matters.definition = name;
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("matters", matters);
        return new CarryOver(store, definitions, beans.getBeanProvider(OpenMatters.class), transaction, clock);
    }

    /** Keeps its matters in memory; its third batch may fail. */
    private static final class FakeMatters implements OpenMatters {

        private final TreeMap<UUID, String> stages = new TreeMap<>();
        private final Map<UUID, String> carried = new LinkedHashMap<>();
        private String definition = "";
        private int failAt = -1;
        private int batches;

        @Override
        public Map<String, Long> byStage(String name, int version) {
            Map<String, Long> counts = new TreeMap<>();
            stages.values().forEach(stage -> counts.merge(stage, 1L, Long::sum));
            return counts;
        }

        @Override
        public int carryLate(int limit) {
            return 0;
        }

        @Override
        public Carried carry(
                String name, int fromVersion, int toVersion, Map<String, String> map, UUID afterId, int limit) {
            assertThat(name).isEqualTo(definition);
            if (++batches == failAt) {
                throw new IllegalStateException("the power went off");
            }
            UUID last = null;
            int count = 0;
            for (UUID id : afterId == null
                    ? stages.navigableKeySet()
                    : stages.tailMap(afterId, false).navigableKeySet()) {
                if (limit-- == 0) {
                    return new Carried(count, last);
                }
                String to = map.get(stages.get(id));
                if (to != null) {
                    assertThat(carried.put(id, to)).as("once").isNull();
                    count++;
                }
                last = id;
            }
            return new Carried(count, null);
        }
    }
}

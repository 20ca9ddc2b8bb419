package org.chengxin.matter.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.TownTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is there and has the fewest is given the matter, without counting those of the busiest to the end. */
class AssignmentsIT extends TownTest {

    @Autowired
    private Assignments assignments;

    @Autowired
    private Assignments.LoadStore loads;

    /** Nobody else works there. */
    @BeforeEach
    void takesATownOfItsOwn() {
        town = quietTown();
    }

    @Test
    void theLightestWhoIsThereIsGivenTheMatterAndNobodyWithAnInterest() {
        Set<UUID> both = Set.of(town.handler.account(), town.colleague.account());
        MatterId matter = town.open().id();
        assertThat(assignments
                        .lightest(town.office.id(), matter, clock.today(), Set.of())
                        .orElseThrow())
                .isIn(both);
        assertThat(assignments.lightest(town.office.id(), matter, clock.today(), Set.of(town.handler.account())))
                .isNotEqualTo(java.util.Optional.of(town.handler.account()));
        assertThat(assignments.worksAt(town.handler.account(), town.office.id()))
                .isTrue();
        assertThat(assignments.worksAt(town.other.account(), town.office.id())).isFalse();
    }

    @Test
    void whoHasMoreThanAreCountedIsAsBusyAsWhoHasJustThose() {
        UUID buried = UUID.randomUUID();
        UUID busy = UUID.randomUUID();
        UUID idle = UUID.randomUUID();
        try {
            hold(buried, 3 * Assignments.LoadStore.MOST);
            hold(busy, Assignments.LoadStore.MOST);
            assertThat(loads.of(List.of(buried, busy, idle)))
                    .containsEntry(buried, (long) Assignments.LoadStore.MOST)
                    .containsEntry(busy, (long) Assignments.LoadStore.MOST)
                    .containsEntry(idle, 0L);
        } finally {
            sql.sql("delete from matter.participant where handler in (:buried, :busy)")
                    .param("buried", buried)
                    .param("busy", busy)
                    .update();
        }
    }

    private void hold(UUID account, int matters) {
        sql.sql("""
                insert into matter.participant (matter, role, kind, handler, definition, fact)
                select gen_random_uuid(), 'desk', 'OFFICE', :account, 'nothing', gen_random_uuid()
                from generate_series(1, :matters)""").param("account", account).param("matters", matters).update();
    }
}

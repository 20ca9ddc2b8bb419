package org.chengxin.matter.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.TownTest;
import org.chengxin.matter.competence.Competence.Place;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first place that has an office decides, the competence table before it, and nothing is lost for want of a place. */
class CompetenceIT extends TownTest {

    @Autowired
    private Competence competence;

    @Autowired
    private CompetenceStore table;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Assignments.LoadStore loads;

    @Test
    void theFirstPlaceThatHasAnOfficeDecides() {
        var found =
                find(new Place("registered", "110101"), new Place("place", "330108"), new Place("platform", "330106"));
        assertThat(found.office().id()).isEqualTo(town.otherOffice.id());
        assertThat(found.reason()).isEqualTo("place");
        assertThat(found.place()).isEqualTo("330108");
        assertThat(find().reason()).isEqualTo("fallback");
        assertThat(find().office().id()).isEqualTo(town.cityOffice.id());
    }

    @Test
    void theCompetenceTableComesFirstAndItsSmallestTerritoryWins() {
        table.put("special", town.department, "district", "3301", town.cityOffice.id());
        table.put("special", town.department, "district", "330106", town.otherOffice.id());
        var inside = competence
                .find("special", town.department, "district", List.of(new Place("place", "330106")))
                .orElseThrow();
        assertThat(inside.office().id()).isEqualTo(town.otherOffice.id());
        assertThat(inside.reason()).isEqualTo("override");
        assertThat(competence
                        .find("special", town.department, "district", List.of(new Place("place", "330108")))
                        .orElseThrow()
                        .office()
                        .id())
                .isEqualTo(town.cityOffice.id());
        assertThat(find(new Place("place", "330106")).office().id()).isEqualTo(town.office.id());
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

    private Competence.Found find(Place... places) {
        return competence
                .find("ordinary", town.department, "district", List.of(places))
                .orElseThrow();
    }
}

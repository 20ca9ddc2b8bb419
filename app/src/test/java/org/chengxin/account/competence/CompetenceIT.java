package org.chengxin.account.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.chengxin.account.competence.Competence.Place;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.matter.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first place that has an office decides, the competence table before it, and nothing is lost for want of a place. */
class CompetenceIT extends TownTest {

    @Autowired
    private Competence competence;

    @Autowired
    private CompetenceStore table;

    @Test
    void theFirstPlaceThatHasAnOfficeDecides() {
        var found =
                find(new Place("registered", "110101"), new Place("place", "330108"), new Place("platform", "330106"));
        assertThat(found.office().id()).isEqualTo(town.otherOffice.id());
        assertThat(found.reason()).isEqualTo("place");
        assertThat(found.place()).isEqualTo("330108");
        assertThat(found(
                                office -> !office.id().equals(town.otherOffice.id()),
                                new Place("place", "330108"),
                                new Place("platform", "330106"))
                        .office()
                        .id())
                .as("of those that are considered")
                .isEqualTo(town.office.id());
        assertThat(competence.ofTheCity(town.department).orElseThrow().office().id())
                .isEqualTo(town.cityOffice.id());
    }

    @Test
    void theCompetenceTableComesFirstAndItsSmallestTerritoryWins() {
        table.put("special", town.department, "district", "3301", town.cityOffice.id());
        table.put("special", town.department, "district", "330106", town.otherOffice.id());
        var inside = special("330106");
        assertThat(inside.office().id()).isEqualTo(town.otherOffice.id());
        assertThat(inside.reason()).isEqualTo("override");
        assertThat(special("330108").office().id()).isEqualTo(town.cityOffice.id());
        assertThat(find(new Place("place", "330106")).office().id()).isEqualTo(town.office.id());
    }

    private Competence.Found find(Place... places) {
        return found(office -> true, places);
    }

    private Competence.Found found(Predicate<Office> takesPart, Place... places) {
        return competence
                .find("ordinary", town.department, "district", List.of(places), takesPart)
                .orElseThrow();
    }

    private Competence.Found special(String division) {
        return competence
                .find("special", town.department, "district", List.of(new Place("place", division)), office -> true)
                .orElseThrow();
    }
}

package org.chengxin.account.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices.Office;
import org.junit.jupiter.api.Test;

/** A place belongs to the lowest office, at or above the level asked for, whose territory holds it. */
class CompetencePolicyTest {

    private static final Office CITY = office("city", "330100");
    private static final Office XIHU = office("district", "330106");
    private static final Office BINJIANG = office("district", "330108");
    private static final Office STATION = office("station", "330106");
    private static final Office NINGBO = office("city", "330200");
    private static final List<Office> ALL = List.of(CITY, XIHU, BINJIANG, STATION, NINGBO);

    @Test
    void aDistrictsPlaceBelongsToTheDistrictsOffice() {
        assertThat(competent(ALL, "district", "330106")).contains(XIHU);
        assertThat(competent(ALL, "district", "330108")).contains(BINJIANG);
    }

    @Test
    void aMatterOfTheCityPassesTheDistrictsBy() {
        assertThat(competent(ALL, "city", "330106")).contains(CITY);
    }

    @Test
    void aMatterOfAStationIsTheStationsWhereThereIsOneAndElseTheDistricts() {
        assertThat(competent(ALL, "station", "330106")).contains(STATION);
        assertThat(competent(ALL, "station", "330108")).contains(BINJIANG);
    }

    @Test
    void whereSeveralStationsShareADistrictTheDistrictDecides() {
        List<Office> two = List.of(CITY, XIHU, STATION, office("station", "330106"));
        assertThat(competent(two, "station", "330106")).contains(XIHU);
    }

    @Test
    void aDistrictWithoutAnOfficeAndThePlaceCityBelongToTheCity() {
        assertThat(competent(ALL, "district", "330182")).contains(CITY);
        assertThat(competent(ALL, "district", "330100")).contains(CITY);
    }

    @Test
    void anotherCitysPlaceBelongsToThatCityOrToNobody() {
        assertThat(competent(ALL, "district", "330203")).contains(NINGBO);
        assertThat(competent(ALL, "district", "440106")).isEmpty();
    }

    @Test
    void whatIsNoPlaceOrNoLevelBelongsToNobody() {
        for (String place : List.of("", "33", "330106001", "abcdef", "990000")) {
            assertThat(competent(ALL, "district", place)).as(place).isEmpty();
        }
        assertThat(competent(ALL, "province", "330106")).isEmpty();
    }

    @Test
    void oneOfficeThatHoldsThePlaceIsNeverBelowTheLevelNorAnotherWhenAsked() {
        Random random = new Random(20261126);
        List<String> places = List.of("330000", "330100", "330106", "330108", "330182", "330200", "330203");
        for (int run = 0; run < 2_000; run++) {
            List<Office> offices = new ArrayList<>();
            for (int count = random.nextInt(8); count > 0; count--) {
                offices.add(office(
                        CompetencePolicy.LEVELS.get(random.nextInt(3)), places.get(random.nextInt(places.size()))));
            }
            String level = CompetencePolicy.LEVELS.get(random.nextInt(3));
            String place = places.get(random.nextInt(places.size()));
            Optional<Office> found = competent(offices, level, place);
            List<Office> candidates = offices.stream()
                    .filter(office -> rank(office) >= CompetencePolicy.LEVELS.indexOf(level))
                    .filter(office -> holds(office.division(), place))
                    .toList();
            assertThat(found.isPresent()).isEqualTo(!candidates.isEmpty());
            found.ifPresent(office -> {
                assertThat(candidates).contains(office);
                assertThat(candidates).noneMatch(other -> rank(other) < rank(office) && alone(other, candidates));
            });
        }
    }

    private static boolean alone(Office office, List<Office> candidates) {
        return candidates.stream().filter(other -> rank(other) == rank(office)).count() == 1;
    }

    private static int rank(Office office) {
        return CompetencePolicy.LEVELS.indexOf(office.level());
    }

    private static boolean holds(String territory, String place) {
        return place.startsWith(territory.replaceFirst("(00)+$", ""));
    }

    private static Optional<Office> competent(List<Office> offices, String level, String place) {
        return CompetencePolicy.competent(offices, level, place);
    }

    private static Office office(String level, String division) {
        return new Office(
                new OrganisationId(UUID.randomUUID()), level + division, "market-regulator", level, division, null);
    }
}

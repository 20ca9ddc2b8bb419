package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.code.DivisionCode;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.simulation.material.Town;
import org.chengxin.simulation.material.Words;
import org.junit.jupiter.api.Test;

/** The same city, made as if it lay in Ningbo: its names, divisions and codes, and nothing of Hangzhou left behind. */
class TownTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private final Town ningbo = Town.of("ningbo").orElseThrow();
    private final City here = City.of(1, DAY, 50);
    private final City there = here.in(ningbo);

    @Test
    void aTextIsSaidOfNingboAndWhatLiesThereOfHangzhou() {
        assertThat(ningbo.here("杭州市西湖区市场监督管理局")).isEqualTo("宁波市鄞州区市场监督管理局");
        assertThat(ningbo.here("宁波市市场监督管理局")).isEqualTo("杭州市市场监督管理局");
        assertThat(ningbo.here("浙江省温州市")).isEqualTo("浙江省温州市");
        assertThat(ningbo.here("330106")).isEqualTo("330212");
        assertThat(ningbo.here("1330106")).as("no division").isEqualTo("1330106");
        assertThat(Town.HANGZHOU.here("杭州")).isEqualTo("杭州");
        assertThat(Town.of("atlantis")).isEmpty();
    }

    @Test
    void aCodeIsIssuedThereWithItsOwnCheckDigit() {
        SocialCreditCode code = SocialCreditCode.parse(ningbo.here("91330106MA2TE5T01R"));
        assertThat(code.value()).startsWith("91330212MA2TE5T0");
        assertThat(code.isRegular()).isTrue();
        assertThat(ningbo.here("33018420041130190X")).as("a person's number").isEqualTo("33018420041130190X");
    }

    @Test
    void formsAreSaidInDepth() {
        assertThat(ningbo.here(Map.of("clues", List.of(Map.of("place", "330110")), "amount", 5L)))
                .isEqualTo(Map.of("clues", List.of(Map.of("place", "330213")), "amount", 5L));
    }

    @Test
    void everyDivisionOfTheTableIsOneOfTheState() {
        Words.table("ningbo").stream()
                .flatMap(List::stream)
                .filter(word -> word.matches("\\d{6}"))
                .forEach(code -> assertThat(DivisionCode.parse(code).name()).isNotBlank());
    }

    @Test
    void allOfHangzhousDistrictsHaveTheirPlaceThere() {
        Words.table("districts").forEach(row -> {
            assertThat(ningbo.here(row.get(0))).startsWith("3302");
            assertThat(ningbo.here(row.get(1))).as(row.get(1)).isNotEqualTo(row.get(1));
            List.of(row.get(2).split(","))
                    .forEach(
                            street -> assertThat(ningbo.here(street)).as(street).isNotEqualTo(street));
        });
    }

    @Test
    void itsOrganisationsAreThereWithOneOfficeADistrictAndTheirPeople() {
        List<Organisation> organisations = there.organisations();
        assertThat(organisations).hasSizeLessThan(here.organisations().size());
        assertThat(organisations.stream()
                        .filter(each -> each.office() != null
                                && Objects.requireNonNull(each.office()).level().equals("district"))
                        .map(each -> Objects.requireNonNull(each.office()).department() + each.division()))
                .doesNotHaveDuplicates()
                .allMatch(each -> each.contains("3302"));
        assertThat(organisations.stream().filter(each -> !each.key().equals("ningbo")))
                .noneMatch(each -> each.name().contains("杭州"));
        Set<String> keys = organisations.stream().map(Organisation::key).collect(Collectors.toSet());
        assertThat(there.accounts()).isNotEmpty().allMatch(account -> keys.contains(account.organisation()));
    }

    @Test
    void itsReportsNameNoPlaceOfHangzhouButOfFirmsThatTradeInBoth() {
        Set<String> travelling = here.travelling();
        assertThat(travelling).hasSizeBetween(10, 60);
        List<SimulatedReport> reports = Stream.of(there.parties(), there.facts())
                .flatMap(stream -> Chronicle.list(stream).stream())
                .toList();
        assertThat(reports).hasSizeGreaterThan(100);
        Predicate<SimulatedReport> ofTravellers =
                report -> travelling.stream().anyMatch(report.data().toString()::contains);
        assertThat(reports.stream().filter(ofTravellers.negate()))
                .allSatisfy(report -> assertThat(report.data().toString())
                        .as(report.type())
                        .doesNotContain("杭州", "西湖区")
                        .doesNotContainPattern("=3301\\d{2}[,}]"));
        List<SimulatedReport> merchants = Chronicle.list(here.parties());
        assertThat(reports.stream()
                        .filter(report -> report.type().equals("merchant"))
                        .filter(ofTravellers))
                .as("they are the same firms in both")
                .hasSizeGreaterThanOrEqualTo(travelling.size())
                .isSubsetOf(merchants);
    }
}

package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.code.DivisionCode;
import org.junit.jupiter.api.Test;

/** Every place of the city has a market regulator with people, and names of accounts say who they are. */
class OfficesOfTheCityTest {

    private final City city = City.of(1, LocalDate.of(2026, 3, 2), 10);

    private final Map<String, Organisation> offices = city.organisations().stream()
            .filter(organisation -> organisation.office() != null)
            .collect(Collectors.toMap(Organisation::key, organisation -> organisation));

    @Test
    void everyDistrictWhereMerchantsLiveHasItsMarketRegulatorWithPeople() {
        Set<String> districts = new HashSet<>();
        city.organisations().forEach(each -> districts.add(each.division()));
        districts.removeAll(Set.of("330100", "330200"));
        Set<String> staffed =
                city.accounts().stream().map(Account::organisation).collect(Collectors.toSet());
        assertThat(districts).hasSizeGreaterThan(10).allSatisfy(district -> {
            assertThat(DivisionCode.parse(district).isAbolished()).isFalse();
            assertThat(offices.values())
                    .filteredOn(each -> each.division().equals(district)
                            && each.office().level().equals("district")
                            && each.office().department().equals("market-regulator"))
                    .singleElement()
                    .satisfies(each -> assertThat(staffed).contains(each.key()));
        });
    }

    @Test
    void anOfficeIsMadeAfterTheOneAboveItAndLiesWithinIt() {
        Map<String, Organisation> made = new HashMap<>();
        for (Organisation office : city.organisations()) {
            String above = office.office() == null ? null : office.office().above();
            if (above != null) {
                Organisation supervisor = Objects.requireNonNull(made.get(above), office.key());
                assertThat(DivisionCode.parse(office.division()).isWithin(DivisionCode.parse(supervisor.division())))
                        .isTrue();
                assertThat(supervisor.office().department())
                        .isEqualTo(office.office().department());
            }
            made.put(office.key(), office);
        }
    }

    @Test
    void mainOfficesHaveTwoHandlersAndAHead() {
        List<String> names = city.accounts().stream().map(Account::name).toList();
        for (String office : List.of("market", "xihu", "binjiang", "yuhang", "gongshu")) {
            assertThat(names).contains(office + "-handler-1", office + "-handler-2", office + "-head");
        }
        assertThat(names).doesNotHaveDuplicates().hasSizeLessThan(90);
    }

    @Test
    void everyOfficerHasAPostInAnOfficeAndNobodyElseHas() {
        for (Account account : city.accounts()) {
            assertThat(account.post() != null)
                    .as(account.name())
                    .isEqualTo(account.role().equals("officer"));
            if (account.post() != null) {
                assertThat(offices).containsKey(account.organisation());
            }
        }
    }

    @Test
    void merchantsThatSignInAreCompaniesThatTheirPlatformReports() {
        Set<Object> reported = Chronicle.list(city.parties()).stream()
                .filter(report -> report.type().equals("merchant"))
                .map(report -> report.data().get("code"))
                .collect(Collectors.toSet());
        assertThat(city.organisations())
                .filteredOn(each -> each.kind().equals("merchant"))
                .hasSize(3)
                .allSatisfy(each -> assertThat(reported).contains(each.code()));
        assertThat(city.accounts())
                .filteredOn(each -> each.role().equals("merchant"))
                .extracting(Account::organisation)
                .containsExactly("merchant-1", "merchant-2", "merchant-3");
    }

    @Test
    void theThirdMerchantThatSignsInHasNeverBeenPenalisedInAnyCity() {
        for (long seed = 1; seed <= 20; seed++) {
            City other = City.of(seed, LocalDate.of(2026, 3, 2), 10);
            String good = other.organisations().stream()
                    .filter(each -> each.key().equals("merchant-3"))
                    .map(Organisation::code)
                    .findFirst()
                    .orElseThrow();
            assertThat(Chronicle.list(other.facts()))
                    .filteredOn(report -> report.type().equals("penalty"))
                    .as("seed %d", seed)
                    .isNotEmpty()
                    .noneMatch(report -> report.data().toString().contains(good));
        }
    }
}

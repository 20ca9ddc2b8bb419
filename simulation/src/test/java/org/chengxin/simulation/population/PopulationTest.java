package org.chengxin.simulation.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);

    private final Population population = Population.of(11, AS_OF, new Flaws(6, 3));

    @Test
    void merchantsAreNumberedThrough() {
        for (int i = 0; i < population.merchants().size(); i++) {
            assertThat(population.merchants().get(i).number()).isEqualTo(i);
        }
        assertThat(population.merchants().stream().map(Merchant::key)).doesNotHaveDuplicates();
        assertThat(population.merchants()).hasSize(Merchants.COUNT);
    }

    @Test
    void theSelfOperatedPlatformIsItsOwnMerchant() {
        List<Merchant> own = population.merchants().stream()
                .filter(merchant -> merchant.platform().selfOperated())
                .toList();
        assertThat(own)
                .singleElement()
                .matches(merchant -> merchant.entity() == merchant.platform().operator());
    }

    @Test
    void flawsAreAsManyAsAskedOnEachPlatform() {
        for (Platform platform : population.platforms()) {
            long expected = platform.share() == 0 || platform.selfOperated() ? 0 : 1;
            List<Merchant> merchants = population.merchants().stream()
                    .filter(merchant -> merchant.platform() == platform)
                    .toList();
            assertThat(merchants.stream().filter(Merchant::unregistered)).hasSize((int) (3 * expected));
            assertThat(merchants.stream().filter(merchant -> merchant.entity().lapsed() != null))
                    .hasSize((int) (6 * expected));
        }
    }

    @Test
    void noFlawsWithoutAsking() {
        Population honest = Population.of(11, AS_OF, new Flaws(0, 0));
        assertThat(honest.merchants())
                .noneMatch(Merchant::unregistered)
                .noneMatch(merchant -> merchant.entity().lapsed() != null);
    }

    @Test
    void aLapseIsOfTheLicenceOrOfThePermit() {
        population.merchants().stream()
                .map(Merchant::entity)
                .filter(entity -> entity.lapsed() != null)
                .forEach(entity -> {
                    assertThat(entity.licenceLapsed()).isNotEqualTo(entity.permitLapsed());
                    assertThat(entity.lapsed()).isBetween(AS_OF.minusDays(150), AS_OF.minusDays(60));
                });
    }

    @Test
    void diligenceReachesFromPoorToExcellent() {
        List<Double> diligence = population.merchants().stream()
                .map(merchant -> merchant.entity().diligence())
                .toList();
        assertThat(diligence).allMatch(value -> value >= 0 && value <= 1);
        assertThat(diligence.stream().filter(value -> value < 0.35)).hasSizeBetween(60, 260);
        assertThat(diligence.stream().filter(value -> value > 0.9)).hasSizeGreaterThan(400);
    }

    @Test
    void registeredEntitiesAreCountedOnce() {
        List<Entity> registered = population.registered();
        assertThat(registered.stream().map(Entity::code)).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(registered.size()).isLessThan(Merchants.COUNT);
    }

    @Test
    void carriersHaveOutletsInTheCityWithCouriers() {
        assertThat(population.carriers()).hasSize(20);
        for (Carrier carrier : population.carriers()) {
            assertThat(carrier.outlets()).isNotEmpty();
            assertThat(carrier.outlets().stream().map(Outlet::key)).doesNotHaveDuplicates();
            assertThat(carrier.outlets()).allMatch(outlet -> outlet.couriers().size() >= 2);
        }
        assertThat(population.carriers().stream().map(Carrier::prefix)).doesNotHaveDuplicates();
        assertThat(population.carriers().stream()
                        .map(carrier -> carrier.entity().name()))
                .doesNotHaveDuplicates();
    }

    @Test
    void codesAreUniqueInTheCity() {
        Set<String> codes = new HashSet<>();
        population
                .registered()
                .forEach(entity -> assertThat(codes.add(entity.code())).isTrue());
        population
                .carriers()
                .forEach(carrier ->
                        assertThat(codes.add(carrier.entity().code())).isTrue());
        population
                .departments()
                .forEach(department -> assertThat(codes.add(department.code())).isTrue());
        assertThat(codes.add(population.agency().code())).isTrue();
        assertThat(codes.add(population.association().code())).isTrue();
    }

    @Test
    void departmentsAreFoundByTheirKey() {
        assertThat(population.department("post").name()).isEqualTo("杭州市邮政管理局");
    }

    @Test
    void nothingHappensToAnEntityBeforeItsFirstMonth() {
        Entity entity = population.registered().get(0);
        assertThat(entity.notBefore(entity.established()))
                .isEqualTo(entity.established().plusMonths(1));
        assertThat(entity.notBefore(AS_OF)).isEqualTo(AS_OF);
    }
}

package org.chengxin.simulation.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chengxin.simulation.material.Dice;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final Names names = new Names();
    private final Dice dice = Dice.of(4, "names", 0);
    private final Place place = Place.districts().get(2);
    private final Category tea = Category.all().get(1);

    private String name(EntityKind kind, String brand) {
        return names.entity(dice, kind, brand, place, tea);
    }

    @Test
    void enterprisesSayWhereWhoWhatAndForm() {
        for (int i = 0; i < 200; i++) {
            assertThat(name(EntityKind.ENTERPRISE, "云鹤"))
                    .matches("(浙江|杭州|杭州市)?云鹤.*(公司)")
                    .matches(".*(浙江|杭州).*");
        }
    }

    @Test
    void individualBusinessesBearTheirDistrict() {
        for (int i = 0; i < 100; i++) {
            assertThat(name(EntityKind.INDIVIDUAL_BUSINESS, "云鹤"))
                    .startsWith("杭州市西湖区")
                    .contains("云鹤");
        }
    }

    @Test
    void cooperativesAreNamedAfterTheirGoods() {
        assertThat(name(EntityKind.COOPERATIVE, "云鹤")).matches("杭州市西湖云鹤\\S+专业合作社");
    }

    @Test
    void noFirmHasTheNameOfAnother() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            assertThat(seen.add(name(EntityKind.ENTERPRISE, "云鹤"))).isTrue();
        }
    }

    @Test
    void personsMayShareTheirNames() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            seen.add(name(EntityKind.NATURAL_PERSON, "云鹤"));
        }
        assertThat(seen.size()).isBetween(5_000, 19_999);
    }

    @Test
    void brandsVary() {
        Set<String> brands = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            brands.add(names.brand(dice));
        }
        assertThat(brands).hasSizeGreaterThan(900).allMatch(brand -> brand.length() == 2 || brand.length() == 3);
    }

    @Test
    void categoriesAreSoldByPersonsOnlyWhereNoPermitIsNeeded() {
        List<Category> all = Category.all();
        assertThat(all.stream().filter(Category::suitsPersons)).isNotEmpty().noneMatch(Category::needsPermit);
        assertThat(all.stream().filter(Category::isDear)).isNotEmpty().noneMatch(Category::suitsPersons);
        assertThat(all).allMatch(category -> category.products().size() == 10);
    }
}

package org.chengxin.simulation.population;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Words;

/** Chinese names of firms (division, brand, trade, form) and of persons; no firm name twice. */
final class Names {

    private final List<String> surnames = Words.list("surnames");
    private final List<String> givenNames = Words.list("given-names");
    private final List<String> brandFirst = Words.list("brand-first");
    private final List<String> brandSecond = Words.list("brand-second");
    private final List<String> tradeWords = Words.list("trade-words");
    private final List<String> retailForms = Words.list("retail-forms");
    private final Set<String> taken = new HashSet<>();

    String person(Dice dice) {
        return dice.pick(surnames) + dice.pick(givenNames);
    }

    String brand(Dice dice) {
        String brand = dice.pick(brandFirst) + dice.pick(brandSecond);
        return dice.chance(0.15) ? brand + dice.pick(brandSecond) : brand;
    }

    /** The full name of an entity under a brand; a name that is taken gets another syllable until it is free. */
    String entity(Dice dice, EntityKind kind, String brand, Place place, Category category) {
        return free(
                switch (kind) {
                    case ENTERPRISE -> extended -> enterprise(dice, extended, category);
                    case INDIVIDUAL_BUSINESS -> extended -> individual(dice, extended, place, category);
                    case COOPERATIVE ->
                        extended -> place.name().replaceFirst("[市区县]$", "") + extended
                                + dice.pick(List.of("茶叶", "蔬果", "山核桃", "水产", "竹笋")) + "专业合作社";
                    case NATURAL_PERSON -> extended -> person(dice);
                },
                brand,
                dice,
                kind != EntityKind.NATURAL_PERSON);
    }

    private String free(Function<String, String> naming, String brand, Dice dice, boolean unique) {
        String name = naming.apply(brand);
        while (unique && !taken.add(name)) {
            name = naming.apply(brand + dice.pick(brandSecond));
        }
        return name;
    }

    private String enterprise(Dice dice, String brand, Category category) {
        String trade = dice.chance(0.6) ? dice.pick(category.trades()) : dice.pick(tradeWords);
        String form = dice.chance(0.04) ? "股份有限公司" : dice.chance(0.05) ? "有限责任公司" : "有限公司";
        return switch (dice.below(5)) {
            case 0 -> "浙江" + brand + trade + form;
            case 1 -> brand + "（杭州）" + trade + form;
            case 2 -> "杭州市" + brand + trade + form;
            default -> "杭州" + brand + trade + form;
        };
    }

    private String individual(Dice dice, String brand, Place place, Category category) {
        String mark = dice.chance(0.2) ? dice.pick(surnames) + "记" + brand : brand;
        String shop = dice.pick(category.trades()) + dice.pick(retailForms);
        return place.name() + mark + shop + (dice.chance(0.3) ? "（个体工商户）" : "");
    }
}

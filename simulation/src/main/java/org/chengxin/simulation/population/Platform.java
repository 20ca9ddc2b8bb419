package org.chengxin.simulation.population;

import java.util.List;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Words;

/**
 * An e-commerce platform.
 *
 * @param share its part of the merchants and the trade; 0 for the platform that is left to visitors
 */
public record Platform(String key, String name, String form, Entity operator, double share) {

    static List<Platform> all(long seed, Registrar registrar, Category category) {
        return Words.table("platforms").stream()
                .map(row -> of(Dice.of(seed, "platform", row.get(0).hashCode()), registrar, category, row))
                .toList();
    }

    private static Platform of(Dice dice, Registrar registrar, Category category, List<String> row) {
        Place seat = registrar.districts().stream()
                .filter(place -> place.code().equals(row.get(4)))
                .findFirst()
                .orElseThrow();
        Entity operator = registrar.entity(dice, row.get(2), row.get(1), EntityKind.ENTERPRISE, category, seat);
        return new Platform(row.get(0), row.get(1), row.get(3), operator, Double.parseDouble(row.get(5)));
    }

    /** Whether it sells its own goods only. */
    public boolean selfOperated() {
        return form.equals("self-operated");
    }

    /** The host of its site and, below it, of its shops; a name that can never be registered. */
    public String host() {
        return key + ".example";
    }

    public String website() {
        return "https://www." + host() + "/";
    }
}

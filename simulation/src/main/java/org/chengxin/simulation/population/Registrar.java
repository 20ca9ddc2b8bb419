package org.chengxin.simulation.population;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Numbers;
import org.jspecify.annotations.Nullable;

/** Brings entities into being: name, numbers, seat, character. */
final class Registrar {

    private static final int OLDEST_DAYS = 4000;
    private static final int YOUNGEST_DAYS = 400;

    private final Names names = new Names();
    private final List<Place> districts = Place.districts();
    private final LocalDate asOf;

    Registrar(LocalDate asOf) {
        this.asOf = asOf;
    }

    LocalDate asOf() {
        return asOf;
    }

    Names names() {
        return names;
    }

    List<Place> districts() {
        return districts;
    }

    Entity entity(Dice dice, EntityKind kind, Category category) {
        Place place = dice.pick(districts);
        String brand = names.brand(dice);
        return entity(dice, names.entity(dice, kind, brand, place, category), brand, kind, category, place);
    }

    /** An entity whose name is given. */
    Entity entity(Dice dice, String name, String brand, EntityKind kind, Category category, Place place) {
        String person = kind == EntityKind.NATURAL_PERSON ? name : names.person(dice);
        return new Entity(
                name,
                brand,
                kind,
                code(dice, kind, place),
                person,
                Numbers.identityNumber(dice),
                place,
                address(dice, place),
                Numbers.phone(dice),
                asOf.minusDays(dice.between(YOUNGEST_DAYS, OLDEST_DAYS)),
                category,
                diligence(dice),
                null);
    }

    private static @Nullable String code(Dice dice, EntityKind kind, Place place) {
        return kind == EntityKind.NATURAL_PERSON ? null : Numbers.socialCreditCode(dice, kind.codeType(), place.code());
    }

    String address(Dice dice, Place place) {
        return place.name() + dice.pick(place.streets()) + names.brand(dice) + "路" + dice.between(1, 999) + "号"
                + dice.between(1, 20) + "幢" + dice.between(101, 1808) + "室";
    }

    /** Most are careful, some are not, a few do not care at all. */
    private static double diligence(Dice dice) {
        double slack = dice.unit();
        return dice.chance(0.07) ? 0.35 * slack : 1 - 0.6 * slack * slack;
    }
}

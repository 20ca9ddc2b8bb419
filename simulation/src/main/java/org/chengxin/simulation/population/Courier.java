package org.chengxin.simulation.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Numbers;

/** A person who carries parcels for an outlet. */
public record Courier(String key, String name, String identityNumber, String phone, LocalDate employed) {

    static List<Courier> all(Dice dice, Registrar registrar, String outlet) {
        int count = dice.between(2, 5);
        List<Courier> couriers = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            couriers.add(new Courier(
                    outlet + "-" + i,
                    registrar.names().person(dice),
                    Numbers.identityNumber(dice),
                    Numbers.phone(dice),
                    registrar.asOf().minusDays(dice.between(200, 2000))));
        }
        return List.copyOf(couriers);
    }
}

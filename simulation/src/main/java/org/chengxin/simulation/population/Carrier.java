package org.chengxin.simulation.population;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Words;

/**
 * A logistics firm of the city.
 *
 * @param prefix two letters that open its waybill numbers
 * @param days how much faster (negative) or slower it delivers than usual
 */
public record Carrier(
        int number, String key, String brand, String prefix, Entity entity, List<Outlet> outlets, double days) {

    static List<Carrier> all(long seed, Registrar registrar, Category category) {
        List<Carrier> carriers = new ArrayList<>();
        for (String name : Words.list("carriers")) {
            int number = carriers.size();
            carriers.add(of(Dice.of(seed, "carrier", number), registrar, category, number, name));
        }
        return List.copyOf(carriers);
    }

    private static Carrier of(Dice dice, Registrar registrar, Category category, int number, String brand) {
        Place seat = dice.pick(registrar.districts());
        String name = (dice.chance(0.5) ? "浙江" : "杭州") + brand + "有限公司";
        Entity entity = registrar.entity(dice, name, brand, EntityKind.ENTERPRISE, category, seat);
        String key = "logistics-" + (number + 1);
        String prefix = "Q" + (char) ('A' + number);
        return new Carrier(number, key, brand, prefix, entity, Outlet.all(dice, registrar, brand), dice.bell() - 0.5);
    }
}

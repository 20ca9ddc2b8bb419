package org.chengxin.simulation.population;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Numbers;

/** A place where a logistics firm takes in and hands out parcels. */
public record Outlet(String key, String name, Place place, String address, List<Courier> couriers) {

    /** The outlets of one firm: one in most districts. */
    static List<Outlet> all(Dice dice, Registrar registrar, String brand) {
        List<Outlet> outlets = new ArrayList<>();
        for (Place place : registrar.districts()) {
            if (dice.chance(0.7) || outlets.isEmpty()) {
                String key = "W" + Numbers.padded(outlets.size() + 1L, 3);
                String name = brand + place.name().substring(3) + "网点";
                outlets.add(new Outlet(
                        key, name, place, registrar.address(dice, place), Courier.all(dice, registrar, key)));
            }
        }
        return List.copyOf(outlets);
    }
}

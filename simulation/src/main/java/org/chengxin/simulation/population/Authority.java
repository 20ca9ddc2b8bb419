package org.chengxin.simulation.population;

import java.util.List;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Numbers;
import org.chengxin.simulation.material.Words;

/** A body that is neither platform nor carrier: a department of the joint conference, the agency, the association. */
public record Authority(String key, String name, String code) {

    private static final String CITY = "330100";

    /** The departments of the joint conference (联席会议) under their names of today, with synthetic codes. */
    static List<Authority> departments(long seed) {
        return Words.table("departments").stream()
                .map(row -> of(seed, row.get(0), row.get(1), "11"))
                .toList();
    }

    static Authority of(long seed, String key, String name, String codeType) {
        Dice dice = Dice.of(seed, "authority", key.hashCode());
        return new Authority(key, name, Numbers.socialCreditCode(dice, codeType, CITY));
    }
}

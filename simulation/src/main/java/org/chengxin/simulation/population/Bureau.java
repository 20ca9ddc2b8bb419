package org.chengxin.simulation.population;

import java.util.List;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Words;
import org.jspecify.annotations.Nullable;

/**
 * An office of a department, with its people; those of the joint conference that report are offices too.
 *
 * @param department its word, as the server knows departments
 * @param level city, district or station
 * @param above key of the office that supervises it
 * @param handlers how many people handle matters there
 * @param head whether there is also a head
 */
public record Bureau(
        Authority authority,
        String department,
        String level,
        String division,
        @Nullable String above,
        int handlers,
        boolean head) {

    /** Supervising offices come before those below them. */
    static List<Bureau> all(long seed, List<Authority> departments) {
        return Words.table("offices").stream()
                .map(row -> of(seed, departments, row))
                .toList();
    }

    private static Bureau of(long seed, List<Authority> departments, List<String> row) {
        String key = row.get(0);
        String people = row.get(6);
        Authority authority = departments.stream()
                .filter(department -> department.key().equals(key))
                .findFirst()
                .orElseGet(() -> Authority.of(seed, key, row.get(1), "11"));
        return new Bureau(
                authority,
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5).isEmpty() ? null : row.get(5),
                people.isEmpty() ? 0 : people.charAt(0) - '0',
                people.endsWith("h"));
    }

    /** Display name of an account's person, the same in every city. */
    public static String official(String account) {
        Dice dice = Dice.of(1, "official", account.hashCode());
        return dice.pick(Words.list("surnames")) + dice.pick(Words.list("given-names"));
    }

    public String key() {
        return authority.key();
    }
}

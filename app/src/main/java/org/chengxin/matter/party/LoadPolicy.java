package org.chengxin.matter.party;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.matter.MatterId;

/** Picks the person with the lowest load; ties are broken by the matter's id. */
final class LoadPolicy {

    private LoadPolicy() {}

    /**
     * Ties are broken by the random end of the matter's id, so that they are spread evenly without a round-robin counter, and
     * the choice is repeatable for the same loads.
     *
     * @param loads absent for none
     */
    static Optional<UUID> lightest(Collection<UUID> there, Map<UUID, Long> loads, MatterId matter) {
        long fewest =
                there.stream().mapToLong(person -> load(person, loads)).min().orElse(0);
        List<UUID> lightest = there.stream()
                .filter(person -> load(person, loads) == fewest)
                .sorted()
                .toList();
        return lightest.isEmpty()
                ? Optional.empty()
                : Optional.of(lightest.get(Math.floorMod(matter.value().hashCode(), lightest.size())));
    }

    private static long load(UUID person, Map<UUID, Long> loads) {
        return loads.getOrDefault(person, 0L);
    }
}

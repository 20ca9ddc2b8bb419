package org.chengxin.matter.party;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.matter.MatterId;

/** Who of several has the fewest; among those who have as few, the matter itself decides. */
final class LoadPolicy {

    private LoadPolicy() {}

    /**
     * The identifier of a matter ends at random, so that equally loaded persons get about as many, without anybody
     * keeping whose turn it is; and a matter that is assigned anew under the same loads comes to the same person.
     *
     * @param loads nothing for who has none
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

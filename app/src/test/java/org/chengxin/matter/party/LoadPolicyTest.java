package org.chengxin.matter.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.chengxin.matter.MatterId;
import org.junit.jupiter.api.Test;

/** The one with the fewest is given a matter, and among equals nobody is given them all. */
class LoadPolicyTest {

    private final Random random = new Random(20260302);

    @Test
    void nobodyIsFoundWhereNobodyIsThere() {
        assertThat(LoadPolicy.lightest(List.of(), Map.of(), matter())).isEmpty();
    }

    @Test
    void nobodyWithMoreIsChosenAndTheOrderOfTheStaffChangesNothing() {
        for (int round = 0; round < 1000; round++) {
            List<UUID> staff = staff(1 + random.nextInt(8));
            Map<UUID, Long> loads = new HashMap<>();
            staff.stream().skip(1).forEach(person -> loads.put(person, (long) random.nextInt(4)));
            MatterId matter = matter();
            UUID chosen = LoadPolicy.lightest(staff, loads, matter).orElseThrow();
            assertThat(loads.getOrDefault(chosen, 0L))
                    .isEqualTo(staff.stream()
                            .map(person -> loads.getOrDefault(person, 0L))
                            .min(Comparator.naturalOrder())
                            .orElseThrow());
            List<UUID> reversed = new ArrayList<>(staff);
            java.util.Collections.reverse(reversed);
            assertThat(LoadPolicy.lightest(reversed, loads, matter)).contains(chosen);
        }
    }

    @Test
    void equallyLoadedPersonsGetAboutAsMany() {
        for (int many = 2; many <= 8; many++) {
            List<UUID> staff = staff(many);
            Map<UUID, Long> given = new HashMap<>();
            for (int round = 0; round < 1000 * many; round++) {
                given.merge(LoadPolicy.lightest(staff, Map.of(), matter()).orElseThrow(), 1L, Long::sum);
            }
            assertThat(given).as("of %d", many).hasSize(many);
            assertThat(given.values()).as("of %d", many).allMatch(each -> each > 850 && each < 1150);
        }
    }

    private List<UUID> staff(int many) {
        List<UUID> staff = new ArrayList<>();
        for (int each = 0; each < many; each++) {
            staff.add(matter().value());
        }
        return staff;
    }

    /** As they are made: the same time in the first half of all. */
    private MatterId matter() {
        return new MatterId(new UUID(
                0x0195_0000_0000_7000L | random.nextInt(0x1000), (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L));
    }
}

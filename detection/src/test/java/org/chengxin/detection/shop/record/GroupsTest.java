package org.chengxin.detection.shop.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.chengxin.detection.table.Names;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupsTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyRowIsInItsGroupInTheOrderOfTheRows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int count = random.nextInt(1, 20);
        int[] of = new int[random.nextInt(200)];
        List<List<Integer>> slow = new ArrayList<>();
        for (int group = 0; group < count; group++) {
            slow.add(new ArrayList<>());
        }
        for (int row = 0; row < of.length; row++) {
            of[row] = random.nextInt(-1, count);
            if (of[row] != Names.NONE) {
                slow.get(of[row]).add(row);
            }
        }

        Groups groups = Groups.of(count, of);

        assertThat(groups.count()).isEqualTo(count);
        for (int group = 0; group < count; group++) {
            assertThat(groups.rows(group))
                    .as("seed %d, group %d", seed, group)
                    .containsExactly(
                            slow.get(group).stream().mapToInt(Integer::intValue).toArray());
            assertThat(groups.size(group)).isEqualTo(slow.get(group).size());
            assertThat(groups.to(group) - groups.from(group)).isEqualTo(groups.size(group));
        }
    }
}

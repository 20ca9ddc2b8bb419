package org.chengxin.warning.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberingTest {

    private static final long SEED = 20_261_126L;

    @Test
    void aKeyKeepsItsNumberAsLongAsItIsMetAndNoNumberIsGivenTwice() {
        int most = 8;
        Numbering<String> numbering = new Numbering<>(most);
        Map<String, Integer> oracle = new LinkedHashMap<>(16, 0.75f, true);
        Map<Integer, String> given = new HashMap<>();
        Random random = new Random(SEED);
        for (int step = 0; step < 5_000; step++) {
            String key = "k" + random.nextInt(12);
            int number = numbering.number(key);
            if (oracle.containsKey(key)) {
                assertThat(number).as("seed %d, step %d", SEED, step).isEqualTo(oracle.get(key));
            } else {
                assertThat(given.put(number, key)).as("a number given before").isNull();
                if (oracle.size() == most) {
                    oracle.remove(oracle.keySet().iterator().next());
                }
            }
            oracle.put(key, number);
            Set<Integer> held = new HashSet<>(oracle.values());
            given.forEach(
                    (each, whose) -> assertThat(numbering.key(each)).isEqualTo(held.contains(each) ? whose : null));
        }
    }
}

package org.chengxin.subject.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengxin.subject.registry.Couriers.Outlet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every outlet stands once, right below the one above it; without one, or in a circle, under the head office. */
class OutletTreeTest {

    @Test
    void outletsFollowTheOneAboveThemWhateverTheOrderOfReports() {
        List<Outlet> reported = List.of(outlet("a1x", "a1"), outlet("b", null), outlet("a1", "a"), outlet("a", "gone"));
        assertThat(OutletTree.of(reported))
                .extracting(each -> each.key() + each.depth())
                .containsExactly("b0", "a0", "a11", "a1x2");
        assertThat(OutletTree.of(List.of())).isEmpty();
    }

    @Test
    void aCircleStandsUnderTheHeadOfficeAfterTheTrees() {
        List<Outlet> reported =
                List.of(outlet("c1", "c2"), outlet("c2", "c1"), outlet("own", "own"), outlet("t", null));
        assertThat(OutletTree.of(reported))
                .extracting(each -> each.key() + each.depth())
                .containsExactly("t0", "c10", "c21", "own0");
    }

    @Test
    void aChainOfAnyLengthIsNoFailure() {
        List<Outlet> chain = new ArrayList<>(List.of(outlet("0", null)));
        for (int each = 1; each < 20_000; each++) {
            chain.add(outlet(Integer.toString(each), Integer.toString(each - 1)));
        }
        assertThat(OutletTree.of(chain).get(19_999).depth()).isEqualTo(19_999);
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_128, 9, 10})
    void treesAndCirclesAgainstThePathsFromTheTop(long seed) {
        Random random = new Random(seed);
        int circles = 0;
        int deep = 0;
        for (int round = 0; round < 2_000; round++) {
            List<Outlet> outlets = round % 2 == 0 ? forest(random) : graph(random);
            Paths paths = new Paths(outlets);
            circles += outlets.stream().anyMatch(paths::circular) ? 1 : 0;
            List<Outlet> expected = outlets.stream()
                    .sorted(Comparator.comparing(paths::of, OutletTreeTest::compare))
                    .map(each -> new Outlet(
                            each.key(),
                            each.name(),
                            each.division(),
                            each.parent(),
                            paths.of(each).size() - 2))
                    .toList();
            deep += expected.stream().anyMatch(each -> each.depth() > 2) ? 1 : 0;
            assertThat(OutletTree.of(outlets)).as("seed %d: %s", seed, outlets).isEqualTo(expected);
        }
        assertThat(circles).as("seed %d", seed).isGreaterThan(300);
        assertThat(deep).as("seed %d", seed).isGreaterThan(300);
    }

    /** Places in the list from the top down to an outlet, after 0 for a tree and 1 for a circle. */
    private record Paths(List<Outlet> outlets, Map<String, Outlet> byKey) {

        Paths(List<Outlet> outlets) {
            this(outlets, outlets.stream().collect(Collectors.toMap(Outlet::key, Function.identity())));
        }

        List<Integer> of(Outlet outlet) {
            Outlet above = above(outlet);
            boolean first = circular(outlet) && circle(outlet).get(0).equals(outlet);
            List<Integer> path = new ArrayList<>(above == null ? List.of(0) : first ? List.of(1) : of(above));
            path.add(outlets.indexOf(outlet));
            return path;
        }

        boolean circular(Outlet outlet) {
            return !circle(outlet).isEmpty();
        }

        /** The outlets of its circle in the order of the list; none outside a circle. */
        private List<Outlet> circle(Outlet outlet) {
            Set<Outlet> met = new HashSet<>();
            Outlet next = outlet;
            while (next != null && met.add(next)) {
                next = above(next);
            }
            return outlet.equals(next) ? outlets.stream().filter(met::contains).toList() : List.of();
        }

        private @Nullable Outlet above(Outlet outlet) {
            return outlet.parent() == null ? null : byKey.get(outlet.parent());
        }
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int place = 0; place < Math.min(one.size(), other.size()); place++) {
            int order = one.get(place).compareTo(other.get(place));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** Each below an earlier one, below one not reported or below none; reported in any order. */
    private static List<Outlet> forest(Random random) {
        List<Outlet> outlets = new ArrayList<>();
        for (int each = 0; each < random.nextInt(2, 16); each++) {
            String parent = random.nextInt(4) == 0 || each == 0 ? null : "k" + random.nextInt(each);
            outlets.add(outlet("k" + each, random.nextInt(8) == 0 ? "gone" : parent));
        }
        Collections.shuffle(outlets, random);
        return outlets;
    }

    /** Each below any one; those of circles reported first. */
    private static List<Outlet> graph(Random random) {
        List<Outlet> outlets = new ArrayList<>();
        int count = random.nextInt(1, 12);
        for (int each = 0; each < count; each++) {
            outlets.add(outlet("k" + each, random.nextInt(6) == 0 ? null : "k" + random.nextInt(count)));
        }
        Collections.shuffle(outlets, random);
        Paths paths = new Paths(List.copyOf(outlets));
        outlets.sort(Comparator.comparing(each -> !paths.circular(each)));
        return outlets;
    }

    private static Outlet outlet(String key, @Nullable String parent) {
        return new Outlet(key, "网点" + key, "330106", parent, 0);
    }
}

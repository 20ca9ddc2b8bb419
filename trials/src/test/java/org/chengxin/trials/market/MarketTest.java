package org.chengxin.trials.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A made-up market is the same for the same seed, holds what its shape says, and says who did wrong. */
class MarketTest {

    private static final int EDGES = 60_000;

    private static String file(Market market) throws IOException {
        StringWriter out = new StringWriter();
        MarketFiles.ratings(market, out);
        return out.toString();
    }

    @ParameterizedTest
    @EnumSource
    void hasAsManyRatingsAsAskedForEachWithinItsRange(Shape shape) throws IOException {
        Market market = Market.of(shape, EDGES, 5);
        int[] count = new int[1];
        market.forEach((user, item, stars, day) -> {
            count[0]++;
            assertThat(user).isBetween(0, market.users() - 1);
            assertThat(item).isBetween(0, market.items() - 1);
            assertThat(stars).isBetween(1, 5);
            assertThat(day).isBetween(0, 729);
        });
        assertThat(count[0]).isEqualTo(EDGES);
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameForTheSameSeedAndAnotherForAnother(Shape shape) throws IOException {
        String once = file(Market.of(shape, EDGES, 7));
        assertThat(file(Market.of(shape, EDGES, 7))).isEqualTo(once);
        assertThat(file(Market.of(shape, EDGES, 8))).isNotEqualTo(once);
    }

    @Test
    void isTheSameOnEveryMachine() throws IOException {
        assertThat(file(Market.of(Shape.HARD, 10_000, 1)).lines().limit(3).toList())
                .containsExactlyElementsOf(FIRST_LINES);
    }

    private static final List<String> FIRST_LINES = List.of("319,219,5,632", "217,187,4,382", "748,214,3,546");

    @Test
    void plantsNothingWrongWhereNothingIsToBeFound() {
        for (Shape shape : List.of(Shape.NULL, Shape.LOOKALIKE, Shape.FANS)) {
            Market market = Market.of(shape, EDGES, 3);
            assertThat(market.wrongUsers()).doesNotContain(true);
            assertThat(market.wrongItems()).doesNotContain(true);
        }
        assertThat(Market.of(Shape.NULL, EDGES, 3).groups()).isEmpty();
        assertThat(kinds(Market.of(Shape.LOOKALIKE, EDGES, 3))).containsExactlyInAnyOrder(Kind.FLASH_SALE, Kind.LAUNCH);
        assertThat(kinds(Market.of(Shape.FANS, EDGES, 3))).containsExactly(Kind.FAN_CLUB);
    }

    @Test
    void plantsEveryKindInAHardMarket() {
        assertThat(kinds(Market.of(Shape.HARD, 1_000_000, 3)))
                .contains(Kind.BURST, Kind.DRIP, Kind.CREW, Kind.STAGGERED, Kind.SMEAR, Kind.FLASH_SALE);
    }

    @Test
    void plantsEachOddFormOnceWhereTheyAreTried() {
        List<Kind> wrong = Market.of(Shape.SHAPES, 300_000, 3).groups().stream()
                .map(Group::kind)
                .filter(Kind::wrong)
                .toList();
        assertThat(wrong)
                .containsExactlyInAnyOrder(
                        Arrays.stream(Kind.values()).filter(Kind::odd).toArray(Kind[]::new));
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "HARD", "CREWS", "SHAPES"})
    void callsNobodyAMemberWhoNeverRatedForTheRing(Shape shape) throws IOException {
        Market market = Market.of(shape, EDGES, 9);
        for (Group group : market.groups()) {
            BitSet acted = new BitSet();
            market.forEach((user, item, stars, day) -> {
                if (has(group.items(), item) && day >= group.first() && day <= group.last()) {
                    acted.set(user);
                }
            });
            assertThat(Arrays.stream(group.users())).as(group.kind().name()).allMatch(acted::get);
        }
    }

    @Test
    void nobodyElseRatesTheTargetsOfAFreshRing() throws IOException {
        Market market = Market.of(Shape.SHAPES, 200_000, 6);
        Group fresh = market.groups().stream()
                .filter(group -> group.kind() == Kind.FRESH)
                .findFirst()
                .orElseThrow();
        int[] seen = new int[1];
        market.forEach((user, item, stars, day) -> {
            if (has(fresh.items(), item)) {
                seen[0]++;
                assertThat(has(fresh.users(), user)).isTrue();
            }
        });
        assertThat(seen[0]).isPositive();
        assertThat(market.district(fresh.items()[0])).isBetween(0, Market.DISTRICTS - 1);
    }

    private static Set<Kind> kinds(Market market) {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        market.groups().forEach(group -> kinds.add(group.kind()));
        return kinds;
    }

    @Test
    void letsNoAccountWorkForTwoRings() {
        Market market = Market.of(Shape.HARD, EDGES, 11);
        int sum = 0;
        int distinct = 0;
        for (Group group : market.groups()) {
            if (group.kind().wrong()) {
                assertThat(group.users()).isSorted().doesNotHaveDuplicates();
                sum += group.users().length;
            }
        }
        for (boolean wrong : market.wrongUsers()) {
            distinct += wrong ? 1 : 0;
        }
        assertThat(distinct).isEqualTo(sum);
    }

    @Test
    void keepsTheRatingsOfARingWithinItsDays() throws IOException {
        Market market = Market.of(Shape.PLAIN, EDGES, 2);
        for (Group group : market.groups()) {
            int[] inside = new int[1];
            int pairs = group.users().length * group.items().length;
            market.forEach((user, item, stars, day) -> {
                if (has(group.users(), user)
                        && has(group.items(), item)
                        && day >= group.first()
                        && day <= group.last()) {
                    inside[0]++;
                }
            });
            assertThat(inside[0]).as(group.kind() + " of " + pairs).isBetween(pairs / 10, pairs);
        }
    }

    /** That is what makes a crew hard: what it does to one target is as thin as what chance does to a popular one. */
    @Test
    void givesEachTargetOfACrewAThinPartOfIt() throws IOException {
        Market market = Market.of(Shape.CREWS, 400_000, 4);
        Group crew = market.groups().stream()
                .filter(group -> group.kind() == Kind.CREW)
                .findFirst()
                .orElseThrow();
        int[] raters = new int[crew.items().length];
        market.forEach((user, item, stars, day) -> {
            if (has(crew.users(), user) && has(crew.items(), item)) {
                raters[Arrays.binarySearch(crew.items(), item)]++;
            }
        });
        for (int count : raters) {
            assertThat(count).isLessThan(crew.users().length / 2);
        }
        assertThat(Arrays.stream(raters).sum()).isGreaterThan(3 * crew.users().length);
    }

    @Test
    void refusesAMarketThatIsTooSmallToHideAnythingIn() {
        assertThatThrownBy(() -> Market.of(Shape.PLAIN, 9_999, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean has(int[] sorted, int one) {
        return Arrays.binarySearch(sorted, one) >= 0;
    }
}

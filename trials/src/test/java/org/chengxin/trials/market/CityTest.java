package org.chengxin.trials.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A made-up city holds the crowds that it is said to hold, the same for the same seed. */
class CityTest {

    private static final int RATINGS = 200_000;

    @Test
    void theSameSeedGivesTheSameCity() throws IOException {
        assertThat(digest(City.of(true, StarProfile.SPREAD, 60_000, 3)))
                .isEqualTo(digest(City.of(true, StarProfile.SPREAD, 60_000, 3)))
                .isNotEqualTo(digest(City.of(true, StarProfile.SPREAD, 60_000, 4)));
    }

    @Test
    void anHonestCityHoldsEveryCrowdAndNobodyWhoDoesWrong() {
        City city = City.of(false, StarProfile.GENEROUS, RATINGS, 5);
        assertThat(kinds(city))
                .isEqualTo(EnumSet.of(
                        Kind.LIVE_HOST,
                        Kind.SCHOOL,
                        Kind.GROUP_PURCHASE,
                        Kind.FAN_CLUB,
                        Kind.FESTIVAL,
                        Kind.CELEBRITY_SALE,
                        Kind.VILLAGE));
        assertThat(city.groups()).hasSize(22);
        assertThat(city.users(true)).doesNotContain(true);
        assertThat(city.wrongItems()).doesNotContain(true);
    }

    @Test
    void aMixedCityHoldsEveryWrongFormBesideThem() {
        City city = City.of(true, StarProfile.SPREAD, RATINGS, 6);
        assertThat(kinds(city))
                .contains(Kind.CELLS, Kind.PAIRS, Kind.ALL_DAY, Kind.TRADED, Kind.FRAMING, Kind.DISGUISED)
                .contains(Kind.LIVE_HOST, Kind.VILLAGE);
        boolean[] wrong = city.users(true);
        boolean[] honest = city.users(false);
        assertThat(IntStream.range(0, wrong.length).filter(user -> wrong[user] && honest[user]))
                .as("who is hired is in no honest crowd")
                .isEmpty();
        Group framing = city.groups().stream()
                .filter(group -> group.kind() == Kind.FRAMING)
                .findFirst()
                .orElseThrow();
        assertThat(Arrays.stream(framing.items()).filter(city::framed).count())
                .isBetween(1L, framing.items().length / 3L);
        assertThat(Arrays.stream(framing.items()).filter(city::framed)).allMatch(item -> !city.wrongItems()[item]);
    }

    @ParameterizedTest
    @EnumSource(StarProfile.class)
    void starsAreGivenInTheSharesOfTheProfile(StarProfile profile) throws IOException {
        double[] shares = new double[6];
        int[] count = new int[1];
        City.of(false, profile, 100_000, 7).forEach((user, item, stars, day) -> {
            shares[stars]++;
            count[0]++;
            assertThat(day).isBetween(0, Season.DAYS - 1);
        });
        assertThat(count[0]).isGreaterThanOrEqualTo(100_000);
        for (int star = 1; star <= 5; star++) {
            assertThat(shares[star] / count[0]).as("%d stars", star).isCloseTo(profile.share(star), within(0.08));
        }
    }

    @Test
    void fansGiveMoreForWhatTheyAdoreWhereTheProfileSaysSo() {
        Draws chance = new Draws(1);
        int more = 0;
        for (int each = 0; each < 10_000; each++) {
            more += StarProfile.ADORING.stars(0, 0, true, chance) - StarProfile.ADORING.stars(0, 0, false, chance);
        }
        assertThat(more).isGreaterThan(3_000);
    }

    @Test
    void refusesATinyCity() {
        assertThatThrownBy(() -> City.of(false, StarProfile.SPREAD, 49_999, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<Kind> kinds(City city) {
        return city.groups().stream()
                .map(Group::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    private static long digest(City city) throws IOException {
        long[] digest = {1};
        city.forEach((user, item, stars, day) -> {
            for (int each : new int[] {user, item, stars, day}) {
                digest[0] = 31 * digest[0] + each;
            }
        });
        return digest[0];
    }
}

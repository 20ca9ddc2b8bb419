package org.chengxin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.warning.SealedFinding.Severity;
import org.chengxin.warning.WarningPolicy.Places;
import org.chengxin.warning.WarningPolicy.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningPolicyTest {

    private static final long SEED = 20_261_126L;

    @Test
    void theLotCanBeDrawnAgainAndTakesItsShare() {
        Random random = new Random(SEED);
        for (int draw = 0; draw < 20; draw++) {
            long seed = random.nextLong();
            double share = random.nextDouble() / 10;
            boolean[] lots = WarningPolicy.lots(20_000, share, seed);
            assertThat(WarningPolicy.lots(20_000, share, seed)).isEqualTo(lots);
            int drawn = 0;
            for (boolean lot : lots) {
                drawn += lot ? 1 : 0;
            }
            double deviation = Math.sqrt(20_000 * share * (1 - share));
            assertThat((double) drawn)
                    .as("seed %d, share %f", seed, share)
                    .isBetween(20_000 * share - 5 * deviation - 1, 20_000 * share + 5 * deviation + 1);
        }
    }

    @Test
    void ofNoneNoneIsDrawnAndOfAllAll() {
        assertThat(WarningPolicy.lots(50, 0, SEED)).doesNotContain(true);
        assertThat(WarningPolicy.lots(50, 1, SEED)).doesNotContain(false);
        assertThat(WarningPolicy.lots(0, 1, SEED)).isEmpty();
    }

    @ParameterizedTest(name = "capacity {0}, taken by runs {1}, streams {2}, platforms {3}")
    @CsvSource({
        "20,  0, 0, 0, 12, 17, 3", // five are left to streams and three to platforms
        "20, 12, 0, 0,  0,  5, 3",
        "20,  0, 3, 0, 12, 14, 3", // streams used three of theirs
        "20,  0, 8, 0,  9,  9, 3", // and more than theirs: what is left is anybody's but the platforms'
        "20, 12, 5, 3,  0,  0, 0",
        "20,  4, 0, 3,  8, 13, 0", // platforms take no more than theirs
        "20, 25, 0, 0,  0,  0, 0", // never below none, if the capacity was lowered
        "3,   0, 0, 0,  0,  0, 3"
    })
    void theWeekHasPlacesForStreamsAndPlatforms(
            int capacity, int byRuns, int byStreams, int byPlatforms, int runs, int streams, int platforms) {
        assertThat(WarningPolicy.places(capacity, 5, 3, new Taken(byRuns, byStreams, byPlatforms)))
                .isEqualTo(new Places(runs, streams, platforms));
    }

    @Test
    void allTogetherNeverTakeMoreThanTheCapacityNorPlatformsMoreThanTheirs() {
        Random random = new Random(SEED);
        for (int week = 0; week < 2_000; week++) {
            int capacity = random.nextInt(30);
            int forStreams = random.nextInt(10);
            int forPlatforms = random.nextInt(10);
            Taken taken = new Taken(0, 0, 0);
            for (int hour = 0; hour < 10; hour++) {
                Places places = WarningPolicy.places(capacity, forStreams, forPlatforms, taken);
                taken = new Taken(
                        taken.byRuns(),
                        taken.byStreams() + Math.min(random.nextInt(4), places.streams()),
                        taken.byPlatforms());
                places = WarningPolicy.places(capacity, forStreams, forPlatforms, taken);
                taken = new Taken(
                        taken.byRuns() + Math.min(random.nextInt(12), places.runs()),
                        taken.byStreams(),
                        taken.byPlatforms() + Math.min(random.nextInt(12), places.platforms()));
                assertThat(taken.all()).as("seed %d, week %d", SEED, week).isLessThanOrEqualTo(capacity);
                assertThat(taken.byPlatforms()).isLessThanOrEqualTo(forPlatforms);
            }
        }
    }

    @Test
    void onlyWhatCanBePutRightIsLight() {
        assertThat(Stream.of(Kind.values())
                        .filter(kind -> kind.level() == Kind.Level.SUSPICION)
                        .filter(kind -> WarningPolicy.severity(kind.key(), 1_000, 20) == Severity.LIGHT))
                .containsExactlyInAnyOrder(Kind.UNLICENSED, Kind.COPIED_REVIEWS, Kind.FAKE_REVIEW);
    }

    @Test
    void everyKindHasAWordThatTheFormOfWarningsKnows() throws Exception {
        String form = Files.readString(Path.of("../rules/matter/warning.yaml"));
        assertThat(Stream.of(Kind.values()).filter(kind -> kind.level() == Kind.Level.SUSPICION))
                .allSatisfy(kind -> {
                    String word = WarningPolicy.word(kind.key());
                    assertThat(word).as(kind.key()).isNotEqualTo("other");
                    assertThat(form).contains("\n          " + word + ": {zh:");
                });
    }
}

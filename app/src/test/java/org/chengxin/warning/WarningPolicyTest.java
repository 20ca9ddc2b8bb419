package org.chengxin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.warning.SealedFinding.Severity;
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

    @ParameterizedTest(name = "capacity {0}, kept {1}, taken {2}, by streams {3}")
    @CsvSource({
        "20, 5,  0, 0, 15", // five are left to streams
        "20, 5, 15, 0,  0",
        "20, 5,  3, 3, 15", // streams used three of theirs
        "20, 5,  8, 8, 12", // and more than theirs: what is left is anybody's
        "20, 5, 20, 5,  0",
        "20, 5, 25, 0,  0", // never below none, if the capacity was lowered
        "20, 0,  4, 0, 16",
        "3,  5,  0, 0,  0" // all are left to streams
    })
    void theWeeklyChoiceLeavesSomePlacesToStreams(int capacity, int kept, int taken, int byStreams, int places) {
        assertThat(WarningPolicy.places(capacity, kept, taken, byStreams)).isEqualTo(places);
    }

    @Test
    void choiceAndStreamsTogetherNeverTakeMoreThanTheCapacity() {
        Random random = new Random(SEED);
        for (int week = 0; week < 2_000; week++) {
            int capacity = random.nextInt(30);
            int kept = random.nextInt(10);
            int taken = 0;
            int byStreams = 0;
            for (int hour = 0; hour < 10; hour++) {
                int seen = Math.min(random.nextInt(4), Math.max(0, capacity - taken));
                taken += seen;
                byStreams += seen;
                taken += Math.min(random.nextInt(12), WarningPolicy.places(capacity, kept, taken, byStreams));
                assertThat(taken).as("seed %d, week %d", SEED, week).isLessThanOrEqualTo(capacity);
                assertThat(taken - byStreams).isLessThanOrEqualTo(Math.max(0, capacity - Math.min(kept, byStreams)));
            }
        }
    }

    @Test
    void onlyWhatCanBePutRightIsLight() {
        assertThat(Stream.of(Kind.values())
                        .filter(kind -> kind.level() == Kind.Level.SUSPICION)
                        .filter(kind -> WarningPolicy.severity(kind.key()) == Severity.LIGHT))
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

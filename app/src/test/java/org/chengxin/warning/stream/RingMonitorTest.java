package org.chengxin.warning.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.chengxin.account.OrganisationId;
import org.chengxin.detection.shop.finding.Counter;
import org.chengxin.detection.shop.finding.Counter.Explanation;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.detection.shop.finding.Measure;
import org.chengxin.detection.shop.finding.Named;
import org.chengxin.detection.shop.finding.Part;
import org.chengxin.detection.shop.finding.Source;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.Test;

/** Reviews of one platform, one after the other. */
class RingMonitorTest {

    private static final long SEED = 20_261_126L;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final int MERCHANTS = 120;
    private static final int TARGETS = 5;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final OrganisationId platform = new OrganisationId(Uuid7.next());
    private final Map<String, FactId> asked = new HashMap<>();
    private boolean tied;
    private final RingMonitor watch = new RingMonitor(platform, new Known());
    private final List<StreamFinding> seen = new ArrayList<>();
    private final Map<Integer, SubjectId> merchants = new HashMap<>();
    private final List<String> ofTheRing = new ArrayList<>();

    /** A second channel that says what the test wants. */
    private final class Known implements Support {

        @Override
        public Optional<Part> tie(OrganisationId of, List<String> buyers, List<FactId> reviews, double alpha) {
            asked.put(String.join(" ", buyers), reviews.get(0));
            return tied ? Optional.of(new Part(Measure.TIED_BY_PAYER, buyers.size(), 0, 3)) : Optional.empty();
        }

        @Override
        public List<Counter> declared(OrganisationId of, List<FactId> reviews) {
            return List.of(new Counter(Explanation.LIVE_SESSION, 0.5));
        }
    }

    private String review(String buyer, int merchant, int daysAgo) {
        boolean paid = buyer.startsWith("ring-");
        return review(buyer, merchant, daysAgo, paid ? 5 : 1 + random.nextInt(5));
    }

    private String review(String buyer, int merchant, int daysAgo, int stars) {
        FactId id = FactId.next();
        watch.accept(id, buyer, merchant(merchant), stars, TODAY.minusDays(daysAgo))
                .ifPresent(seen::add);
        return id.toString();
    }

    private SubjectId merchant(int number) {
        return merchants.computeIfAbsent(number, each -> SubjectId.next());
    }

    /** Customers who came once each; the targets are new and have few. */
    private void honest(int from) {
        for (int day = from; day > 0; day--) {
            for (int each = 0; each < 40; each++) {
                review("honest-" + day + "-" + each, TARGETS + random.nextInt(MERCHANTS), day);
            }
            if (day % 8 == 0) {
                for (int target = 0; target < TARGETS; target++) {
                    review("early-" + target + "-" + day, target, day);
                }
            }
        }
    }

    private void ring(int buyers) {
        for (int buyer = 0; buyer < buyers && seen.isEmpty(); buyer++) {
            for (int target = 0; target < TARGETS && seen.isEmpty(); target++) {
                ofTheRing.add(review("ring-" + buyer, target, 1));
            }
        }
    }

    @Test
    void whoReviewsTogetherAgainAndAgainIsSeenWithTheReviewThatCompletesTheProof() {
        honest(25);
        assertThat(seen).as("honest, seed %d", SEED).isEmpty();

        ring(20);

        assertThat(seen).as("seed %d", SEED).hasSize(1);
        Finding finding = seen.get(0).finding();
        assertThat(finding.kind()).isEqualTo(Kind.BRUSHING_RING);
        assertThat(finding.named())
                .filteredOn(named -> named.kind().equals("buyer"))
                .extracting(Named::key)
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(key -> key.startsWith("ring-"));
        assertThat(finding.named())
                .filteredOn(named -> named.kind().equals("merchant"))
                .extracting(Named::key)
                .allMatch(key -> java.util.stream.IntStream.range(0, TARGETS)
                        .anyMatch(target -> merchant(target).toString().equals(key)));
        assertThat(finding.inputs())
                .extracting(Source::key)
                .isSubsetOf(ofTheRing)
                .contains(last());
        assertThat(finding.parts().get(0).value())
                .isGreaterThan(finding.parts().get(0).expected());
        assertThat(finding.parts())
                .extracting(Part::measure)
                .containsExactly(Measure.RATED_TOGETHER, Measure.STARS_UNLIKE);
        assertThat(finding.counters().get(0).share())
                .as("no peak of the market")
                .isZero();
        assertThat(finding.counters()).extracting(Counter::explanation).contains(Explanation.LIVE_SESSION);
        assertThat(seen.get(0).began()).isEqualTo(TODAY.minusDays(1));
        assertThat(seen.get(0).last()).isEqualTo(TODAY.minusDays(1));
    }

    private String last() {
        return ofTheRing.get(ofTheRing.size() - 1);
    }

    @Test
    void whoMeetsAndGivesTheStarsOfOthersIsLeftToTheRun() {
        honest(25);
        for (int each = 0; each < 100; each++) {
            review("fan-" + each / TARGETS, each % TARGETS, 1, 1 + random.nextInt(5));
        }

        assertThat(asked).as("they were seen, and asked about, seed %d", SEED).isNotEmpty();
        assertThat(seen).isEmpty();
    }

    @Test
    void aSecondChannelSaysTheSame() {
        tied = true;
        honest(25);
        for (int each = 0; each < 100 && seen.isEmpty(); each++) {
            review("hired-" + each / TARGETS, each % TARGETS, 1, 1 + random.nextInt(5));
        }

        assertThat(seen).as("seed %d", SEED).hasSize(1);
        assertThat(seen.get(0).finding().parts()).extracting(Part::measure).contains(Measure.TIED_BY_PAYER);
    }

    /** One report with the year mistyped, the first of all, and one in between. */
    @Test
    void aReviewAYearAheadMovesNothing() {
        review("typo", 7, -365);
        honest(25);
        review("typo", 8, -365);
        ring(20);

        assertThat(seen).as("seed %d", SEED).hasSize(1);
        assertThat(seen.get(0).last()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void reviewsOfLongAgoThatComeLateDoNoHarm() {
        honest(25);
        for (int late = 0; late < 500; late++) {
            review("late-" + late % 7, late % 3, 400);
        }
        assertThat(seen).isEmpty();

        ring(20);

        assertThat(seen).as("seed %d", SEED).hasSize(1);
    }

    @Test
    void theSameReviewsInAnotherOrderAreTheSameRing() {
        honest(25);
        for (int target = 0; target < TARGETS; target++) {
            for (int buyer = 19; buyer >= 0; buyer--) {
                review("ring-" + buyer, target, buyer % 5);
            }
        }

        assertThat(seen).as("seed %d", SEED).isNotEmpty();
        assertThat(seen.get(seen.size() - 1).finding().named())
                .filteredOn(named -> named.kind().equals("buyer"))
                .allMatch(named -> named.key().startsWith("ring-"));
    }
}

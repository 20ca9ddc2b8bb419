package org.chengxin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.Test;

/** What a merchant's numbers amount to. */
class IndicatorsTest {

    private static final OrganisationId PLATFORM = new OrganisationId(new UUID(1, 1));
    private static final Place PLACE = new Place(PLATFORM, SubjectId.parse("019a0000-0000-7000-8000-000000000002"));
    private static final Place OTHER_ID = new Place(PLATFORM, SubjectId.parse("019a0000-0000-7000-8000-000000000003"));
    private static final Place STRANGER = new Place(PLATFORM, SubjectId.parse("019a0000-0000-7000-8000-000000000004"));

    private static final List<Indicator> INDICATORS = List.of(
            Indicator.count("orders"),
            Indicator.share("lateShare", "late", "delivered"),
            Indicator.mean("averageStars", "stars", "reviews", 10, new BigDecimal("4.00")),
            Indicator.word("licence", "none"));

    private final Asked asked = new Asked(
            LocalDate.of(2026, 3, 2),
            12,
            Set.of(PLACE),
            Set.of(PLACE.merchant(), OTHER_ID.merchant()),
            Map.of(OTHER_ID.merchant(), PLACE.merchant()));
    private final Tally tally = new Tally(asked);

    private Object of(String indicator) {
        return Indicators.of(INDICATORS, tally.counts(PLACE)).inputs().get(indicator);
    }

    @Test
    void sharesArePerCentWithTwoDecimalsRoundedHalfUpAndNothingOfNothingIsNoFault() {
        assertThat(of("lateShare")).isEqualTo(new BigDecimal("0.00"));
        tally.add(PLACE, "delivered", 18);
        tally.add(PLACE, "late", 3);
        assertThat(of("lateShare")).isEqualTo(new BigDecimal("16.67"));
    }

    @Test
    void aMeanOfFewSaysNothing() {
        tally.add(PLACE, "reviews", 9);
        tally.add(PLACE, "stars", 9);
        assertThat(of("averageStars")).isEqualTo(new BigDecimal("4.00"));
        tally.add(PLACE, "reviews", 1);
        tally.add(PLACE, "stars", 2);
        assertThat(of("averageStars")).isEqualTo(new BigDecimal("1.10"));
    }

    @Test
    void countsUnderTwoIdsOfOneMerchantAddUpAndThoseOfAnybodyElseArePassedOver() {
        tally.add(PLACE, "orders", 5);
        tally.add(OTHER_ID, "orders", 7);
        tally.add(STRANGER, "orders", 100);
        assertThat(of("orders")).isEqualTo(new BigDecimal("12"));
        assertThat(asked.places(OTHER_ID.merchant())).containsExactly(PLACE);
        assertThat(asked.places(STRANGER.merchant())).isEmpty();
    }

    @Test
    void whatIsSealedIsWhatTheRuleIsRunWithAndTheCountsThatItIsMadeOfWhereTheyAreNothingToo() {
        tally.add(PLACE, "orders", 60);
        tally.say(PLACE, "licence", "ended");
        Indicators indicators = Indicators.of(INDICATORS, tally.counts(PLACE));
        assertThat(indicators.texts())
                .isEqualTo(Map.of("orders", "60", "lateShare", "0.00", "averageStars", "4.00", "licence", "ended"));
        assertThat(indicators.counts())
                .isEqualTo(Map.of("orders", 60L, "late", 0L, "delivered", 0L, "stars", 0L, "reviews", 0L));
    }

    @Test
    void theWindowEndsWithTheDayInTheCity() {
        assertThat(asked.from()).isEqualTo(Instant.parse("2025-03-01T16:00:00Z"));
        assertThat(asked.until()).isEqualTo(Instant.parse("2026-03-02T16:00:00Z"));
    }
}

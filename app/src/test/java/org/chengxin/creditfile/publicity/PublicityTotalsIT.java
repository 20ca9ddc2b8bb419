package org.chengxin.creditfile.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.creditfile.publicity.PublicityTotals.Total;
import org.chengxin.rule.LegalClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How all units together kept the clocks of a span of days: each decision once, late or not. */
class PublicityTotalsIT extends ServerTest {

    private static final String DIVISION = "654351";
    private static int number;

    /** Days on which no other test lets anybody decide. */
    private static final LocalDate FIRST = LocalDate.of(2024, 9, 9);

    @Autowired
    private PublicityTotals totals;

    private Member unit;
    private LocalDate day;

    @BeforeEach
    void aUnitOfItsOwnDays() {
        unit = city().newMember("department");
        day = FIRST.plusDays(2L * number);
    }

    /** The unit has reported for years: what ran out before its first report would be its history. */
    private void reportsSince(LocalDate first) {
        decided(LocalDate.now(LegalClock.ZONE));
        owner().sql("update creditfile.assertion set received_at = :first where reporter = :unit")
                .param("first", first.atStartOfDay(LegalClock.ZONE).toOffsetDateTime())
                .param("unit", UUID.fromString(unit.organisation()))
                .update();
    }

    private String decided(LocalDate decided) {
        String key = "totals-" + ++number;
        return city().create(unit.token(), "permit", key, """
                {"party":{"name":"天水合计%d有限公司","kind":"organisation","code":"%s"},"number":"许〔2024〕合%d号","authority":"%s",
                 "decided":"%s","category":"ordinary","content":"食品经营许可","from":"%s","until":"2029-05-05"}""".formatted(
                        number, Codes.social(DIVISION, number), number, unit.name(), decided, decided));
    }

    @Test
    void aDecisionReportedYearsLaterIsLateInTheDaysInWhichItBecameKnown() {
        reportsSince(day.minusDays(1));
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        Total then = totals.published(day, day.plusDays(40), today);
        Total before = totals.published(today, today, today);
        decided(day);
        Total after = totals.published(today, today, today);
        assertThat(after.clocks() - before.clocks()).isEqualTo(1);
        assertThat(after.late() - before.late()).isEqualTo(1);
        assertThat(totals.published(day, day.plusDays(40), today))
                .as("a month that is over is not counted again")
                .isEqualTo(then);
    }

    @Test
    void whatAUnitTellsOfTheYearsBeforeItsFirstReportIsItsHistory() {
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        Total before = totals.published(today, today, today);
        decided(day);
        assertThat(totals.published(today, today, today)).isEqualTo(before);
    }

    @Test
    void aDecisionOfTodayIsInTime() {
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        Total before = totals.published(today, today.plusDays(60), today);
        decided(today);
        Total after = totals.published(today, today.plusDays(60), today);
        assertThat(after.clocks() - before.clocks()).isEqualTo(1);
        assertThat(after.late() - before.late()).isZero();
    }

    @Test
    void whatEndedShouldBeTakenOffAndIsOnceItsAuthoritySaysSo() {
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        reportsSince(day.minusDays(1));
        LocalDate ended = day.plusDays(1);
        Total before = totals.withdrawn(today, today, today);
        number++;
        String key = "totals-" + number;
        String penalty = city().create(unit.token(), "penalty", key, penalty(""));
        assertThat(totals.withdrawn(today, today, today)).isEqualTo(before);
        TestCity.Result told = city().one(
                        unit.token(),
                        TestCity.item(
                                "penalty",
                                key,
                                penalty(",\"ended\":\"%s\",\"endReason\":\"撤销\"".formatted(ended)),
                                penalty,
                                "撤销"));
        assertThat(told.created()).as(told.toString()).isTrue();
        Total after = totals.withdrawn(today, today, today);
        assertThat(after.clocks() - before.clocks()).isEqualTo(1);
        assertThat(after.late() - before.late()).as("told two years later").isEqualTo(1);
    }

    private String penalty(String more) {
        return """
                {"party":{"name":"天水合计%d有限公司","kind":"organisation","code":"%s"},"number":"罚〔2024〕合%d号","authority":"%s",
                 "decided":"%s","violation":"虚假宣传","facts":"略","basis":"依据","categories":["fine"],"fine":"500.00"%s}""".formatted(number, Codes.social(DIVISION, number), number, unit.name(), day, more);
    }

    @Test
    void aClockThatStillRunsIsNeitherKeptNorMissed() {
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        Total before = totals.published(today, today, today);
        decided(today);
        assertThat(totals.published(today, today, today))
                .as("its last day is to come")
                .isEqualTo(before);
    }

    @Test
    void daysWithoutDecisionsHaveNone() {
        assertThat(totals.published(LocalDate.of(2019, 2, 2), LocalDate.of(2019, 2, 3), LocalDate.now()))
                .isEqualTo(new Total(0, 0));
    }
}

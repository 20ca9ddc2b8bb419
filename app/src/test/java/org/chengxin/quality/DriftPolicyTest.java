package org.chengxin.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.chengxin.quality.DriftPolicy.Break;
import org.chengxin.quality.DriftPolicy.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A source that turns is caught within two days, and a clean one is left in peace. */
class DriftPolicyTest {

    private static final int WINDOW = 28;
    private static final int LEARNT = WINDOW + DriftPolicy.GAP;
    private static final long SEED = 654_900;
    private static final Settings SETTINGS = new Settings(30, 0.001, 0.2, 0.01, 0.1);

    private static List<Break> breaks(List<ReportDay> days, Set<String> broken) {
        ReportDay day = days.get(days.size() - 1);
        int to = Math.max(0, days.size() - 1 - DriftPolicy.GAP);
        List<ReportDay> before = days.subList(Math.max(0, to - WINDOW), to);
        return DriftPolicy.breaks(before, day, (figure, on) -> broken.contains(figure + on), SETTINGS);
    }

    private static List<Break> breaks(List<ReportDay> days) {
        return breaks(days, Set.of());
    }

    /** The breaks of each day after the first window, each day being judged as it ends. */
    private static List<List<Break>> replayed(List<ReportDay> days) {
        List<List<Break>> told = new ArrayList<>();
        Set<String> broken = new HashSet<>();
        for (int day = LEARNT; day < days.size(); day++) {
            LocalDate on = days.get(day).day();
            List<Break> breaks = breaks(days.subList(0, day + 1), broken);
            breaks.forEach(each -> broken.add(each.figure() + on));
            told.add(breaks);
        }
        return told;
    }

    @Test
    void aCleanStreamOfSomeUnrestRaisesLessThanOneFalseAlarmInAThousandDays() {
        cleanStreamsRaiseLessThanOneFalseAlarmInAThousandDays(150, 0.15);
    }

    @Tag("drill")
    @ParameterizedTest(name = "{0} reports a day, unrest {1}")
    @CsvSource({"40,0", "150,0", "800,0.15", "800,0.3"})
    void cleanStreamsRaiseLessThanOneFalseAlarmInAThousandDays(int reports, double unrest) {
        int sources = 60;
        int judged = 50;
        long alarms = 0;
        for (int source = 0; source < sources; source++) {
            List<ReportDay> days = new SeededSource(SEED + source, reports, unrest).days(LEARNT + judged);
            alarms += replayed(days).stream().filter(told -> !told.isEmpty()).count();
        }
        System.out.printf(
                "seeds %d to %d, %d reports a day, unrest %.2f: %d false alarms in %d clean days of a source%n",
                SEED, SEED + sources - 1, reports, unrest, alarms, sources * judged);
        assertThat(alarms).isLessThanOrEqualTo(sources * judged / 1_000);
    }

    @ParameterizedTest(name = "share {0} at {1} reports a day, unrest {2}")
    @CsvSource({"0.9,80,0", "0.1,150,0.15"})
    void anInvertedFlagOfFewReportsIsCaughtWithinTwoDaysAndNothingElse(double share, int reports, double unrest) {
        anInvertedFlagIsCaughtWithinTwoDaysAndNothingElse(share, reports, unrest);
    }

    @Tag("drill")
    @ParameterizedTest(name = "share {0} at {1} reports a day, unrest {2}")
    @CsvSource({"0.9,150,0.15", "0.97,150,0.3", "0.75,150,0.15", "0.03,800,0.3"})
    void anInvertedFlagIsCaughtWithinTwoDaysAndNothingElse(double share, int reports, double unrest) {
        int slowest = 0;
        for (int source = 0; source < 20; source++) {
            SeededSource seeded = new SeededSource(SEED + source, reports, unrest);
            List<ReportDay> days = new ArrayList<>(seeded.days(LEARNT + source % 7));
            seeded.invert(SeededSource.flag(share));
            int inverted = days.size();
            for (int day = inverted; day < inverted + 5; day++) {
                days.add(seeded.day(day));
            }
            List<List<Break>> told = replayed(days);
            int caught = 0;
            while (told.get(inverted - LEARNT + caught).isEmpty()) {
                caught++;
            }
            slowest = Math.max(slowest, caught + 1);
            Break first = told.get(inverted - LEARNT + caught).get(0);
            assertThat(first.figure()).isEqualTo(SeededSource.flag(share));
            assertThat(first.usual()).isCloseTo(share, within(0.15));
            assertThat(first.seen()).isCloseTo(1 - share, within(0.25));
            assertThat(told.get(told.size() - 1))
                    .as("told until it ends, since broken days are no reference")
                    .extracting(Break::figure)
                    .contains(SeededSource.flag(share));
        }
        System.out.printf(
                "seeds %d to %d, share %.2f inverted, %d reports a day, unrest %.2f: caught at the end of day %d at the latest%n",
                SEED, SEED + 19, share, reports, unrest, slowest);
        assertThat(slowest).isLessThanOrEqualTo(2);
    }

    @Test
    void aFieldThatIsNoLongerFilledAndReportsThatComeLateAreCaught() {
        SeededSource seeded = new SeededSource(SEED, 150, 0.15);
        List<ReportDay> days = new ArrayList<>(seeded.days(LEARNT));
        seeded.turn(SeededSource.flag(0.9), 0.4);
        seeded.turn(ReportFigures.LATE, 0.3);
        days.add(seeded.day(LEARNT));
        assertThat(breaks(days)).extracting(Break::figure).containsExactly(ReportFigures.LATE, SeededSource.flag(0.9));
    }

    @Test
    void aWordThatWasNeverUsedBeforeIsCaught() {
        List<ReportDay> days = new ArrayList<>(new SeededSource(SEED, 150, 0).days(LEARNT));
        ReportDay last = new SeededSource(SEED + 1, 150, 0).day(LEARNT);
        Map<String, Long> figures = new HashMap<>(last.figures());
        figures.put("status=unavailable", 20L);
        days.add(new ReportDay(last.day(), figures));
        Break told = breaks(days).get(0);
        assertThat(told.figure()).isEqualTo("status=unavailable");
        assertThat(told.usual()).isZero();
        assertThat(told.compared()).isGreaterThan(3_000);
    }

    @Test
    void aDayWithFarFewerReportsThanItsWeekdayIsToldAndAQuietSundayIsNot() {
        List<ReportDay> days = new ArrayList<>();
        for (int day = 0; day <= LEARNT; day++) {
            days.add(day(day, day % 7 == 6 ? 35 : 400));
        }
        assertThat(breaks(days.subList(0, LEARNT))).as("a Sunday").isEmpty();
        assertThat(breaks(days)).isEmpty();
        days.set(LEARNT, day(LEARNT, 79));
        assertThat(breaks(days)).containsExactly(new Break(ReportFigures.ALL, 400, 79, 24 * 400 + 4 * 35));
        days.set(LEARNT, new ReportDay(day(LEARNT, 0).day(), Map.of()));
        assertThat(breaks(days)).extracting(Break::seen).as("nothing came").containsExactly(0.0);
        days.set(LEARNT, day(LEARNT, 80));
        assertThat(breaks(days)).isEmpty();
    }

    private static ReportDay day(int number, long reports) {
        return new ReportDay(
                LocalDate.of(2026, 1, 5).plusDays(number), Map.of(ReportFigures.ALL, reports, "paid", reports));
    }

    @Test
    void aSmallSourceAndANewOneAreNotJudged() {
        List<ReportDay> small = new ArrayList<>(new SeededSource(SEED, 20, 0).days(LEARNT));
        small.add(new ReportDay(day(LEARNT, 0).day(), Map.of(ReportFigures.ALL, 29L, "paid", 29L)));
        assertThat(breaks(small)).isEmpty();
        SeededSource seeded = new SeededSource(SEED, 400, 0);
        List<ReportDay> young = new ArrayList<>(seeded.days(DriftPolicy.GAP + DriftPolicy.LEAST_DAYS - 1));
        seeded.invert(SeededSource.flag(0.9));
        young.add(seeded.day(DriftPolicy.GAP + DriftPolicy.LEAST_DAYS - 1));
        assertThat(breaks(young)).isEmpty();
    }

    @Test
    void theTailsAreThoseOfTheDistribution() {
        assertThat(Tails.twoSided(0, 4, 1, 1))
                .as("uniform: one in five, on two sides")
                .isCloseTo(0.4, within(1e-12));
        assertThat(Tails.twoSided(2, 4, 1, 1)).as("the middle").isCloseTo(1, within(1e-12));
        assertThat(Tails.twoSided(10, 10, 5e8, 5e8))
                .as("much is known: binomial, two in 1,024")
                .isCloseTo(2 / 1024.0, within(1e-7));
        assertThat(Tails.twoSided(10_000, 10_000, 0.5, 280_000)).isBetween(0.0, 1e-300);
    }

    @Test
    void sharesAreThoseOfAllReportsOfTheDays() {
        assertThat(DriftPolicy.shares(List.of(
                        new ReportDay(LocalDate.of(2026, 1, 5), Map.of(ReportFigures.ALL, 30L, "buyer", 30L)),
                        new ReportDay(LocalDate.of(2026, 1, 6), Map.of(ReportFigures.ALL, 10L, "status=paid", 4L)))))
                .containsExactly(Map.entry("buyer", 0.75), Map.entry("status=paid", 0.1));
        assertThat(DriftPolicy.shares(List.of())).isEmpty();
    }

    private static ReportDay contradicting(int day, long reports, long of) {
        return new ReportDay(
                LocalDate.of(2026, 3, 1).plusDays(day), Map.of(ReportFigures.ALL, reports, "!paid-before-placed", of));
    }

    private static List<Break> contradictions(List<ReportDay> before, ReportDay day) {
        return DriftPolicy.breaks(before, day, (figure, on) -> false, SETTINGS).stream()
                .filter(told -> told.figure().startsWith("!"))
                .toList();
    }

    @Test
    void whatCannotBeIsToldOnTheFirstDayAndHoweverUsualItIs() {
        assertThat(contradictions(List.of(), contradicting(0, 100, 2)))
                .singleElement()
                .satisfies(told -> assertThat(told.seen()).isEqualTo(0.02));
        List<ReportDay> usual = IntStream.range(0, 40)
                .mapToObj(day -> contradicting(day, 100, 50))
                .toList();
        assertThat(contradictions(usual, contradicting(50, 100, 50)))
                .singleElement()
                .satisfies(told -> assertThat(told.usual()).isEqualTo(0.5));
    }

    @Test
    void singleContradictionsAndDaysOfFewReportsAreNotTold() {
        assertThat(contradictions(List.of(), contradicting(0, 100, 1))).isEmpty();
        assertThat(contradictions(List.of(), contradicting(0, 29, 29))).isEmpty();
        assertThat(contradictions(List.of(), contradicting(0, 100, 0))).isEmpty();
    }

    @Test
    void reviewsTakenBackInMassAreToldOnADayWithReportsAndOnOneWithout() {
        List<ReportDay> days = new ArrayList<>(new SeededSource(SEED, 150, 0.15).days(LEARNT));
        LocalDate next = days.get(days.size() - 1).day().plusDays(1);
        Map<String, Long> usual =
                new HashMap<>(new SeededSource(SEED, 150, 0.15).day(0).figures());
        usual.put(ReportFigures.WITHDRAWN, 2L);
        days.add(new ReportDay(next, usual));
        assertThat(breaks(days)).extracting(Break::figure).doesNotContain(ReportFigures.WITHDRAWN);

        usual.put(ReportFigures.WITHDRAWN, 240L);
        days.set(LEARNT, new ReportDay(next, usual));
        assertThat(breaks(days)).extracting(Break::figure).contains(ReportFigures.WITHDRAWN);

        days.set(LEARNT, new ReportDay(next, Map.of(ReportFigures.WITHDRAWN, 240L)));
        assertThat(breaks(days)).extracting(Break::figure).contains(ReportFigures.WITHDRAWN);
        assertThat(breaks(List.of(days.get(LEARNT)))).as("without reference").hasSize(1);
    }

    @Test
    void rewritingInMassBreaksWithTheDaysBefore() {
        SeededSource source = new SeededSource(SEED, 150, 0.15);
        source.turn(ReportFigures.REWRITTEN, 0.02);
        List<ReportDay> days = new ArrayList<>(source.days(LEARNT));
        source.turn(ReportFigures.REWRITTEN, 0.6);
        days.add(source.day(LEARNT));
        assertThat(breaks(days)).extracting(Break::figure).containsExactly(ReportFigures.REWRITTEN);
    }
}

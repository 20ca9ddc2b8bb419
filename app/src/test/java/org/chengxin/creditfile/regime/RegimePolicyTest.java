package org.chengxin.creditfile.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chengxin.creditfile.regime.Law.Established;
import org.chengxin.creditfile.regime.Law.Form;
import org.chengxin.creditfile.regime.Law.Severity;
import org.chengxin.creditfile.regime.RegimePolicy.Act;
import org.chengxin.creditfile.regime.RegimePolicy.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The same record under the rules of 2018, 2021, 2025 and 2026, each with its own start and length. */
class RegimePolicyTest {

    private static final LocalDate DECIDED = LocalDate.of(2025, 1, 31);
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 2, 20);

    private static final Map<String, Value> ALL = Map.ofEntries(
            Map.entry("creditfile.disclosure.zhejiang", new Value(60, true)),
            Map.entry("creditfile.disclosure.months", new Value(36, true)),
            Map.entry("creditfile.disclosure.months.light", new Value(3, true)),
            Map.entry("creditfile.disclosure.months.least", new Value(6, true)),
            Map.entry("creditfile.disclosure.serious-list", new Value(36, false)),
            Map.entry("creditfile.disclosure.judgment-default", new Value(24, false)),
            Map.entry("creditfile.disclosure.repair.minor", new Value(3, true)),
            Map.entry("creditfile.disclosure.repair.general", new Value(12, true)),
            Map.entry("creditfile.disclosure.repair.general.least", new Value(3, true)),
            Map.entry("creditfile.disclosure.repair.serious", new Value(36, true)),
            Map.entry("creditfile.disclosure.repair.serious.least", new Value(12, true)),
            Map.entry("creditfile.disclosure.class.minor", new Value(3, true)),
            Map.entry("creditfile.disclosure.class.general", new Value(12, true)),
            Map.entry("creditfile.disclosure.class.general.least", new Value(3, true)),
            Map.entry("creditfile.disclosure.class.serious", new Value(36, true)),
            Map.entry("creditfile.disclosure.class.serious.least", new Value(12, true)),
            Map.entry("creditfile.disclosure.light-fine.organisation", new Value(100_000, true)));

    private static Act penalty(
            LocalDate decided, Established by, @Nullable Severity severity, String categories, @Nullable Long yuan) {
        return new Act(
                Form.PENALTY,
                by,
                severity,
                categories.isEmpty() ? List.of() : List.of(categories.split(" ")),
                yuan == null ? null : yuan * 100,
                decided,
                decided.plusDays(20),
                false,
                null);
    }

    private static Term governing(Act act) {
        List<Term> terms = RegimePolicy.terms(act, ALL);
        return terms.get(terms.size() - 1);
    }

    @ParameterizedTest
    @CsvSource({
        // decided, by whom; the laws in force on that day
        "2021-08-31, BY_MARKET_REGULATOR, REGULATION_2018",
        "2021-09-01, BY_MARKET_REGULATOR, REGULATION_2018 ORDER_45",
        "2025-12-24, BY_MARKET_REGULATOR, REGULATION_2018 ORDER_45",
        "2025-12-25, BY_MARKET_REGULATOR, REGULATION_2018 ORDER_45 ORDER_107",
        "2026-05-01, BY_MARKET_REGULATOR, REGULATION_2018 ORDER_45 ORDER_107",
        "2025-12-25, BY_OTHERS, REGULATION_2018",
        "2026-03-31, BY_OTHERS, REGULATION_2018",
        "2026-04-01, BY_OTHERS, REGULATION_2018 ORDER_36"
    })
    void theNewestLawOfTheDayOfTheDecisionGovernsForGood(LocalDate decided, Established by, String laws) {
        assertThat(RegimePolicy.terms(penalty(decided, by, Severity.GENERAL, "confiscation", null), ALL))
                .extracting(term -> term.law().name())
                .containsExactly(laws.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        // class and fine; last day by Order 107 from the publication on the 21st, by Order 36 from the decision on the
        // 1st
        "MINOR, 900000, 2026-08-21, 2026-08-01, ",
        "GENERAL, 1, 2027-05-21, 2027-05-01, 2026-08-21",
        "GENERAL, 900000, 2027-05-21, 2027-05-01, 2026-08-21",
        "SERIOUS, 1, 2029-05-21, 2029-05-01, 2027-05-21"
    })
    void theClassIsTheAuthoritysWordWhateverTheAmount(
            Severity severity, long yuan, LocalDate order107, LocalDate order36, @Nullable LocalDate repair) {
        LocalDate decided = LocalDate.of(2026, 5, 1);
        Term market = governing(penalty(decided, Established.BY_MARKET_REGULATOR, severity, "fine", yuan));
        assertThat(market.until()).isEqualTo(order107);
        assertThat(market.severity()).isEqualTo(severity);
        assertThat(market.repairFrom()).isEqualTo(repair);
        assertThat(governing(penalty(decided, Established.BY_OTHERS, severity, "fine", yuan))
                        .until())
                .isEqualTo(order36);
    }

    private static Term governing(Act act, int start, int older, boolean read) {
        Map<String, Value> values = new HashMap<>(ALL);
        values.put("creditfile.disclosure.class.start", new Value(start, read));
        values.put("creditfile.disclosure.class.older", new Value(older, read));
        List<Term> terms = RegimePolicy.terms(act, values);
        return terms.get(terms.size() - 1);
    }

    @ParameterizedTest
    @CsvSource({"1, true, 2027-05-21", "2, true, 2027-05-01", "1, false, 2027-05-21", "2, false, 2027-05-21"})
    void theStartOfOrder107IsWhatTheOfficeReadAndElseTheLaterDay(int start, boolean read, LocalDate until) {
        Act act = penalty(
                LocalDate.of(2026, 5, 1), Established.BY_MARKET_REGULATOR, Severity.GENERAL, "confiscation", null);
        Term term = governing(act, start, 1, read);
        assertThat(term.until()).isEqualTo(until);
        assertThat(term.beginning().read()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "1, true, GENERAL, ORDER_45",
        "2, false, GENERAL, ORDER_45",
        "2, true, GENERAL, ORDER_107",
        "2, true,, ORDER_45"
    })
    void order107ReachesAnOlderRecordOnlyByAReadArticleAndWithItsClass(
            int older, boolean read, @Nullable Severity severity, Law law) {
        Act act = penalty(DECIDED, Established.BY_MARKET_REGULATOR, severity, "confiscation", null);
        assertThat(governing(act, 1, older, read).law()).isEqualTo(law);
    }

    @ParameterizedTest
    @EnumSource(Established.class)
    void withoutAClassNothingEndsAndTheLongestIsShown(Established by) {
        Term term = governing(penalty(LocalDate.of(2026, 5, 1), by, null, "fine", 100L));
        assertThat(term.severity()).isEqualTo(Severity.UNSTATED);
        assertThat(term.until()).isNull();
        assertThat(term.months()).isEqualTo(36);
        assertThat(term.least()).isEqualTo(12);
        assertThat(term.reason()).isEqualTo(term.law().word() + ".unstated");
    }

    /** Order 45: light is only what says so; without the kind, or the amount of the fine, the usual period runs. */
    @ParameterizedTest
    @CsvSource({
        "criticism, , MINOR, 2025-05-20",
        "warning criticism, , MINOR, 2025-05-20",
        "fine, 99999, MINOR, 2025-05-20",
        "fine, 100000, GENERAL, 2028-02-20",
        "fine confiscation, 1, GENERAL, 2028-02-20",
        "revocation, , GENERAL, 2028-02-20",
        "'', , UNSTATED, 2028-02-20",
        "'', 100, UNSTATED, 2028-02-20",
        "fine, , UNSTATED, 2028-02-20",
        "fine confiscation, , GENERAL, 2028-02-20"
    })
    void byOrder45OnlyWhatSaysSoIsLight(String categories, @Nullable Long yuan, Severity severity, LocalDate until) {
        Term term = governing(penalty(DECIDED, Established.BY_MARKET_REGULATOR, null, categories, yuan));
        assertThat(term.law()).isEqualTo(Law.ORDER_45);
        assertThat(term.severity()).isEqualTo(severity);
        assertThat(term.until()).isEqualTo(until);
    }

    @Test
    void withoutAToldPublicationTheLastDayOfPublishingIsTheStart() {
        LocalDate latest = LocalDate.of(2025, 3, 7);
        Act act = new Act(
                Form.PENALTY,
                Established.BY_MARKET_REGULATOR,
                null,
                List.of("confiscation"),
                null,
                DECIDED,
                latest,
                true,
                null);
        Term term = governing(act);
        assertThat(term.from()).isEqualTo(latest);
        assertThat(term.beginning().presumed()).isTrue();
        assertThat(RegimePolicy.terms(act, ALL).get(0).beginning().presumed())
                .as("the regulation counts from the decision")
                .isFalse();
        assertThat(governing(penalty(DECIDED, Established.BY_MARKET_REGULATOR, null, "confiscation", null))
                        .beginning()
                        .presumed())
                .isFalse();
    }

    @Test
    void aRestrictionOfMoreThanThreeYearsIsShownWhileItLasts() {
        LocalDate end = LocalDate.of(2035, 1, 31);
        Act act = new Act(
                Form.PENALTY,
                Established.BY_MARKET_REGULATOR,
                null,
                List.of("restriction"),
                null,
                DECIDED,
                PUBLISHED,
                false,
                end);
        assertThat(governing(act).until()).isEqualTo(end);
    }

    private static Act defaulted(String conduct) {
        return new Act(
                Form.DEFAULT, Established.BY_OTHERS, null, List.of(conduct), null, DECIDED, PUBLISHED, false, null);
    }

    /** From memory: shown with its length, but no day is computed from it. */
    @Test
    void anUnverifiedPeriodStartsNoClock() {
        Term term = governing(defaulted("evades"));
        assertThat(term.law()).isEqualTo(Law.COURT_2017);
        assertThat(term.verified()).isFalse();
        assertThat(term.months()).isEqualTo(24);
        assertThat(term.until()).isNull();
    }

    @Test
    void whoIsAbleAndRefusesIsListedUntilItIsPerformed() {
        Map<String, Value> read = new HashMap<>(ALL);
        read.put("creditfile.disclosure.judgment-default", new Value(24, true));
        assertThat(RegimePolicy.terms(defaulted("evades"), read).get(1).until()).isEqualTo(PUBLISHED.plusMonths(24));
        assertThat(RegimePolicy.terms(defaulted("able-and-refuses"), read)
                        .get(1)
                        .until())
                .isNull();
    }

    @Test
    void aLawWithoutAPeriodOnThatDayDoesNotCount() {
        Map<String, Value> of2019 = Map.of("creditfile.disclosure.zhejiang", new Value(60, true));
        assertThat(RegimePolicy.terms(
                        penalty(DECIDED, Established.BY_MARKET_REGULATOR, null, "criticism", null), of2019))
                .extracting(Term::law)
                .containsExactly(Law.REGULATION_2018);
    }

    private static final Map<String, Integer> WEIGHTS = Map.ofEntries(
            Map.entry("warning", 1),
            Map.entry("criticism", 1),
            Map.entry("fine", 2),
            Map.entry("confiscation", 3),
            Map.entry("suspension", 3),
            Map.entry("downgrade", 3),
            Map.entry("revocation", 4),
            Map.entry("restriction", 4),
            Map.entry("closure", 4),
            Map.entry("detention", 3),
            Map.entry("other", 3));

    private static final List<@Nullable Severity> GIVEN =
            Arrays.asList(null, Severity.MINOR, Severity.GENERAL, Severity.SERIOUS);

    private static int months(Map<String, Value> values, String name) {
        return values.get("creditfile.disclosure." + name).number();
    }

    /** The laws and last days written out a second time. */
    @Test
    void randomPenaltiesEndAsTheRulesSay() {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        Set<String> seen = new HashSet<>();
        for (int number = 0; number < 20_000; number++) {
            List<String> categories = categories(random);
            Long fine = random.nextInt(4) == 0
                    ? null
                    : (random.nextBoolean() ? 10_000_000L : 50_000_000L) - 1 + random.nextInt(3);
            boolean market = random.nextBoolean();
            Severity given = GIVEN.get(random.nextInt(GIVEN.size()));
            LocalDate decided = DECIDED.minusDays(1_500).plusDays(random.nextInt(2_200));
            LocalDate published = random.nextBoolean() ? null : decided.plusDays(random.nextInt(60));
            LocalDate latest = decided.plusDays(28 + random.nextInt(10));
            LocalDate shown = published == null ? latest : published;
            Map<String, Value> values = new HashMap<>(ALL);
            values.put("creditfile.disclosure.months", new Value(12 + random.nextInt(40), true));
            values.put("creditfile.disclosure.repair.general", new Value(4 + random.nextInt(10), true));
            Act act = new Act(
                    Form.PENALTY,
                    market ? Established.BY_MARKET_REGULATOR : Established.BY_OTHERS,
                    given,
                    categories,
                    fine,
                    decided,
                    shown,
                    published == null,
                    null);
            int weight = categories.stream().mapToInt(WEIGHTS::get).max().orElseThrow();
            boolean light = weight == 1 || weight == 2 && fine != null && fine < 10_000_000;
            String why = "seed %d, case %d: %s".formatted(seed, number, act);
            String word = given == null ? "serious" : given.word();
            String day = decided.toString();
            LocalDate until;
            String law;
            if (market && day.compareTo("2025-12-25") >= 0) {
                law = "class";
                until = given == null ? null : after(shown, months(values, "class." + word));
            } else if (market && day.compareTo("2021-09-01") >= 0) {
                law = "months";
                until = after(shown, light ? 3 : months(values, "months"));
            } else if (!market && day.compareTo("2026-04-01") >= 0) {
                law = "repair";
                until = given == null ? null : after(decided, months(values, "repair." + word));
            } else {
                law = "zhejiang";
                until = after(decided, 60);
            }
            List<Term> terms = RegimePolicy.terms(act, values);
            assertThat(terms.get(terms.size() - 1).until()).as(why).isEqualTo(until);
            seen.add(law + (until == null));
        }
        assertThat(seen).as("seed " + seed).hasSize(6);
    }

    /** The same day so many months later, or the last of the month where it has none. */
    private static LocalDate after(LocalDate day, int months) {
        int count = day.getYear() * 12 + day.getMonthValue() - 1 + months;
        YearMonth month = YearMonth.of(count / 12, count % 12 + 1);
        return month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }

    private static List<String> categories(Random random) {
        List<String> all = new ArrayList<>(WEIGHTS.keySet());
        Collections.sort(all);
        List<String> from = random.nextBoolean() ? all : new ArrayList<>(List.of("warning", "criticism", "fine"));
        Collections.shuffle(from, random);
        return new ArrayList<>(from.subList(0, 1 + random.nextInt(3)));
    }
}

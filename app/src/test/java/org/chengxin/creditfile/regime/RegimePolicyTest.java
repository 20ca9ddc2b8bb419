package org.chengxin.creditfile.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chengxin.creditfile.regime.Law.Form;
import org.chengxin.creditfile.regime.Law.Severity;
import org.chengxin.creditfile.regime.RegimePolicy.Act;
import org.chengxin.creditfile.regime.RegimePolicy.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same record under the rules of 2018, 2021 and 2026, each with its own start and length. */
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
            Map.entry("creditfile.disclosure.light-fine.organisation", new Value(100_000, true)),
            Map.entry("creditfile.disclosure.repair.serious-fine.organisation", new Value(500_000, true)));

    @ParameterizedTest
    @CsvSource({
        // categories, fine in yuan, summary; last days by the regulation, Order 45 and Order 36, class by the last
        "criticism, 0, false, 2030-01-31, 2025-05-20, 2025-04-30, MINOR",
        "fine, 99999, false, 2030-01-31, 2025-05-20, 2025-04-30, MINOR",
        "fine, 100000, false, 2030-01-31, 2028-02-20, 2026-01-31, GENERAL",
        "fine, 499999, false, 2030-01-31, 2028-02-20, 2026-01-31, GENERAL",
        "fine, 500000, false, 2030-01-31, 2028-02-20, 2028-01-31, SERIOUS",
        "fine confiscation, 1, false, 2030-01-31, 2028-02-20, 2026-01-31, GENERAL",
        "fine confiscation, 1, true, 2030-01-31, 2028-02-20, 2025-04-30, MINOR",
        "suspension, 0, false, 2030-01-31, 2028-02-20, 2026-01-31, GENERAL",
        "revocation, 0, false, 2030-01-31, 2028-02-20, 2028-01-31, SERIOUS",
        "restriction, 0, false, 2030-01-31, 2028-02-20, 2028-01-31, SERIOUS",
        "closure, 0, false, 2030-01-31, 2028-02-20, 2028-01-31, SERIOUS"
    })
    void eachLawCountsFromItsOwnStart(
            String categories,
            long fine,
            boolean summary,
            LocalDate regulation,
            LocalDate order45,
            LocalDate order36,
            Severity severity) {
        List<Term> terms = RegimePolicy.terms(
                new Act(
                        Form.PENALTY,
                        List.of(categories.split(" ")),
                        fine == 0 ? null : fine * 100,
                        summary,
                        DECIDED,
                        PUBLISHED,
                        null),
                ALL);
        assertThat(terms).extracting(Term::law).containsExactly(Law.REGULATION_2018, Law.ORDER_45, Law.ORDER_36);
        assertThat(terms).extracting(Term::until).containsExactly(regulation, order45, order36);
        assertThat(terms.get(2).severity()).isEqualTo(severity);
        assertThat(terms.get(1).from()).isEqualTo(PUBLISHED);
        assertThat(terms.get(2).repairFrom())
                .isEqualTo(
                        switch (severity) {
                            case MINOR -> null;
                            case GENERAL, UNSTATED -> LocalDate.of(2025, 4, 30);
                            case SERIOUS -> LocalDate.of(2026, 1, 31);
                        });
    }

    /** Light is only what says so: without the kind, or the amount of the fine, the general period runs, and the table says why. */
    @ParameterizedTest
    @CsvSource({
        "'', , false, UNSTATED, UNSTATED",
        "'', 100, false, UNSTATED, UNSTATED",
        "fine, , false, UNSTATED, UNSTATED",
        "warning fine, , false, UNSTATED, UNSTATED",
        "fine, , true, UNSTATED, MINOR",
        "'', 500000, false, UNSTATED, SERIOUS",
        "fine confiscation, , false, GENERAL, GENERAL",
        "warning criticism, , false, MINOR, MINOR"
    })
    void whatSaysNothingOfItsSeverityIsNotMinor(
            String categories, @Nullable Long fine, boolean summary, Severity by45, Severity by36) {
        List<String> kinds = categories.isEmpty() ? List.of() : List.of(categories.split(" "));
        List<Term> terms = RegimePolicy.terms(
                new Act(Form.PENALTY, kinds, fine == null ? null : fine * 100, summary, DECIDED, PUBLISHED, null), ALL);
        assertThat(terms).extracting(Term::severity).containsExactly(Severity.GENERAL, by45, by36);
        if (by45 == Severity.UNSTATED) {
            assertThat(terms.get(1).until()).as("not three months").isEqualTo(LocalDate.of(2028, 2, 20));
            assertThat(terms.get(1).reason()).isEqualTo("order-45.unstated");
        }
        if (by36 == Severity.UNSTATED) {
            assertThat(terms.get(2).until()).isEqualTo(LocalDate.of(2026, 1, 31));
            assertThat(terms.get(2).repairFrom()).isEqualTo(LocalDate.of(2025, 4, 30));
        }
    }

    @Test
    void withoutAToldPublicationTheDecisionIsTheStart() {
        Term term = RegimePolicy.terms(
                        new Act(Form.PENALTY, List.of("confiscation"), null, false, DECIDED, null, null), ALL)
                .get(1);
        assertThat(term.from()).isEqualTo(DECIDED);
    }

    @Test
    void aRestrictionOfMoreThanThreeYearsIsShownWhileItLasts() {
        LocalDate end = LocalDate.of(2035, 1, 31);
        List<Term> terms = RegimePolicy.terms(
                new Act(Form.PENALTY, List.of("restriction"), null, false, DECIDED, PUBLISHED, end), ALL);
        assertThat(terms.get(1).until()).isEqualTo(end);
        assertThat(terms.get(2).until()).isEqualTo(LocalDate.of(2028, 1, 31));
    }

    /** From memory: shown with its length, but no day is computed from it. */
    @Test
    void anUnverifiedPeriodStartsNoClock() {
        List<Term> terms = RegimePolicy.terms(
                new Act(Form.DEFAULT, List.of("evades"), null, false, DECIDED, PUBLISHED, null), ALL);
        Term last = terms.get(terms.size() - 1);
        assertThat(last.law()).isEqualTo(Law.COURT_2017);
        assertThat(last.verified()).isFalse();
        assertThat(last.months()).isEqualTo(24);
        assertThat(last.until()).isNull();
        Term list = RegimePolicy.terms(
                        new Act(Form.SERIOUS_LIST, List.of("listed"), null, false, DECIDED, PUBLISHED, null), ALL)
                .get(1);
        assertThat(list.law()).isEqualTo(Law.ORDER_44);
        assertThat(list.until()).isNull();
    }

    @Test
    void aLawWithoutAPeriodOnThatDayDoesNotCount() {
        Map<String, Value> of2019 = Map.of("creditfile.disclosure.zhejiang", new Value(60, true));
        assertThat(RegimePolicy.terms(
                        new Act(Form.PENALTY, List.of("criticism"), null, true, DECIDED, null, null), of2019))
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

    /** The classes and last days written out a second time, by weights. */
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
            boolean summary = random.nextInt(5) == 0;
            LocalDate decided = DECIDED.plusDays(random.nextInt(1_500));
            LocalDate published = random.nextBoolean() ? null : decided.plusDays(random.nextInt(60));
            Map<String, Value> values = new HashMap<>(ALL);
            values.put("creditfile.disclosure.months", new Value(12 + random.nextInt(40), true));
            values.put("creditfile.disclosure.repair.general", new Value(4 + random.nextInt(10), true));
            List<Term> terms = RegimePolicy.terms(
                    new Act(Form.PENALTY, categories, fine, summary, decided, published, null), values);
            int weight = categories.stream().mapToInt(WEIGHTS::get).max().orElseThrow();
            boolean light = weight == 1 || weight == 2 && fine != null && fine < 10_000_000;
            boolean serious = weight == 4 || fine != null && fine >= 50_000_000;
            String class36 = light || summary ? "minor" : serious ? "serious" : "general";
            String why = "seed %d, case %d: %s %s".formatted(seed, number, categories, fine);
            LocalDate start = published == null ? decided : published;
            int months45 =
                    light ? 3 : values.get("creditfile.disclosure.months").number();
            int months36 = values.get("creditfile.disclosure.repair." + class36).number();
            assertThat(terms.get(0).until()).as(why).isEqualTo(after(decided, 60));
            assertThat(terms.get(1).until()).as(why).isEqualTo(after(start, months45));
            assertThat(terms.get(2).until()).as(why).isEqualTo(after(decided, months36));
            seen.add(class36 + light + summary);
        }
        assertThat(seen).as("seed " + seed).hasSize(5);
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

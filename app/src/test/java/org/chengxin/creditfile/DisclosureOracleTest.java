package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chengxin.creditfile.DisclosurePolicy.Case;
import org.chengxin.creditfile.DisclosurePolicy.Periods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The disclosure of records made up at random against the regulation written out a second time. */
class DisclosureOracleTest {

    private static final int CASES = 20_000;
    private static final LocalDate EPOCH = LocalDate.of(2021, 9, 1);

    /** How heavy a category is: 0 is never published alone, 1 is light, 2 depends on the sum, 3 is heavy. */
    private static final Map<String, Integer> WEIGHTS = Map.ofEntries(
            Map.entry("warning", 0),
            Map.entry("criticism", 1),
            Map.entry("fine", 2),
            Map.entry("confiscation", 3),
            Map.entry("suspension", 3),
            Map.entry("downgrade", 3),
            Map.entry("revocation", 3),
            Map.entry("restriction", 3),
            Map.entry("closure", 3),
            Map.entry("detention", 3),
            Map.entry("other", 3));

    @Test
    void randomRecordsAreDisclosedAsTheRegulationSays() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Set<String> seen = new HashSet<>();
        for (int number = 0; number < CASES; number++) {
            Periods periods = new Periods(
                    12 + random.nextInt(40), 1 + random.nextInt(11), 1 + random.nextInt(1_000), 1 + random.nextInt(48));
            Case record = record(random, periods);
            LocalDate last = lastDay(record, periods);
            LocalDate today = last == null
                    ? EPOCH.plusDays(random.nextInt(4_000))
                    : random.nextBoolean()
                            ? last.plusDays(random.nextInt(3) - 1L)
                            : EPOCH.plusDays(random.nextInt(4_000));
            String reason = reason(record, periods);
            Disclosure.State state =
                    Set.of("natural-person", "warning-only", "determination").contains(reason)
                            ? Disclosure.State.WITHHELD
                            : last != null && last.toEpochDay() < today.toEpochDay()
                                    ? Disclosure.State.ENDED
                                    : Disclosure.State.DISCLOSED;
            assertThat(DisclosurePolicy.decide(record, periods, today))
                    .as("seed %d, case %d: %s %s on %s", seed, number, record, periods, today)
                    .isEqualTo(new Disclosure(state, last, reason));
            seen.add(reason + " " + state);
        }
        assertThat(seen)
                .as("every reason was met, seen and ended, with seed " + seed)
                .containsExactlyInAnyOrder(
                        "natural-person WITHHELD",
                        "warning-only WITHHELD",
                        "determination WITHHELD",
                        "authority DISCLOSED",
                        "authority ENDED",
                        "light DISCLOSED",
                        "light ENDED",
                        "ordinary DISCLOSED",
                        "ordinary ENDED",
                        "valid DISCLOSED",
                        "valid ENDED",
                        "honour DISCLOSED",
                        "honour ENDED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warning",
                "criticism",
                "fine",
                "confiscation",
                "suspension",
                "downgrade",
                "revocation",
                "restriction",
                "closure",
                "detention",
                "other"
            })
    void everyCategoryIsOpenOnItsLastDayAndShutOnTheNext(String category) {
        Periods periods = new Periods(36, 3, 10_000_000, 24);
        Case record = penalty(List.of(category), 9_999_999L);
        LocalDate last = lastDay(record, periods);
        if (last == null) {
            assertThat(DisclosurePolicy.decide(record, periods, EPOCH).open()).isFalse();
        } else {
            assertThat(last).isEqualTo(WEIGHTS.get(category) < 3 ? EPOCH.plusMonths(3) : EPOCH.plusMonths(36));
            assertThat(DisclosurePolicy.decide(record, periods, last).open()).isTrue();
            assertThat(DisclosurePolicy.decide(record, periods, last.plusDays(1))
                            .open())
                    .isFalse();
        }
    }

    @Test
    void theOrderOfTheCategoriesDoesNotMatter() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Periods periods = new Periods(36, 3, 500, 24);
        for (int number = 0; number < 2_000; number++) {
            List<String> categories = categories(random);
            Case one = penalty(List.copyOf(categories), (long) random.nextInt(1_000));
            Collections.shuffle(categories, random);
            Case other = penalty(List.copyOf(categories), one.fine());
            LocalDate today = EPOCH.plusDays(random.nextInt(1_500));
            assertThat(DisclosurePolicy.decide(other, periods, today))
                    .as("seed %d, %s", seed, categories)
                    .isEqualTo(DisclosurePolicy.decide(one, periods, today));
        }
    }

    @Test
    void aLongerPeriodNeverShutsEarlier() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int number = 0; number < 2_000; number++) {
            Periods shorter = new Periods(12, 3, 500, 6);
            Periods longer = new Periods(13 + random.nextInt(30), 4 + random.nextInt(6), 500, 7 + random.nextInt(20));
            Case record = record(random, shorter);
            LocalDate today = EPOCH.plusDays(random.nextInt(2_000));
            if (DisclosurePolicy.decide(record, shorter, today).open()) {
                assertThat(DisclosurePolicy.decide(record, longer, today).open())
                        .as("seed %d, %s on %s", seed, record, today)
                        .isTrue();
            }
        }
    }

    private static String reason(Case record, Periods periods) {
        if (record.naturalPerson()) {
            return "natural-person";
        }
        if (record.kind() == RecordKind.HONOUR) {
            return "honour";
        }
        if (record.kind() == RecordKind.DETERMINATION) {
            return record.published() ? "valid" : "determination";
        }
        if (record.kind() != RecordKind.PENALTY) {
            return "valid";
        }
        int heaviest = record.categories().stream().mapToInt(WEIGHTS::get).max().orElseThrow();
        if (heaviest == 0) {
            return "warning-only";
        }
        if (record.disclosedUntil() != null) {
            return "authority";
        }
        boolean smallSum = record.fine() != null && record.fine() < periods.lightFine();
        return heaviest == 1 || heaviest == 2 && smallSum ? "light" : "ordinary";
    }

    private static LocalDate lastDay(Case record, Periods periods) {
        return switch (reason(record, periods)) {
            case "authority" -> record.disclosedUntil();
            case "valid" -> record.validUntil();
            case "light" -> after(record.decided(), periods.lightMonths());
            case "ordinary" -> after(record.decided(), periods.months());
            case "honour" ->
                record.validUntil() == null ? after(record.decided(), periods.honourMonths()) : record.validUntil();
            default -> null;
        };
    }

    /** The same day so many months later, or the last of the month where it has none. */
    private static LocalDate after(LocalDate day, int months) {
        int count = day.getYear() * 12 + day.getMonthValue() - 1 + months;
        YearMonth month = YearMonth.of(count / 12, count % 12 + 1);
        return month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }

    private static Case record(Random random, Periods periods) {
        RecordKind kind = RecordKind.values()[random.nextInt(RecordKind.values().length)];
        Long fine = random.nextInt(4) == 0 ? null : periods.lightFine() + random.nextInt(5) - 2L;
        return new Case(
                kind,
                random.nextInt(10) == 0,
                categories(random),
                fine == null ? null : Math.max(0, fine),
                EPOCH.plusDays(random.nextInt(1_500)),
                random.nextBoolean() ? null : EPOCH.plusDays(random.nextInt(3_000)),
                random.nextInt(3) > 0 ? null : EPOCH.plusDays(random.nextInt(3_000)),
                random.nextBoolean());
    }

    private static List<String> categories(Random random) {
        List<String> all = new ArrayList<>(WEIGHTS.keySet());
        Collections.sort(all);
        List<String> light = new ArrayList<>(List.of("warning", "criticism", "fine"));
        List<String> from = random.nextBoolean() ? all : light;
        Collections.shuffle(from, random);
        return new ArrayList<>(from.subList(0, 1 + random.nextInt(3)));
    }

    private static Case penalty(List<String> categories, Long fine) {
        return new Case(RecordKind.PENALTY, false, categories, fine, EPOCH, null, null, false);
    }
}

package org.chengxin.subject.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random versions of random sources, against a calendar in which each word heard is written over the days it speaks for. */
class HistoryPolicyOracleTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 24;
    private static final Instant START = FIRST.atStartOfDay(LegalClock.ZONE).toInstant();

    /** Versions of one source; those that are erased left traces in the others only. */
    private record Source(List<Version> all, Set<Integer> erased) {

        List<Version> held() {
            List<Version> held = new ArrayList<>();
            for (int index = 0; index < all.size(); index++) {
                if (!erased.contains(index)) {
                    held.add(all.get(index));
                }
            }
            return held;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_128, 1, 2, 3, 4, 5, 6, 7})
    void everyDayAsKnownOnEveryDayIsWhatTheCalendarSays(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            List<Source> sources = sources(random, true);
            List<Version> versions = together(sources);
            for (int known = 0; known <= DAYS; known++) {
                Instant end = START.plus(Duration.ofDays(known));
                List<Map<LocalDate, Version>> calendars =
                        sources.stream().map(source -> calendar(source, end)).toList();
                for (int day = 0; day <= DAYS; day++) {
                    LocalDate asked = FIRST.plusDays(day);
                    assertThat(HistoryPolicy.asOf(versions, asked, end).map(Version::fact))
                            .as("seed %d, round %d, day %s, known %s", seed, round, asked, end)
                            .isEqualTo(first(calendars, asked).map(Version::fact));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_128, 11, 12, 13})
    void whatIsKnownEarlierStaysAnsweredWhateverComesLater(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            List<Version> versions = together(sources(random, false));
            Instant known = START.plus(Duration.ofHours(random.nextInt(DAYS * 24)));
            List<Version> before = versions.stream()
                    .filter(version -> !version.at().isAfter(known))
                    .map(version -> endedAfter(version, known) ? open(version) : version)
                    .toList();
            for (int day = 0; day <= DAYS; day++) {
                LocalDate asked = FIRST.plusDays(day);
                assertThat(HistoryPolicy.asOf(versions, asked, known).map(Version::fact))
                        .as("seed %d, round %d, day %s", seed, round, asked)
                        .isEqualTo(HistoryPolicy.asOf(before, asked, known).map(Version::fact));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_128, 21, 22, 23})
    void formerNamesAreThoseThatTheCalendarShowsOnSomeDay(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Source source = source(random, 1, true, false);
            String present = Objects.requireNonNull(
                    source.all().get(source.all().size() - 1).name());
            Set<String> shown = calendar(source, Instant.MAX).values().stream()
                    .map(version -> Objects.requireNonNull(version.name()))
                    .filter(name -> !name.equals(present))
                    .collect(Collectors.toSet());
            assertThat(HistoryPolicy.formerNames(source.all(), present))
                    .as("seed %d, round %d: %s", seed, round, source.all())
                    .extracting(FormerName::name)
                    .hasSameElementsAs(shown);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_128, 31, 32, 33})
    void eachRunOfErasedVersionsBeforeAHeldOneIsOneGap(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Source source = source(random, 1, false, true);
            List<Gap> expected = new ArrayList<>();
            Integer last = null;
            for (int index = 0; index < source.all().size(); index++) {
                if (source.erased().contains(index)) {
                    continue;
                }
                Version version = source.all().get(index);
                if (last == null ? index > 0 : index > last + 1) {
                    expected.add(new Gap(
                            version.source(),
                            last == null ? null : source.all().get(last).endedAt(),
                            version.at()));
                }
                last = index;
            }
            assertThat(HistoryPolicy.gaps(source.held()))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected);
        }
    }

    private static Map<LocalDate, Version> calendar(Source source, Instant known) {
        Map<LocalDate, Version> calendar = new TreeMap<>();
        List<Version> heard = source.held().stream()
                .filter(version -> !version.at().isAfter(known))
                .toList();
        Set<FactId> facts = heard.stream().map(Version::fact).collect(Collectors.toSet());
        for (Version version : heard) {
            FIRST.minusDays(DAYS).datesUntil(FIRST.plusDays(2 * DAYS)).forEach(day -> {
                if (!day.isBefore(version.from())) {
                    calendar.put(day, version);
                }
            });
        }
        calendar.entrySet()
                .removeIf(entry -> silent(entry.getValue(), facts, known)
                        && !entry.getKey()
                                .isBefore(LocalDate.ofInstant(
                                        Objects.requireNonNull(entry.getValue().endedAt()), LegalClock.ZONE)));
        return calendar;
    }

    /** Ended, and the word that took its place is not among those heard. */
    private static boolean silent(Version version, Set<FactId> heard, Instant known) {
        return version.endedAt() != null
                && !version.endedAt().isAfter(known)
                && (version.replacedBy() == null || !heard.contains(version.replacedBy()));
    }

    /** The register before the organisation before others; of registers the last word, of others who spoke first. */
    private static Optional<Version> first(List<Map<LocalDate, Version>> calendars, LocalDate day) {
        Version best = null;
        for (Map<LocalDate, Version> calendar : calendars) {
            Version said = calendar.get(day);
            if (said != null && (best == null || precedes(said, best))) {
                best = said;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean precedes(Version one, Version other) {
        if (one.rank() != other.rank()) {
            return one.rank() < other.rank();
        }
        if (one.rank() == 1 && !one.at().equals(other.at())) {
            return one.at().isAfter(other.at());
        }
        return one.since().toString().compareTo(other.since().toString()) < 0;
    }

    private static boolean endedAfter(Version version, Instant known) {
        return version.endedAt() != null && version.endedAt().isAfter(known);
    }

    private static Version open(Version version) {
        return version(version, version.at(), null, null);
    }

    private static List<Version> together(List<Source> sources) {
        return sources.stream()
                .flatMap(source -> source.held().stream())
                .sorted(Comparator.comparing(Version::at))
                .toList();
    }

    private static List<Source> sources(Random random, boolean erasures) {
        List<Source> sources = new ArrayList<>();
        for (int number = random.nextInt(1, 5); number > 0; number--) {
            sources.add(source(random, random.nextInt(1, 4), false, erasures));
        }
        return sources;
    }

    private static Source source(Random random, int rank, boolean stated, boolean erasures) {
        int size = random.nextInt(1, 6);
        List<FactId> facts = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            facts.add(new FactId(new UUID(
                    random.nextLong() & ~0xF000L | 0x7000L,
                    random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L)));
            times.add(START.plusSeconds(random.nextInt(DAYS * 86_400)));
        }
        times.sort(Comparator.naturalOrder());
        boolean leaves = !stated && random.nextInt(4) == 0;
        List<Version> all = new ArrayList<>();
        Set<Integer> erased = new HashSet<>();
        for (int index = 0; index < size; index++) {
            boolean last = index + 1 == size;
            LocalDate from = stated || random.nextBoolean() ? FIRST.plusDays(random.nextInt(DAYS)) : null;
            Instant ended = last ? leaves ? times.get(index).plusSeconds(100_000) : null : times.get(index + 1);
            Version version = new Version(
                    facts.get(index),
                    rank,
                    facts.get(0).value(),
                    "来源" + rank,
                    "ENTERPRISE",
                    "名" + "甲乙丙".charAt(random.nextInt(3)),
                    null,
                    null,
                    null,
                    from,
                    times.get(index),
                    ended,
                    last ? null : facts.get(index + 1));
            all.add(version);
            if (erasures && random.nextInt(4) == 0) {
                erased.add(index);
            }
        }
        return new Source(all, erased);
    }

    private static Version version(Version of, Instant at, @Nullable Instant ended, @Nullable FactId replacedBy) {
        return new Version(
                of.fact(),
                of.rank(),
                of.since(),
                of.source(),
                of.nature(),
                of.name(),
                of.division(),
                of.address(),
                of.operator(),
                of.stated(),
                at,
                ended,
                replacedBy);
    }
}

package org.chengxin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.code.Refusals.assertRefused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Uuid7Test {

    private static final long NOW = Instant.parse("2026-11-25T08:00:00Z").toEpochMilli();
    private static final Comparator<UUID> AS_TEXT = Comparator.comparing(UUID::toString);

    @Test
    void carriesVersionVariantAndMillisecond() {
        UUID id = new Uuid7().after(NOW);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW);
    }

    @Test
    void increasesStrictlyWithinOneMillisecond() {
        Uuid7 generator = new Uuid7();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            ids.add(generator.after(NOW));
        }
        assertThat(ids).isSortedAccordingTo(AS_TEXT).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void increasesStrictlyWhenTheClockStepsBack() {
        Uuid7 generator = new Uuid7();

        UUID before = generator.after(NOW);
        UUID after = generator.after(NOW - 60_000);

        assertThat(after.toString()).isGreaterThan(before.toString());
    }

    @Test
    void startsEachMillisecondAtAnotherCount() {
        Set<Long> tails = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            tails.add(new Uuid7().after(NOW).getLeastSignificantBits());
        }
        assertThat(tails).hasSize(100);
    }

    @Test
    void increasesStrictlyForEachOfManyThreadsAndNeverRepeats() throws Exception {
        Uuid7 shared = new Uuid7();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<UUID>> many = () -> {
                List<UUID> ids = new ArrayList<>();
                for (int i = 0; i < 10_000; i++) {
                    ids.add(shared.after(NOW));
                }
                return ids;
            };
            Set<UUID> all = new HashSet<>();
            for (Future<List<UUID>> future : threads.invokeAll(List.of(many, many, many, many))) {
                assertThat(future.get()).isSortedAccordingTo(AS_TEXT);
                all.addAll(future.get());
            }
            assertThat(all).hasSize(40_000);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aLowerBoundLiesBetweenTheIdsMadeBeforeAndSince() {
        Instant at = Instant.parse("2026-11-30T08:00:00Z");
        assertThat(Uuid7.since(at).toString())
                .isGreaterThan(new Uuid7().after(at.toEpochMilli() - 1).toString())
                .isLessThan(new Uuid7().after(at.toEpochMilli()).toString());
        assertThat(Uuid7.since(Instant.MIN).toString()).startsWith("00000000-0000-7000");
        assertThat(Uuid7.since(Instant.MAX).toString()).startsWith("ffffffff-f");
    }

    @Test
    void idsOfSubjectsAndFactsReadBackTheirText() {
        SubjectId subject = SubjectId.next();
        FactId fact = FactId.next();

        assertThat(SubjectId.parse(" " + subject.toString().toUpperCase() + " "))
                .isEqualTo(subject);
        assertThat(FactId.tryParse(fact.toString())).contains(fact);
        assertThat(fact.value().compareTo(subject.value())).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "1-1-1-1-1, id.format",
        "'', id.format",
        "0193650f-0000-7000-8000-00000000000g, id.format",
        "0193650f00007-000-8000-000000000000a, id.format",
        "9b2f0d1e-6d0e-4c55-9d9b-0d8f0c1f5a11, id.version",
        "0193650f-0000-7000-c000-000000000000, id.version"
    })
    void refusesWhatIsNoIdOfOurs(String text, String problem) {
        assertRefused(problem, () -> SubjectId.parse(text));
        assertThat(FactId.tryParse(text)).isEmpty();
    }
}

package org.chengxin.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Assertion.Rank;
import org.chengxin.subject.AssertionPolicy.Mentioned;
import org.chengxin.subject.AssertionPolicy.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever many sources say in whatever mix, a later source changes nothing of what is shown of a subject that has a source. */
class AssertionOracleTest {

    private static final int ROUNDS = 3_000;
    private static final List<String> NAMES = List.of("甲公司", "乙公司", "丙公司", "甲 公司");
    private static final List<Nature> NATURES =
            List.of(Nature.ENTERPRISE, Nature.INDIVIDUAL_BUSINESS, Nature.COOPERATIVE, Nature.NATURAL_PERSON);

    private final long seed = Long.getLong("seed", 20_261_201L);
    private final Random random = new Random(seed);

    @Test
    void theLeadingWordIsThatOfASlowOracle() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Assertion> said = said(random.nextInt(6));
            boolean coded = random.nextBoolean();
            Mentioned mention = mention();
            Assertion expected = oracle(coded, said, mention);
            Shown shown = AssertionPolicy.show(coded, said, mention, List.of()).orElse(null);
            if (expected == null) {
                assertThat(shown == null ? null : shown.leading())
                        .as("seed %d round %d", seed, round)
                        .isNull();
                assertThat(shown == null).as("seed %d round %d", seed, round).isEqualTo(mention == null);
            } else {
                Objects.requireNonNull(shown);
                assertThat(shown.leading()).as("seed %d round %d", seed, round).isEqualTo(expected);
                assertThat(shown.nature()).isEqualTo(expected.nature());
                assertThat(shown.details().address())
                        .isEqualTo(expected.details().address());
                assertThat(shown.details().division())
                        .isEqualTo(expected.details().division());
                assertThat(shown.source() == null).isEqualTo(expected.rank() == Rank.REGISTRY);
            }
        }
    }

    @Test
    void aLaterReporterChangesNothingThatIsShown() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Assertion> said = said(1 + random.nextInt(5));
            Mentioned mention = mention();
            Assertion first = oracle(true, said, mention);
            if (first == null || first.nature() == Nature.NATURAL_PERSON || !first.current()) {
                continue;
            }
            Shown before = AssertionPolicy.show(true, said, mention, List.of()).orElseThrow();
            List<Assertion> more = new ArrayList<>(said);
            // behind the current ones of its rank and before what is no more meant
            more.add((int) said.stream().filter(Assertion::current).count(), one(Rank.REPORTER, true));
            Shown after = AssertionPolicy.show(true, more, mention, List.of()).orElseThrow();
            assertThat(after.details().name())
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(before.details().name());
            assertThat(after.details().address()).isEqualTo(before.details().address());
            assertThat(after.details().division()).isEqualTo(before.details().division());
            assertThat(after.nature()).isEqualTo(before.nature());
            assertThat(after.source()).isEqualTo(before.source());
            assertThat(after.leading()).isEqualTo(before.leading());
        }
    }

    /** By elimination: what is no more meant, what cannot be said of a code, what stands behind in rank or in time. */
    private static @Nullable Assertion oracle(boolean coded, List<Assertion> said, @Nullable Mentioned mention) {
        List<Assertion> left = new ArrayList<>(said);
        if (left.stream().anyMatch(Assertion::current)) {
            left.removeIf(each -> !each.current());
        }
        boolean firm = left.stream().anyMatch(each -> each.nature() != Nature.NATURAL_PERSON)
                || mention != null && mention.nature() != Nature.NATURAL_PERSON;
        if (coded && firm) {
            left.removeIf(each -> each.nature() == Nature.NATURAL_PERSON);
        }
        for (Rank rank : List.of(Rank.REGISTRY, Rank.ITSELF, Rank.REPORTER)) {
            for (Assertion each : left) {
                if (each.rank() == rank) {
                    return each;
                }
            }
        }
        return null;
    }

    /** In the order in which the store gives them. */
    private List<Assertion> said(int number) {
        List<Assertion> said = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            said.add(one(Rank.of(1 + random.nextInt(3)), random.nextInt(4) > 0));
        }
        said.sort(Comparator.comparing((Assertion each) -> !each.current())
                .thenComparing(each -> each.rank().number()));
        return said;
    }

    private Assertion one(Rank rank, boolean current) {
        Nature nature = rank == Rank.REPORTER ? pick(NATURES) : Nature.ENTERPRISE;
        boolean person = nature == Nature.NATURAL_PERSON;
        return new Assertion(
                FactId.next(),
                rank,
                current,
                UUID.randomUUID(),
                "来源" + random.nextInt(5),
                rank == Rank.REGISTRY ? null : Part.MERCHANT,
                nature,
                new Assertion.Details(
                        person ? null : pick(NAMES),
                        null,
                        "33010" + random.nextInt(9),
                        person ? null : "地址" + random.nextInt(9),
                        null,
                        null,
                        null,
                        null,
                        null,
                        random.nextBoolean(),
                        null,
                        null,
                        null),
                new SealId(UUID.randomUUID()),
                Instant.EPOCH);
    }

    private @Nullable Mentioned mention() {
        return random.nextInt(3) == 0
                ? null
                : new Mentioned(
                        random.nextInt(5) == 0 ? Nature.NATURAL_PERSON : Nature.ORGANISATION,
                        pick(NAMES),
                        "某机关",
                        random.nextBoolean());
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

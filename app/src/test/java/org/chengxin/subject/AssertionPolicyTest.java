package org.chengxin.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Assertion.Rank;
import org.chengxin.subject.AssertionPolicy.Mentioned;
import org.chengxin.subject.AssertionPolicy.Shown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose word is shown. */
class AssertionPolicyTest {

    private static final Mentioned DECISION = new Mentioned(Nature.ORGANISATION, "决定所称", "某局", true);
    private static final Mentioned HONOUR = new Mentioned(Nature.ORGANISATION, "荣誉所称", "某协会", false);

    @Test
    void theRegisterThenTheOrganisationThenTheFirstReporter() {
        Assertion register = said(Rank.REGISTRY, "登记所称", Nature.ENTERPRISE, true);
        Assertion itself = said(Rank.ITSELF, "自称", Nature.ENTERPRISE, true);
        Assertion first = said(Rank.REPORTER, "平台甲所称", Nature.ENTERPRISE, true);
        Assertion second = said(Rank.REPORTER, "平台乙所称", Nature.ENTERPRISE, true);
        assertThat(name(List.of(register, itself, first, second), DECISION)).isEqualTo("登记所称");
        assertThat(name(List.of(itself, first, second), DECISION)).isEqualTo("自称");
        assertThat(name(List.of(first, second), DECISION)).isEqualTo("决定所称");
        assertThat(name(List.of(first, second), HONOUR)).isEqualTo("平台甲所称");
        assertThat(name(List.of(), HONOUR)).isEqualTo("荣誉所称");
        assertThat(AssertionPolicy.show(true, List.of(), null, List.of())).isEmpty();
    }

    @Test
    void whoSaysItIsToldUnlessItIsTheRegister() {
        Assertion register = said(Rank.REGISTRY, "甲", Nature.ENTERPRISE, true);
        Assertion first = said(Rank.REPORTER, "乙", Nature.ENTERPRISE, true);
        assertThat(shown(List.of(register, first), null).source()).isNull();
        assertThat(shown(List.of(register, first), null).differs()).isTrue();
        assertThat(shown(List.of(first), null).source()).isEqualTo("REPORTER");
        assertThat(shown(List.of(first), null).differs()).isFalse();
        assertThat(shown(List.of(first), DECISION).source()).isEqualTo("某局、REPORTER");
        assertThat(shown(List.of(), DECISION).source()).isEqualTo("某局");
    }

    @Test
    void noNaturalPersonHoldsACode() {
        Assertion person = said(Rank.REPORTER, null, Nature.NATURAL_PERSON, true);
        Assertion firm = said(Rank.REPORTER, "某公司", Nature.ENTERPRISE, true);
        assertThat(shown(List.of(person, firm), null).nature()).isEqualTo(Nature.ENTERPRISE);
        assertThat(shown(List.of(person), DECISION).nature()).isEqualTo(Nature.ORGANISATION);
        assertThat(shown(List.of(person), null).nature())
                .as("nobody else knows it, so nothing is published")
                .isEqualTo(Nature.NATURAL_PERSON);
        assertThat(AssertionPolicy.show(false, List.of(person, firm), null, List.of())
                        .orElseThrow()
                        .nature())
                .isEqualTo(Nature.NATURAL_PERSON);
    }

    @Test
    void whatASourceNoLongerMeansCountsOnlyWhereNothingElseIsSaid() {
        Assertion former = said(Rank.REPORTER, "曾称", Nature.ENTERPRISE, false);
        Assertion now = said(Rank.REPORTER, "今称", Nature.ENTERPRISE, true);
        assertThat(name(List.of(now, former), null)).isEqualTo("今称");
        assertThat(name(List.of(former), null)).isEqualTo("曾称");
    }

    private static @Nullable String name(List<Assertion> said, @Nullable Mentioned mention) {
        return shown(said, mention).details().name();
    }

    private static Shown shown(List<Assertion> said, @Nullable Mentioned mention) {
        return AssertionPolicy.show(true, said, mention, List.of()).orElseThrow();
    }

    private static Assertion said(Rank rank, @Nullable String name, Nature nature, boolean current) {
        return new Assertion(
                FactId.next(),
                rank,
                current,
                UUID.randomUUID(),
                rank.name(),
                rank == Rank.REGISTRY ? null : Part.MERCHANT,
                nature,
                new Assertion.Details(name, null, null, null, null, null, null, null, null, false, null, null, null),
                new SealId(UUID.randomUUID()),
                Instant.EPOCH);
    }
}

package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.creditfile.regime.Law;
import org.chengxin.creditfile.regime.Term;
import org.chengxin.creditfile.ruling.Ruling;
import org.chengxin.creditfile.ruling.Ruling.Effect;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether and how long the public sees a record: one line a branch of the rule. */
class DisclosurePolicyTest {

    private static final LocalDate DECIDED = LocalDate.of(2025, 1, 31);
    private static final UUID REPORT = UUID.fromString("019a3000-0000-7000-8000-000000000001");
    private static final LocalDate LAST = LocalDate.of(2025, 4, 30);
    private static final Term TERM = new Term(
            Law.ORDER_45,
            Law.Severity.MINOR,
            new Term.Beginning(DECIDED, Law.Start.PUBLISHED, true, false),
            null,
            LAST,
            3,
            true);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // kind, categories, end set by the authority, state, last day, reason
                "PENALTY, warning, -, WITHHELD, -, warning-only",
                "PENALTY, warning, 2030-01-01, WITHHELD, -, warning-only",
                "PENALTY, warning fine, -, DISCLOSED, 2025-04-30, order-45.minor",
                "PENALTY, fine, 2025-02-28, DISCLOSED, 2025-02-28, authority",
                "PENALTY, revocation, 2035-01-01, DISCLOSED, 2035-01-01, authority",
                "SERIOUS_LISTING, listed, -, DISCLOSED, 2025-04-30, order-45.minor",
                "SERIOUS_LISTING, supervision, -, WITHHELD, -, supervision",
                "JUDGMENT_DEFAULT, evades, -, DISCLOSED, 2025-04-30, order-45.minor",
                "ABNORMAL_LISTING, unreachable, -, DISCLOSED, -, listed",
                "INSPECTION, no-problem, -, DISCLOSED, -, valid",
                "SAMPLE_TEST, unqualified, -, DISCLOSED, -, valid",
                "JUDGMENT, judgment, -, DISCLOSED, -, valid",
                "JUDGMENT, notarial-certificate, -, WITHHELD, -, notarial",
                "COMMITMENT, repair, -, DISCLOSED, -, valid"
            })
    void aRecordIsSeenAsLongAsItsKindAsks(
            RecordKind kind,
            String categories,
            LocalDate ownEnd,
            Disclosure.State state,
            LocalDate until,
            String reason) {
        Incoming record = record(kind, List.of(categories.split(" ")), null, ownEnd);
        assertThat(decide(record, DECIDED)).isEqualTo(new Disclosure(state, until, reason));
    }

    @Test
    void theLastDayStillCountsAndTheNextDoesNot() {
        Incoming light = record(RecordKind.PENALTY, List.of("criticism"), null, null);
        assertThat(decide(light, LAST).open()).isTrue();
        Disclosure after = decide(light, LAST.plusDays(1));
        assertThat(after).isEqualTo(new Disclosure(Disclosure.State.ENDED, LAST, "order-45.minor"));
        assertThat(after.open()).isFalse();
    }

    @Test
    void withoutALawInForceNothingAdverseIsPublished() {
        Incoming penalty = record(RecordKind.PENALTY, List.of("fine"), null, null);
        assertThat(DisclosurePolicy.decide(penalty, 24, List.of(), true, DECIDED))
                .isEqualTo(new Disclosure(Disclosure.State.WITHHELD, null, "no-rule"));
    }

    /** Revoked, removed from a list or performed: from that day on, whatever the period says. */
    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void whatEndedIsShownNoMore(RecordKind kind) {
        LocalDate end = LocalDate.of(2025, 3, 1);
        Incoming record = record(kind, List.of("fine"), null, LocalDate.of(2099, 1, 1))
                .with(Incoming.Course.NONE, new Incoming.End(end, "复议撤销"));
        assertThat(decide(record, end)).isEqualTo(new Disclosure(Disclosure.State.ENDED, end, "withdrawn"));
        assertThat(decide(record, end.minusDays(1)).state()).isNotEqualTo(Disclosure.State.ENDED);
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void aNaturalPersonsRecordIsNeverSeen(RecordKind kind) {
        Incoming firm = record(kind, List.of("revocation"), null, LocalDate.of(2099, 1, 1));
        Incoming person = new Incoming(
                new Incoming.About(firm.about().subject(), null, true),
                firm.decision(),
                firm.text(),
                firm.sums(),
                firm.validity(),
                firm.footing());
        assertThat(decide(person, DECIDED))
                .isEqualTo(new Disclosure(Disclosure.State.WITHHELD, null, "natural-person"));
    }

    @ParameterizedTest
    @EnumSource(
            value = RecordKind.class,
            names = {"PERMIT", "APPRAISAL", "DETERMINATION"})
    void aPermitIsSeenWhileItIsValid(RecordKind kind) {
        LocalDate end = LocalDate.of(2026, 5, 5);
        assertThat(decide(record(kind, List.of(), end, null), end))
                .isEqualTo(new Disclosure(Disclosure.State.DISCLOSED, end, "valid"));
        assertThat(decide(record(kind, List.of(), end, null), end.plusDays(1)).state())
                .isEqualTo(Disclosure.State.ENDED);
        assertThat(decide(record(kind, List.of(), null, null), LocalDate.of(2100, 1, 1)))
                .as("without an end it does not end")
                .isEqualTo(new Disclosure(Disclosure.State.DISCLOSED, null, "valid"));
    }

    @Test
    void anHonourIsSeenUntilItsEndOrForThePeriodWhereItHasNone() {
        LocalDate end = LocalDate.of(2025, 6, 1);
        assertThat(decide(record(RecordKind.HONOUR, List.of(), end, null), DECIDED))
                .isEqualTo(new Disclosure(Disclosure.State.DISCLOSED, end, "honour"));
        LocalDate computed = LocalDate.of(2027, 1, 31);
        Incoming endless = record(RecordKind.HONOUR, List.of(), null, null);
        assertThat(decide(endless, computed).until()).isEqualTo(computed);
        assertThat(decide(endless, computed.plusDays(1)).open()).isFalse();
    }

    @Test
    void ofDeterminationsOnlyThoseOfAPublishedCategoryAreSeen() {
        Incoming broken = record(RecordKind.DETERMINATION, List.of("agreement-not-performed"), null, null);
        assertThat(DisclosurePolicy.decide(broken, 24, List.of(), false, DECIDED))
                .isEqualTo(new Disclosure(Disclosure.State.WITHHELD, null, "determination"));
    }

    @Test
    void aTextThatSeemsToHoldPersonalDataWaitsForAPerson() {
        Incoming clean = record(RecordKind.PENALTY, List.of("fine"), null, null);
        Disclosure open = decide(clean, DECIDED);
        assertThat(DisclosurePolicy.checked(open, clean, REPORT, List.of())).isEqualTo(open);
        Incoming telling = new Incoming(
                clean.about(),
                clean.decision(),
                new Incoming.Text("事由", "依据", "举报人周小举13933334444已告知", List.of("fine")),
                clean.sums(),
                clean.validity(),
                clean.footing());
        Disclosure held = DisclosurePolicy.checked(open, telling, REPORT, List.of());
        assertThat(held).isEqualTo(new Disclosure(Disclosure.State.HELD, LAST, "personal-data"));
        assertThat(held.open()).isFalse();
        assertThat(held.stands()).isTrue();
        assertThat(DisclosurePolicy.checked(open, telling, REPORT, List.of(ruling(Effect.RELEASED))))
                .isEqualTo(open);
        Disclosure ended = decide(telling, LAST.plusDays(1));
        assertThat(DisclosurePolicy.checked(ended, telling, REPORT, List.of())).isEqualTo(ended);
    }

    @Test
    void whatIsSuspendedStandsAndIsNotSeenUntilReleased() {
        Incoming record = record(RecordKind.PENALTY, List.of("fine"), null, null);
        Disclosure open = decide(record, DECIDED);
        assertThat(DisclosurePolicy.checked(
                        open, record, REPORT, List.of(ruling(Effect.SUSPENDED), ruling(Effect.DISPUTED))))
                .isEqualTo(new Disclosure(Disclosure.State.HELD, LAST, "suspended"));
        assertThat(DisclosurePolicy.checked(
                        open, record, REPORT, List.of(ruling(Effect.SUSPENDED), ruling(Effect.RELEASED))))
                .isEqualTo(open);
        assertThat(DisclosurePolicy.checked(
                        open, record, REPORT, List.of(ruling(Effect.RELEASED), ruling(Effect.SUSPENDED))))
                .as("suspended again")
                .extracting(Disclosure::open)
                .isEqualTo(false);
    }

    @Test
    void aReleaseIsOfTheTextThatWasThere() {
        Incoming telling = new Incoming(
                Incoming.About.firm(new SubjectId(REPORT), "甲公司"),
                record(RecordKind.PENALTY, List.of("fine"), null, null).decision(),
                new Incoming.Text("事由", "依据", "电话13933334444", List.of("fine")),
                Incoming.Sums.NONE,
                new Incoming.Validity(null, null, null),
                "statutory");
        Disclosure open = decide(telling, DECIDED);
        UUID later = new UUID(REPORT.getMostSignificantBits() + 0x20_0000, REPORT.getLeastSignificantBits());
        Ruling release = ruling(Effect.RELEASED);
        assertThat(DisclosurePolicy.checked(open, telling, REPORT, List.of(release)))
                .isEqualTo(open);
        assertThat(DisclosurePolicy.checked(open, telling, later, List.of(release)))
                .as("reported anew after it")
                .extracting(Disclosure::reason)
                .isEqualTo("personal-data");
        Ruling correction = new Ruling(later, Effect.CORRECTED, DECIDED, "号", "某局", "应为周小举13933334444", "依据");
        assertThat(DisclosurePolicy.checked(open, telling, REPORT, List.of(release, correction))
                        .reason())
                .as("corrected after it")
                .isEqualTo("personal-data");
    }

    private static Ruling ruling(Effect effect) {
        UUID id = new UUID(REPORT.getMostSignificantBits() + 0x10_0000, REPORT.getLeastSignificantBits());
        return new Ruling(id, effect, DECIDED, "甲〔2025〕公核1号", "某局", "", "依据");
    }

    private static Disclosure decide(Incoming record, LocalDate today) {
        return DisclosurePolicy.decide(record, 24, List.of(TERM), true, today);
    }

    static Incoming record(RecordKind kind, List<String> categories, LocalDate validUntil, LocalDate disclosedUntil) {
        return new Incoming(
                Incoming.About.firm(new SubjectId(new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0001L)), "甲公司"),
                new Incoming.Decision(kind, "甲〔2025〕1号", "某局", DECIDED, false),
                new Incoming.Text("事由", "依据", null, categories),
                Incoming.Sums.NONE,
                new Incoming.Validity(null, validUntil, disclosedUntil),
                "statutory");
    }
}

package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether and how long the public sees a record: one line a branch of the rule. */
class DisclosurePolicyTest {

    private static final LocalDate DECIDED = LocalDate.of(2025, 1, 31);
    private static final DisclosurePolicy.Periods PERIODS = new DisclosurePolicy.Periods(36, 3, 10_000_000, 24);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // categories, fine in fen, end set by the authority, reason, last day
                "warning, -, -, WITHHELD, -, warning-only",
                "warning, -, 2030-01-01, WITHHELD, -, warning-only",
                "criticism, -, -, DISCLOSED, 2025-04-30, light",
                "fine, 9999999, -, DISCLOSED, 2025-04-30, light",
                "fine, 10000000, -, DISCLOSED, 2028-01-31, ordinary",
                "fine, -, -, DISCLOSED, 2028-01-31, ordinary",
                "warning fine, 100, -, DISCLOSED, 2025-04-30, light",
                "warning criticism, -, -, DISCLOSED, 2025-04-30, light",
                "criticism fine, 10000000, -, DISCLOSED, 2028-01-31, ordinary",
                "fine confiscation, 100, -, DISCLOSED, 2028-01-31, ordinary",
                "confiscation, -, -, DISCLOSED, 2028-01-31, ordinary",
                "revocation, -, -, DISCLOSED, 2028-01-31, ordinary",
                "other, -, -, DISCLOSED, 2028-01-31, ordinary",
                "fine, 100, 2025-02-28, DISCLOSED, 2025-02-28, authority",
                "revocation, -, 2035-01-01, DISCLOSED, 2035-01-01, authority"
            })
    void aPenaltyIsSeenAsLongAsItsWeightAsks(
            String categories, Long fine, LocalDate ownEnd, Disclosure.State state, LocalDate until, String reason) {
        Disclosure disclosure =
                DisclosurePolicy.decide(penalty(List.of(categories.split(" ")), fine, ownEnd), PERIODS, DECIDED);
        assertThat(disclosure).isEqualTo(new Disclosure(state, until, reason));
    }

    @Test
    void theLastDayStillCountsAndTheNextDoesNot() {
        DisclosurePolicy.Case light = penalty(List.of("criticism"), null, null);
        LocalDate last = LocalDate.of(2025, 4, 30);
        assertThat(DisclosurePolicy.decide(light, PERIODS, last).open()).isTrue();
        Disclosure after = DisclosurePolicy.decide(light, PERIODS, last.plusDays(1));
        assertThat(after).isEqualTo(new Disclosure(Disclosure.State.ENDED, last, "light"));
        assertThat(after.open()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void aNaturalPersonsRecordIsNeverSeen(RecordKind kind) {
        DisclosurePolicy.Case record = new DisclosurePolicy.Case(
                kind, true, List.of("revocation"), null, DECIDED, null, LocalDate.of(2099, 1, 1), true);
        assertThat(DisclosurePolicy.decide(record, PERIODS, DECIDED))
                .isEqualTo(new Disclosure(Disclosure.State.WITHHELD, null, "natural-person"));
    }

    @ParameterizedTest
    @EnumSource(
            value = RecordKind.class,
            names = {"PERMIT", "APPRAISAL"})
    void aPermitIsSeenWhileItIsValid(RecordKind kind) {
        LocalDate end = LocalDate.of(2026, 5, 5);
        assertThat(DisclosurePolicy.decide(record(kind, end), PERIODS, end))
                .isEqualTo(new Disclosure(Disclosure.State.DISCLOSED, end, "valid"));
        assertThat(DisclosurePolicy.decide(record(kind, end), PERIODS, end.plusDays(1))
                        .state())
                .isEqualTo(Disclosure.State.ENDED);
        assertThat(DisclosurePolicy.decide(record(kind, null), PERIODS, LocalDate.of(2100, 1, 1)))
                .as("without an end it does not end")
                .isEqualTo(new Disclosure(Disclosure.State.DISCLOSED, null, "valid"));
    }

    @Test
    void anHonourIsSeenUntilItsEndOrForThePeriodWhereItHasNone() {
        LocalDate end = LocalDate.of(2025, 6, 1);
        assertThat(DisclosurePolicy.decide(record(RecordKind.HONOUR, end), PERIODS, DECIDED))
                .isEqualTo(new Disclosure(Disclosure.State.DISCLOSED, end, "honour"));
        LocalDate computed = LocalDate.of(2027, 1, 31);
        assertThat(DisclosurePolicy.decide(record(RecordKind.HONOUR, null), PERIODS, computed)
                        .until())
                .isEqualTo(computed);
        assertThat(DisclosurePolicy.decide(record(RecordKind.HONOUR, null), PERIODS, computed.plusDays(1))
                        .open())
                .isFalse();
    }

    @Test
    void ofDeterminationsOnlyThoseOfAPublishedCategoryAreSeen() {
        LocalDate end = LocalDate.of(2026, 5, 5);
        DisclosurePolicy.Case passed = new DisclosurePolicy.Case(
                RecordKind.DETERMINATION, false, List.of("assessment-passed"), null, DECIDED, end, null, true);
        assertThat(DisclosurePolicy.decide(passed, PERIODS, end))
                .isEqualTo(new Disclosure(Disclosure.State.DISCLOSED, end, "valid"));
        assertThat(DisclosurePolicy.decide(passed, PERIODS, end.plusDays(1)).open())
                .isFalse();
        DisclosurePolicy.Case broken = new DisclosurePolicy.Case(
                RecordKind.DETERMINATION, false, List.of("agreement-not-performed"), null, DECIDED, null, null, false);
        assertThat(DisclosurePolicy.decide(broken, PERIODS, DECIDED))
                .isEqualTo(new Disclosure(Disclosure.State.WITHHELD, null, "determination"));
    }

    private static DisclosurePolicy.Case penalty(List<String> categories, Long fine, LocalDate ownEnd) {
        return new DisclosurePolicy.Case(
                RecordKind.PENALTY, false, categories, fine, DECIDED, LocalDate.of(2025, 2, 1), ownEnd, false);
    }

    private static DisclosurePolicy.Case record(RecordKind kind, LocalDate validUntil) {
        return new DisclosurePolicy.Case(kind, false, List.of(), null, DECIDED, validUntil, null, false);
    }
}

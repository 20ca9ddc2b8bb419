package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.creditfile.StandingPolicy.Remedies;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record is adverse information only once its remedies have failed or lapsed. */
class StandingPolicyTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 1, 5);
    private static final Remedies REMEDIES = new Remedies(15, 60, 6);
    private static final Disclosure SHOWN = new Disclosure(Disclosure.State.DISCLOSED, null, "listed");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // kind, summary, categories, served, remedy, first day as adverse information
                "PENALTY, false, fine, 2026-01-10, -, 2026-07-11",
                "PENALTY, false, fine, -, -, 2026-07-21",
                "PENALTY, false, fine, 2026-01-10, pending, -",
                "PENALTY, false, fine, 2026-01-10, upheld, 2026-01-05",
                "PENALTY, true, fine, 2026-01-10, -, -",
                "PENALTY, true, fine, 2026-01-10, upheld, -",
                "PENALTY, false, warning, 2026-01-10, -, -",
                "PENALTY, false, warning fine, 2026-01-10, -, 2026-07-11",
                "ABNORMAL_LISTING, false, unreachable, 2026-01-10, -, 2026-07-11",
                "SERIOUS_LISTING, false, listed, 2026-01-10, -, 2026-07-11",
                "SERIOUS_LISTING, false, supervision, 2026-01-10, upheld, -",
                "JUDGMENT_DEFAULT, false, evades, -, -, 2026-01-05",
                "DETERMINATION, false, agreement-not-performed, -, -, -",
                "JUDGMENT, false, judgment, -, -, -",
                "INSPECTION, false, problems-found, -, -, -",
                "HONOUR, false, none, -, -, -"
            })
    void adverseInformationIsWhatCanNoLongerBeChallenged(
            RecordKind kind, boolean summary, String categories, LocalDate served, String remedy, LocalDate from) {
        Incoming record = record(kind, summary, List.of(categories.split(" ")), null, served, remedy);
        assertThat(StandingPolicy.adverseFrom(record, REMEDIES)).isEqualTo(from);
        LocalDate later = LocalDate.of(2030, 1, 1);
        assertThat(StandingPolicy.decide(record, SHOWN, REMEDIES, later))
                .isEqualTo(from == null ? Standing.PUBLISHED : Standing.ADVERSE);
        if (from != null) {
            assertThat(StandingPolicy.decide(record, SHOWN, REMEDIES, from.minusDays(1)))
                    .isEqualTo(Standing.PUBLISHED);
        }
    }

    @Test
    void thePeriodForReconsiderationCountsWhereItIsTheLonger() {
        Incoming record = record(RecordKind.PENALTY, false, List.of("fine"), null, LocalDate.of(2026, 1, 10), null);
        assertThat(StandingPolicy.adverseFrom(record, new Remedies(15, 60, 1))).isEqualTo(LocalDate.of(2026, 3, 12));
    }

    @Test
    void aRecordIsEstablishedUntilItsAuthorityPublishesIt() {
        LocalDate published = LocalDate.of(2026, 2, 1);
        Incoming record = record(RecordKind.PENALTY, false, List.of("fine"), published, null, null);
        assertThat(StandingPolicy.decide(record, SHOWN, REMEDIES, published.minusDays(1)))
                .isEqualTo(Standing.ESTABLISHED);
        assertThat(StandingPolicy.decide(record, SHOWN, REMEDIES, published)).isEqualTo(Standing.PUBLISHED);
        Disclosure withheld = new Disclosure(Disclosure.State.WITHHELD, null, "warning-only");
        assertThat(StandingPolicy.decide(record, withheld, REMEDIES, published)).isEqualTo(Standing.ESTABLISHED);
        Disclosure ended = new Disclosure(Disclosure.State.ENDED, published, "ruling");
        assertThat(StandingPolicy.decide(record, ended, REMEDIES, LocalDate.of(2030, 1, 1)))
                .isEqualTo(Standing.ENDED);
    }

    private static Incoming record(
            RecordKind kind,
            boolean summary,
            List<String> categories,
            LocalDate published,
            LocalDate served,
            String remedy) {
        return new Incoming(
                        Incoming.About.firm(
                                new SubjectId(new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0001L)), "甲公司"),
                        new Incoming.Decision(kind, "甲〔2026〕1号", "某局", DECIDED, summary),
                        new Incoming.Text("事由", "依据", null, categories),
                        Incoming.Sums.NONE,
                        new Incoming.Validity(null, null, null),
                        "statutory")
                .with(new Incoming.Course(published, served, remedy), null);
    }
}

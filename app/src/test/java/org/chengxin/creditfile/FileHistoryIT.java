package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.evidence.Erasures;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a file said on a day, as known on another: every state of a record is kept, and only what was erased is a gap. */
class FileHistoryIT extends ServerTest {

    private static final String DIVISION = "620503";
    private static int number = 1_000;

    @Autowired
    private CreditFiles files;

    @Autowired
    private Erasures erasures;

    @Autowired
    private LegalClock clock;

    private Member authority;
    private TestRecords records;
    private LocalDate today;

    @BeforeEach
    void aFirm() {
        authority = city().newMember("department");
        records = new TestRecords(city(), "天水历史有限公司", Codes.social(DIVISION, ++number));
        today = clock.today();
    }

    @Test
    void aCorrectionLeavesWhatWasKnownBefore() {
        FactId first = penalty("900000.00");
        knownSince(first, 10);
        FactId second = records.correct(authority, "penalty", data("700000.00"), first);
        SubjectId subject = files.subjectOf(second).orElseThrow();
        assertThat(fine(subject, today)).isEqualTo(70_000_000);
        assertThat(fine(subject, today.minusDays(1))).isEqualTo(90_000_000);
        assertThat(fine(subject, today.minusDays(10))).isEqualTo(90_000_000);
        assertThat(files.open(subject, today, today.minusDays(11)).records())
                .as("nobody had reported it yet")
                .isEmpty();
        assertThat(files.open(subject, LocalDate.of(2026, 5, 31), today).records())
                .as("not decided yet")
                .isEmpty();
        assertThat(files.open(subject, today, today).records())
                .as("the file of today is that of now")
                .isEqualTo(files.open(subject));
    }

    @Test
    void aRecordOfTheWrongFirmWasItsRecordUntilItWasCorrected() {
        FactId wrong = penalty("900000.00");
        knownSince(wrong, 10);
        SubjectId wronged = files.subjectOf(wrong).orElseThrow();
        TestRecords other = new TestRecords(city(), "天水另一有限公司", Codes.social(DIVISION, 500_000 + number));
        FactId right = other.correct(
                authority, "penalty", other.penalty(authority, "史〔2026〕" + number + "号", "2026-06-01", "1.00"), wrong);
        assertThat(files.open(wronged, today, today).records()).isEmpty();
        assertThat(files.open(wronged, today, today.minusDays(1)).records()).hasSize(1);
        SubjectId righted = files.subjectOf(right).orElseThrow();
        assertThat(files.open(righted, today, today).records()).hasSize(1);
        assertThat(files.open(righted, today, today.minusDays(1)).records()).isEmpty();
    }

    @Test
    void anErasedReportIsAGapAndTheOthersStay() {
        FactId first = penalty("900000.00");
        knownSince(first, 20);
        FactId second = records.correct(authority, "penalty", data("700000.00"), first);
        knownSince(second, 10);
        FactId third = records.correct(authority, "penalty", data("500000.00"), second);
        SubjectId subject = files.subjectOf(third).orElseThrow();
        erasures.erase(second, "法定");
        assertThat(fine(subject, today)).isEqualTo(50_000_000);
        assertThat(fine(subject, today.minusDays(15))).isEqualTo(90_000_000);
        CreditFiles.FileOn gap = files.open(subject, today, today.minusDays(5));
        assertThat(gap.records()).isEmpty();
        assertThat(gap.erased()).isEqualTo(1);
        assertThat(sql.sql("select count(*) from creditfile.version where said::text like '%70000000%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** The first report gave the record its id; the end that a decision put to it stays when that report is erased. */
    @Test
    void aDecisionOnARecordOutlivesItsFirstReport() {
        FactId first = penalty("900000.00");
        SubjectId subject = files.subjectOf(first).orElseThrow();
        Member court = city().newMember("department");
        FactId second = records.report(court, "penalty", data("900000.00"));
        sql.sql("""
                insert into creditfile.ruling (id, record, effect, day, matter, number, authority, text, basis, seal)
                values (gen_random_uuid(), :record, 'ENDED', :day, gen_random_uuid(), '1', '局', '', '', gen_random_uuid())""").param("record", first.value()).param("day", today).update();
        erasures.erase(first, "法定");
        CreditRecord record = files.find(second).orElseThrow();
        assertThat(record.id()).isEqualTo(second);
        assertThat(record.standing()).isEqualTo(Standing.ENDED);
        assertThat(files.disclose(subject)).isEmpty();
    }

    private FactId penalty(String fine) {
        return records.report(authority, "penalty", data(fine));
    }

    private tools.jackson.databind.node.ObjectNode data(String fine) {
        return records.penalty(authority, "史〔2026〕" + number + "号", "2026-06-01", fine);
    }

    private long fine(SubjectId subject, LocalDate known) {
        List<CreditRecord> found = files.open(subject, today, known).records();
        assertThat(found).hasSize(1);
        return found.get(0).fine().minorUnits();
    }

    /** As if a report had come so many days ago. */
    private void knownSince(FactId report, int days) {
        sql.sql("update creditfile.version set known_from = known_from - make_interval(days => :days) where lead = :id")
                .param("days", days)
                .param("id", report.value())
                .update();
    }
}

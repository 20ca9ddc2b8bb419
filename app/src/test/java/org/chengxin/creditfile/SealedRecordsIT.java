package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Who may write to the database edits rows, and no page follows: what was sealed is shown. */
class SealedRecordsIT extends ServerTest {

    private static int number = 62_000;

    @Autowired
    private SealedRecords sealed;

    @Autowired
    private CreditFiles files;

    @Autowired
    private HealthIndicator recordsHealthIndicator;

    private FactId penalty;
    private SubjectId subject;
    private String document;

    /** Other tests deliver rulings that no act left, and may have run on this server before. */
    @BeforeEach
    void aFirmWithAPenalty() {
        owner().sql("delete from creditfile.ruling r where not exists (select from evidence.fact f where f.id = r.id)")
                .update();
        Member authority = city().newMember("department");
        document = "封罚〔2026〕" + ++number + "号";
        TestRecords records = new TestRecords(city(), "天水封存有限公司", Codes.social("620503", number));
        penalty = records.report(authority, "penalty", records.penalty(authority, document, "2026-08-03", "500000.00"));
        subject = files.subjectOf(penalty).orElseThrow();
        compared();
        assertThat(page()).contains(document, "虚假宣传", "500,000.00").doesNotContain("正在核对");
        assertThat(recordsHealthIndicator.health().getStatus()).isEqualTo(Status.UP);
    }

    @AfterEach
    void asItWas() {
        owner().sql("delete from creditfile.ruling where number = '伪造'").update();
        compared();
    }

    private void compared() {
        alone(sealed.name(), sealed::run);
    }

    private String page() {
        return server().get("/subjects/" + subject).text();
    }

    private void edited(String set) {
        owner().sql("update creditfile.record set " + set + " where id = :id")
                .param("id", penalty.value())
                .update();
    }

    @Test
    void anEditedRowIsShownAsItWasSealedUntilItSaysTheSameAgain() {
        edited("title = '轻微违法', fine = 100, categories = '{warning}', disclosed_until = date '2026-08-04'");
        compared();
        assertThat(page()).contains(document, "虚假宣传", "500,000.00", "正在核对").doesNotContain("轻微违法");
        assertThat(files.find(penalty).orElseThrow().checking()).isTrue();
        String code = Codes.social("620503", number);
        assertThat(server().get("/api/v1/subjects/" + code, city().token("platform"))
                        .text())
                .contains(document, "虚假宣传")
                .doesNotContain("轻微违法");
        assertThat(server().post(
                                "/api/v1/subjects/" + code + "/good-standing",
                                city().newMember("merchant", code).token(),
                                "")
                        .text())
                .as("no certificate of good standing")
                .contains(document);
        assertThat(recordsHealthIndicator.health().getStatus().getCode()).isEqualTo("DEGRADED");
        edited("title = '虚假宣传', fine = 50000000, categories = '{fine}', disclosed_until = null");
        compared();
        assertThat(page()).contains(document, "500,000.00").doesNotContain("正在核对");
        assertThat(recordsHealthIndicator.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aRulingThatNoSealedActLeftHidesNothing() {
        owner().sql("""
                insert into creditfile.ruling (id, record, effect, day, number, authority, text, basis, seal)
                values (:id, :record, 'ENDED', date '2026-09-01', '伪造', '某局', '', '', gen_random_uuid())""")
                .param("id", UUID.randomUUID())
                .param("record", penalty.value())
                .update();
        assertThat(page()).as("until it is compared").doesNotContain(document);
        compared();
        assertThat(page()).contains(document);
        assertThat(recordsHealthIndicator.health().getStatus().getCode()).isEqualTo("DEGRADED");
    }
}

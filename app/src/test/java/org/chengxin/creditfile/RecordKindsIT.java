package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.OrganisationKind;
import org.chengxin.intake.ReportTypes;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Lists, inspections, sample tests, judgments and commitments on file, each by the word of an authority alone. */
class RecordKindsIT extends ServerTest {

    private static final String DIVISION = "620503";
    private static int number = 40_000;

    @Autowired
    private CreditFiles files;

    @Autowired
    private ReportTypes types;

    private Member authority;
    private TestRecords records;

    @BeforeEach
    void aFirm() {
        authority = city().newMember("department");
        records = new TestRecords(city(), "天水各类有限公司", Codes.social(DIVISION, ++number));
    }

    @ParameterizedTest
    @CsvSource({
        "abnormal-listing, unreachable, 通过登记的住所或者经营场所无法联系, true",
        "judgment-default, evades, 规避执行, true",
        "inspection, problems-found, 发现问题, true",
        "sample-test, unqualified, 不合格, true",
        "judgment, judgment, 判决, true",
        "judgment, notarial-certificate, 公证书, false",
        "commitment, repair, 信用修复型, true"
    })
    void eachKindIsOnFileAndShownAsTheRulesSay(String type, String outcome, String words, boolean open) {
        ObjectNode data = records.decision(authority, "类〔2026〕" + number + "号", "2026-08-03");
        TestRecords.isOf(city(), authority, kind(type), outcome);
        FactId id = records.report(authority, type, data.put("outcome", outcome));
        CreditRecord record = files.find(id).orElseThrow();
        assertThat(record.kind().word()).isEqualTo(type);
        assertThat(record.outcome()).contains(outcome);
        assertThat(record.own()).isTrue();
        assertThat(files.isDisclosed(id)).isEqualTo(open);
        String page =
                server().get("/subjects/" + files.subjectOf(id).orElseThrow()).text();
        if (open) {
            assertThat(page).contains("类〔2026〕" + number + "号", words);
        } else {
            assertThat(page).doesNotContain("类〔2026〕" + number + "号");
        }
    }

    private static RecordKind kind(String type) {
        return Stream.of(RecordKind.values())
                .filter(kind -> kind.word().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** A judgment of an office that is no court is what that office says, and nobody else hears of it. */
    @Test
    void whoIsNoCourtGivesNoJudgment() {
        ObjectNode data = records.decision(authority, "判〔2026〕" + number + "号", "2026-08-03");
        FactId id = records.report(authority, "judgment", data.put("outcome", "judgment"));
        assertThat(files.find(id).orElseThrow().own()).isFalse();
        assertThat(files.isDisclosed(id)).isFalse();
    }

    @Test
    void anEntryWithoutAnItemOfTheNationalListIsAFactOfSupervision() {
        ObjectNode data = records.decision(authority, "严〔2026〕" + number + "号", "2026-08-03");
        data.put("edition", "2025年版");
        FactId id = records.report(authority, "serious-listing", data);
        CreditRecord record = files.find(id).orElseThrow();
        assertThat(record.outcome()).contains("supervision");
        assertThat(record.disclosure().reason()).isEqualTo("supervision");
        assertThat(record.standing()).isEqualTo(Standing.ESTABLISHED);
        data.put("catalogueItem", "严重违法失信名单");
        FactId listed = records.correct(authority, "serious-listing", data, id);
        record = files.find(listed).orElseThrow();
        assertThat(record.disclosure().open()).isTrue();
        assertThat(record.disclosure().until()).isEqualTo(LocalDate.of(2029, 8, 3));
        assertThat(record.content()).contains("2025年版", "严重违法失信名单");
    }

    @Test
    void anIndividualBusinessIsMarkedAndNotListed() {
        ObjectNode data = records.decision(authority, "标〔2026〕" + number + "号", "2026-08-03");
        ((ObjectNode) data.get("party")).put("kind", "individual-business");
        FactId id = records.report(authority, "abnormal-listing", data.put("outcome", "annual-report"));
        assertThat(files.find(id).orElseThrow().label()).isEqualTo("creditfile.kind.abnormal-listing.marked");
        data.put("ended", "2026-09-01").put("endReason", "已补报");
        FactId removed = records.correct(authority, "abnormal-listing", data, id);
        CreditRecord record = files.find(removed).orElseThrow();
        assertThat(record.standing()).isEqualTo(Standing.ENDED);
        assertThat(record.endReason()).isEqualTo("已补报");
        assertThat(files.disclose(files.subjectOf(removed).orElseThrow())).isEmpty();
    }

    /** 三条渠道: the authority, a court and a relay, in any order; a later word that does not know of the end changes nothing. */
    @Test
    void aRevokedPenaltyByThreeRoutesIsOneRecordThatEndedOnce() {
        ObjectNode stands = records.penalty(authority, "撤〔2026〕" + number + "号", "2026-01-05", "900000.00");
        FactId first = records.report(authority, "penalty", stands);
        SubjectId subject = files.subjectOf(first).orElseThrow();
        assertThat(files.disclose(subject)).hasSize(1);
        ObjectNode revoked = stands.deepCopy().put("ended", "2026-03-01").put("endReason", "复议撤销");
        records.report(city().newMember("department"), "penalty", revoked);
        records.report(
                city().newMember("department"),
                "penalty",
                revoked.deepCopy().put("ended", "2026-03-09").put("endReason", "撤销"));
        records.report(city().newMember("department"), "penalty", stands);
        List<CreditRecord> all = files.open(subject);
        assertThat(all).hasSize(1);
        assertThat(all.get(0).ended()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(all.get(0).endReason()).isEqualTo("复议撤销");
        assertThat(all.get(0).sources()).isEqualTo(4);
        assertThat(files.disclose(subject)).isEmpty();
        assertThat(files.isDisclosed(first)).isFalse();
        assertThat(files.counts(List.of(subject), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"published", "served", "ended", "disclosedUntil"})
    void noDateLiesBeforeTheDecision(String field) {
        ObjectNode data = records.penalty(authority, "序" + number + "号", "2026-01-05", "1.00");
        TestCity.Result result = city().one(
                        authority.token(),
                        TestCity.item(
                                "penalty", field, data.put(field, "2026-01-04").toString()));
        assertThat(result.problems()).contains("record.before-decision /" + field);
    }

    @Test
    void whatAPlatformOrAnyOtherSaysOfAFirmIsNoRecord() {
        for (RecordKind kind : RecordKind.values()) {
            assertThat(kind.voice().reporters())
                    .doesNotContain(OrganisationKind.PLATFORM, OrganisationKind.LOGISTICS, OrganisationKind.MERCHANT);
            if (kind.category() == RecordKind.Category.ADVERSE) {
                assertThat(kind.voice().reporters()).containsExactly(OrganisationKind.DEPARTMENT);
            }
        }
        assertThat(types.find("serious-listing").orElseThrow().reporters())
                .containsExactly(OrganisationKind.DEPARTMENT);
    }

    /** Evaluation counts what no remedy can undo any more. */
    @Test
    void onlyAdversePenaltiesCount() {
        LocalDate day = LocalDate.of(2026, 11, 1);
        penalty("重" + number, "2026-01-05", "ordinary", null);
        penalty("简" + number, "2026-01-05", "summary", null);
        penalty("诉" + number, "2026-01-05", "ordinary", "pending");
        penalty("新" + number, "2026-09-05", "ordinary", null);
        FactId upheld = penalty("维" + number, "2026-09-05", "ordinary", "upheld");
        SubjectId subject = files.subjectOf(upheld).orElseThrow();
        assertThat(files.counts(List.of(subject), LocalDate.of(2025, 1, 1), day)
                        .get(subject)
                        .penalties())
                .isEqualTo(2);
    }

    private FactId penalty(String number, String decided, String procedure, String remedy) {
        ObjectNode data = records.penalty(authority, number, decided, "200000.00");
        data.put("procedure", procedure);
        if (remedy != null) {
            data.put("remedy", remedy);
        }
        return records.report(authority, "penalty", data);
    }
}

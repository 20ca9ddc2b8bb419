package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** One decision is one record, whoever reports it; what the reports disagree about is shown. */
class CreditFilesIT extends ServerTest {

    private static int number = 20_000;

    @Autowired
    private CreditFiles files;

    @Autowired
    private Subjects subjects;

    private Member department;
    private String code;

    @BeforeEach
    void namesAFirmThatNoOtherTestKnows() {
        department = city().newMember("department");
        code = Codes.social(number++);
    }

    @Test
    void oneDecisionOfTwoDepartmentsIsOneRecordWithTwoSources() {
        String first = penalty(department, "杭市监罚〔2025〕12号", "5000.00", code);
        String second = penalty(
                city().newMember("department"), "杭市监罚【２０２５】 12 号", "5000.00", " " + code.toLowerCase(Locale.ROOT));
        CreditRecord record = only(open(first));
        assertThat(record.number()).isEqualTo("杭市监罚〔2025〕12号");
        assertThat(record.sources()).isEqualTo(2);
        assertThat(record.disputed()).isFalse();
        assertThat(record.source()).isEqualTo(department.name());
        assertThat(record.id()).isEqualTo(fact(first));
        assertThat(files.find(fact(second)).orElseThrow().id()).isEqualTo(fact(first));
    }

    @Test
    void aDifferenceBetweenTwoDepartmentsIsShownAndTheFirstWordStays() {
        String first = penalty(department, "杭市监罚〔2025〕12号", "5000.00", code);
        Member other = city().newMember("department");
        String second = penalty(other, "杭市监罚[2025]12号", "6000.00", code);
        CreditRecord record = only(open(first));
        assertThat(record.disputed()).isTrue();
        assertThat(record.fine().minorUnits()).isEqualTo(500_000);

        supersede(other, "杭市监罚[2025]12号", "5000.00", code, second);
        record = only(open(first));
        assertThat(record.disputed()).as("the second has corrected itself").isFalse();
        assertThat(record.sources()).isEqualTo(2);
    }

    @Test
    void theSameDepartmentTwiceIsOneSource() {
        String first = penalty(department, "甲〔2025〕1号", "100.00", code);
        city().create(department.token(), "penalty", "sent again under another key", data("甲〔2025〕1号", "100.00", code));
        assertThat(only(open(first)).sources()).isEqualTo(1);
    }

    @Test
    void anotherDateNumberOrPartyIsAnotherRecord() {
        String first = penalty(department, "甲〔2025〕1号", "100.00", code);
        penalty(department, "甲〔2025〕2号", "100.00", code);
        penalty(department, "甲〔2025〕1号", "100.00", Codes.social(number + 500_000));
        assertThat(open(first)).hasSize(2);
    }

    @Test
    void aCorrectedReportChangesTheRecordAndIsNotCountedTwice() {
        String first = penalty(department, "甲〔2025〕1号", "100.00", code);
        String second = supersede(department, "甲〔2025〕1号", "900000.00", code, first);
        CreditRecord record = only(open(first));
        assertThat(record.fine().minorUnits()).isEqualTo(90_000_000);
        assertThat(record.sources()).isEqualTo(1);
        assertThat(record.disclosure().reason()).isEqualTo("regulation-2018.general");
        assertThat(files.find(fact(second)).orElseThrow().id()).isEqualTo(record.id());
        assertThat(files.counts(everybody(), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                        .get(subject(first))
                        .penalties())
                .isEqualTo(1);
    }

    @Test
    void aDecisionReportedOfTheWrongFirmLeavesItsFileWhenItIsCorrected() {
        String wrong = penalty(department, "甲〔2025〕1号", "100.00", code);
        SubjectId wronged = subject(wrong);
        String right = supersede(department, "甲〔2025〕1号", "100.00", Codes.social(number + 600_000), wrong);
        assertThat(files.open(wronged)).isEmpty();
        assertThat(files.isDisclosed(fact(wrong))).isFalse();
        assertThat(only(open(right)).sources()).isEqualTo(1);
        assertThat(files.counts(everybody(), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .doesNotContainKey(wronged)
                .containsKey(subject(right));
    }

    @Test
    void anOddCheckDigitFromADepartmentIsKeptAndFlagged() {
        String odd = Codes.oddSocial(number);
        SubjectId subject = subject(penalty(department, "甲〔2025〕1号", "100.00", odd));
        assertThat(subjects.find(subject).orElseThrow()).satisfies(found -> {
            assertThat(found.code()).isEqualTo(odd);
            assertThat(found.codeOdd()).isTrue();
        });
        SubjectId regular = subject(penalty(department, "甲〔2025〕2号", "100.00", code));
        assertThat(subjects.find(regular).orElseThrow().codeOdd()).isFalse();
    }

    @Test
    void thePublicSeesWhatMayBeDisclosedAndNothingElse() {
        ObjectNode warning = (ObjectNode) Server.JSON.readTree(data("甲〔2025〕3号", "0.00", code));
        warning.putArray("categories").add("warning");
        warning.remove("fine");
        String withheld = city().create(department.token(), "penalty", "warning", warning.toString());
        String open = penalty(department, "甲〔2025〕4号", "900000.00", code);
        assertThat(open(open)).hasSize(2);
        assertThat(files.disclose(subject(open))).extracting(CreditRecord::id).containsExactly(fact(open));
        assertThat(files.isDisclosed(fact(open))).isTrue();
        assertThat(files.isDisclosed(fact(withheld))).isFalse();
        assertThat(files.isDisclosed(FactId.next())).isFalse();
        assertThat(files.counts(everybody(), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                        .get(subject(open))
                        .penalties())
                .as("a warning alone weighs nothing")
                .isEqualTo(1);
    }

    @Test
    void aNaturalPersonsDecisionIsWithheldAndNamesThemNowhere() {
        String name = "公孙" + (char) (0x4e00 + number % 5_000) + "植";
        String identity = Codes.identity(number % 1_000);
        ObjectNode data = (ObjectNode) Server.JSON.readTree(data("甲〔2025〕5号", "100.00", code));
        data.putObject("party").put("name", name).put("kind", "natural-person").put("identityNumber", identity);
        String id = city().create(department.token(), "penalty", "person", data.toString());
        CreditRecord record = only(open(id));
        assertThat(record.disclosure().state()).isEqualTo(Disclosure.State.WITHHELD);
        assertThat(subjects.search(name)).isEmpty();
        for (String table :
                List.of("creditfile.record", "creditfile.assertion", "subject.subject", "subject.identifier")) {
            for (String planted : List.of(name, identity)) {
                assertThat(sql.sql("select count(*) from " + table + " t where position(:text in t::text) > 0")
                                .param("text", planted)
                                .query(Integer.class)
                                .single())
                        .as(table + " " + planted)
                        .isZero();
            }
        }
    }

    @Test
    void aFileIsOneWhetherAPlatformOrADepartmentNamedTheFirmFirst() {
        String decided = penalty(department, "甲〔2025〕6号", "100.00", code);
        String platform = city().newMember("platform").token();
        city().create(
                        platform,
                        "merchant",
                        "m",
                        "{\"name\":\"杭州某某有限公司\",\"kind\":\"enterprise\",\"code\":\"" + code + "\"}");
        city().create(
                        city().token("association"),
                        "honour",
                        "honour-" + number,
                        "{\"name\":\"杭州某某有限公司\",\"code\":\"" + code
                                + "\",\"title\":\"示范\",\"authority\":\"协会\",\"awarded\":\"2025-12-01\"}");
        SubjectId found = subjects.search(code).get(0).id();
        assertThat(files.open(found))
                .extracting(CreditRecord::kind)
                .as("the authority's own word first")
                .containsExactly(RecordKind.PENALTY, RecordKind.HONOUR);
        assertThat(subjects.identities(subject(decided))).contains(found);
    }

    /** As in one batch after another: the correction is held against what the first word of its own batch left. */
    @Test
    void severalWordsOnOneDecisionInOneBatchAreTakenOneAfterTheOther() {
        String old = penalty(department, "甲〔2025〕7号", "5000.00", code);
        String key = "甲〔2025〕7号 " + code;
        List<TestCity.Result> results = city().report(
                        department.token(),
                        List.of(
                                TestCity.item("penalty", "second word", data("甲〔2025〕7号", "6000.00", code)),
                                TestCity.item("penalty", key, data("甲〔2025〕7号", "7000.00", code), old, "corrected"),
                                TestCity.item("penalty", "third word", data("甲〔2025〕7号", "7000.00", code)),
                                TestCity.item("penalty", "other", data("甲〔2025〕8号", "1.00", code))));
        assertThat(results).allMatch(TestCity.Result::created);
        assertThat(open(old)).hasSize(2);
        assertThat(files.find(fact(old)).orElseThrow().fine().minorUnits()).isEqualTo(700_000);
        assertThat(differs(old)).isFalse();
        assertThat(differs(results.get(0).id()))
                .as("said 6000 while 5000 stood")
                .isTrue();
        assertThat(differs(results.get(1).id())).isFalse();
        assertThat(differs(results.get(2).id()))
                .as("said 7000 once it was corrected")
                .isFalse();
    }

    private boolean differs(String assertion) {
        return sql.sql("select differs from creditfile.assertion where id = :id")
                .param("id", UUID.fromString(assertion))
                .query(Boolean.class)
                .single();
    }

    private List<CreditRecord> open(String id) {
        return files.open(subject(id));
    }

    private SubjectId subject(String id) {
        return files.subjectOf(fact(id)).orElseThrow();
    }

    private static FactId fact(String id) {
        return new FactId(UUID.fromString(id));
    }

    private static CreditRecord only(List<CreditRecord> records) {
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    private String penalty(Member from, String number, String fine, String code) {
        return city().create(from.token(), "penalty", number + " " + code, data(number, fine, code));
    }

    private String supersede(Member from, String number, String fine, String code, String old) {
        String key = sql.sql("select key from intake.report where id = :id")
                .param("id", UUID.fromString(old))
                .query(String.class)
                .single();
        TestCity.Result result =
                city().one(from.token(), TestCity.item("penalty", key, data(number, fine, code), old, "corrected"));
        assertThat(result.created()).as(result.problems().toString()).isTrue();
        return result.id();
    }

    private String data(String number, String fine, String code) {
        ObjectNode data = Server.JSON.createObjectNode();
        data.putObject("party")
                .put("name", "杭州某某有限公司")
                .put("kind", "organisation")
                .put("code", code);
        data.put("number", number).put("authority", department.name()).put("decided", "2025-06-01");
        data.put("violation", "虚假宣传")
                .put("facts", "刷单")
                .put("basis", "电子商务法第八十五条")
                .put("fine", fine);
        data.putArray("categories").add("fine");
        return data.toString();
    }
}

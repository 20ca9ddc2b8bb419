package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.succession.TwoAdministrators;
import org.chengxin.creditfile.CreditFiles.Counts;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What makes a record the same record, whose word stands in it, and what it counts for. */
class RecordIdentityIT extends ServerTest {

    private static final String NUMBER = "杭市监罚〔2025〕77号";
    private static final String DAY = "2025-06-01";

    private static int number = 40_000;

    @Autowired
    private CreditFiles files;

    private Member department;
    private String code;

    @BeforeEach
    void namesAFirmThatNoOtherTestKnows() {
        department = city().newMember("department");
        code = Codes.social(number++);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "杭市监罚[2025]77号",
                "杭市监罚(2025)77号",
                "杭市监罚（2025）77号",
                "杭市监罚【2025】77号",
                "杭市监罚 〔２０２５〕 77 号",
                "杭市监罚〔2025〕第77号",
                "  杭市监罚〔2025〕77号 "
            })
    void bracketsBlanksAndWidthMakeNoOtherRecord(String spelling) {
        String first = report(department, penalty());
        String second = report(city().newMember("department"), penalty().put("number", spelling));
        assertThat(open(first)).hasSize(1);
        assertThat(record(second).id()).isEqualTo(fact(first));
        assertThat(record(second).number()).isEqualTo(NUMBER);
        assertThat(record(second).sources()).isEqualTo(2);
        assertThat(record(second).disputed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"西湖区市场监管局", "杭州市西湖区市场监督管理局", "浙江省杭州市西湖区市场监管局"})
    void aShortNameOfTheAuthorityMakesNoOtherRecord(String name) {
        String first = report(department, penalty().put("authority", "西湖区市场监督管理局"));
        String second = report(city().newMember("department"), penalty().put("authority", name));
        assertThat(open(first)).hasSize(1);
        assertThat(record(second).id()).isEqualTo(fact(first));
    }

    @Test
    void norDoesANameFromBeforeItsRenaming() {
        Member office = city().newMember("department");
        city().done(
                        "organisations/" + office.organisation() + "/office",
                        object("department", "market-regulator", "level", "district", "division", "330176"));
        String first = report(office, penalty().put("authority", office.name()));
        String renamed = office.name() + "新名";
        new TwoAdministrators(city()).rename(new OrganisationId(UUID.fromString(office.organisation())), renamed);
        String second = report(department, penalty().put("authority", renamed));
        assertThat(record(second).id()).isEqualTo(fact(first));
    }

    @Test
    void anotherAuthorityDayNumberOrKindIsAnotherRecordOfTheSameFirm() {
        String first = report(department, penalty());
        report(department, penalty().put("authority", "宁波市市场监督管理局"));
        report(department, penalty().put("decided", "2025-06-02"));
        report(department, penalty().put("number", "杭市监罚〔2025〕78号"));
        ObjectNode permit = permit();
        permit.put("number", NUMBER).put("authority", department.name()).put("decided", DAY);
        city().create(department.token(), "permit", "permit " + number, permit.toString());
        assertThat(open(first)).hasSize(5).allSatisfy(record -> {
            assertThat(record.sources()).isEqualTo(1);
            assertThat(record.disputed()).isFalse();
        });
        assertThat(open(first)).extracting(CreditRecord::decided).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @ParameterizedTest
    @CsvSource({
        "registration, 330106000012345, ' 330106000012345 '",
        "registration, 33abc 99, 33ABC99",
        "organisationCode, MA2TE5T0-1, ma2te5t0-1",
        "taxNumber, 330106x777, 330106X777"
    })
    void aPartyIsKnownByAnyOfItsNumbersHoweverTheyAreSpelt(String scheme, String one, String other) {
        String salt = Integer.toString(number);
        String first = report(department, withParty("甲公司", "organisation", scheme, one + salt));
        String second = report(department, withParty("甲公司", "organisation", scheme, other.strip() + salt));
        assertThat(record(second).id()).isEqualTo(fact(first));
        String third = report(department, withParty("甲公司", "organisation", scheme, one + salt + "9"));
        assertThat(files.subjectOf(fact(third))).isNotEqualTo(files.subjectOf(fact(first)));
    }

    @Test
    void aPartyWithoutANumberIsKnownByItsName() {
        String name = "无证小店" + number;
        String first = report(department, withParty(name, "individual-business", null, null));
        assertThat(record(report(department, withParty(name, "individual-business", null, null)))
                        .id())
                .isEqualTo(fact(first));
        assertThat(files.subjectOf(fact(report(department, withParty(name + "2", "individual-business", null, null)))))
                .isNotEqualTo(files.subjectOf(fact(first)));
        assertThat(files.isDisclosed(fact(first))).as("a business is no secret").isTrue();
    }

    @Test
    void theCodeCountsMoreThanTheOtherNumbers() {
        ObjectNode both = penalty();
        ((ObjectNode) both.path("party")).put("registration", "33010600001" + number);
        String first = report(department, both);
        assertThat(record(report(department, penalty())).id()).isEqualTo(fact(first));
    }

    @Test
    void aReportThatTakesTheFirmForAPersonStaysClosed() {
        String first = report(department, penalty());
        ObjectNode person = penalty();
        ((ObjectNode) person.path("party")).put("kind", "natural-person").put("name", "孙自然");
        String second = report(city().newMember("department"), person);
        assertThat(record(second).id()).isEqualTo(fact(first));
        assertThat(files.isDisclosed(fact(first))).isTrue();
        assertThat(files.isDisclosed(fact(second))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identityNumber", "representativeIdentityNumber"})
    void aReportWithAPersonsNumberIsShownWithoutIt(String field) {
        ObjectNode personal = penalty();
        ((ObjectNode) personal.path("party")).put(field, Codes.identity(number % 1_000));
        String first = report(department, personal);
        String second = report(city().newMember("department"), penalty());
        assertThat(record(first).disclosure().open()).isTrue();
        assertThat(record(second).id()).isEqualTo(fact(first));
        for (String each : List.of(first, second)) {
            assertThat(files.isDisclosed(fact(each))).isTrue();
            assertThat(new String(proofs.open(fact(each)).orElseThrow().payload(), StandardCharsets.UTF_8))
                    .contains("\"number\"")
                    .doesNotContain(Codes.identity(number % 1_000), field);
        }
    }

    @Test
    void aNaturalPersonIsWithheldWhateverTheDecision() {
        for (String category : List.of("fine", "revocation", "criticism", "warning")) {
            ObjectNode data = withParty("公孙植", "natural-person", "identityNumber", Codes.identity(number++ % 1_000));
            data.put("disclosedUntil", "2099-01-01").putArray("categories").add(category);
            String id = report(department, data);
            assertThat(record(id).disclosure())
                    .as(category)
                    .isEqualTo(new Disclosure(Disclosure.State.WITHHELD, null, "natural-person"));
            assertThat(files.isDisclosed(fact(id))).isFalse();
            assertThat(files.disclose(files.subjectOf(fact(id)).orElseThrow())).isEmpty();
        }
    }

    @Test
    void theSecondSourcesCorrectionDoesNotReplaceTheFirstSourcesWord() {
        String first = report(department, penalty());
        Member other = city().newMember("department");
        String second = report(other, penalty().put("fine", "6000.00"));
        String third = correct(other, second, penalty().put("fine", "7000.00").put("violation", "别的事"));
        CreditRecord record = record(first);
        assertThat(record.fine().minorUnits()).isEqualTo(500_000);
        assertThat(record.title()).isEqualTo("虚假宣传");
        assertThat(record.source()).isEqualTo(department.name());
        assertThat(record.disputed()).as("it still says something else").isTrue();
        assertThat(record.sources()).isEqualTo(2);

        correct(other, third, penalty());
        assertThat(record(first).disputed()).isFalse();
        assertThat(record(first).fine().minorUnits()).isEqualTo(500_000);
    }

    @Test
    void theFirstSourcesCorrectionStandsThoughAnotherHasReportedSince() {
        String first = report(department, penalty());
        report(city().newMember("department"), penalty().put("fine", "6000.00"));
        String second = correct(department, first, penalty().put("fine", "5500.00"));
        assertThat(record(first).fine().minorUnits()).isEqualTo(550_000);
        assertThat(record(first).disputed()).isTrue();
        correct(department, second, penalty().put("fine", "5600.00"));
        assertThat(record(first).fine().minorUnits()).isEqualTo(560_000);
        assertThat(record(first).sources()).isEqualTo(2);
    }

    @Test
    void whenTheFirstSourceWithdrawsTheSecondsCorrectionStands() {
        String first = report(department, penalty());
        Member other = city().newMember("department");
        String second = report(other, penalty());
        ObjectNode moved = penalty();
        ((ObjectNode) moved.path("party")).put("code", Codes.social(number + 500_000));
        correct(department, first, moved);
        assertThat(record(second).sources()).isEqualTo(1);
        correct(other, second, penalty().put("fine", "7000.00"));
        assertThat(record(second).fine().minorUnits()).isEqualTo(700_000);
    }

    @Test
    void honoursAndAppraisalsAreRecordsWithEndsOfTheirOwn() {
        String honour = city().create(city().token("association"), "honour", "h" + number, honour("2025-12-01", null));
        String ended =
                city().create(city().token("association"), "honour", "e" + number, honour("2019-12-01", "2020-12-01"));
        Member agency = city().newMember("agency");
        String appraisal = city().create(
                        agency.token(),
                        "appraisal",
                        "a" + number,
                        TestCity.object(
                                "name",
                                "甲公司",
                                "code",
                                code,
                                "grade",
                                "AA",
                                "standard",
                                "GB/T 22116-2008",
                                "evaluated",
                                "2025-10-20"));
        assertThat(record(honour).disclosure().until()).isEqualTo("2028-12-01");
        assertThat(record(honour).number())
                .as("without a number its title stands in")
                .isEqualTo("示范");
        assertThat(record(ended).disclosure().state()).isEqualTo(Disclosure.State.ENDED);
        assertThat(record(appraisal).title()).isEqualTo("AA · GB/T 22116-2008");
        assertThat(record(appraisal).authority()).isEqualTo(agency.name());
        assertThat(record(appraisal).disclosure()).isEqualTo(new Disclosure(Disclosure.State.DISCLOSED, null, "valid"));
        assertThat(open(honour)).hasSize(3);
        assertThat(files.disclose(files.subjectOf(fact(honour)).orElseThrow()))
                .extracting(CreditRecord::id)
                .as("the newest first")
                .containsExactly(fact(honour), fact(appraisal));
    }

    @Test
    void anAgencySaysWhoAskedForAGradeAndGradesNotItself() {
        String own = Codes.social(number + 700_000);
        Member agency = city().newMember("agency", own);
        assertThat(city().one(agency.token(), TestCity.item("appraisal", "self", graded(own)))
                        .problems())
                .containsExactly("appraisal.own /code");
        String commissioned = city().create(agency.token(), "appraisal", "client", graded(code));
        assertThat(record(commissioned).outcome()).contains("commissioned");
        assertThat(server().get("/subjects/"
                                + files.subjectOf(fact(commissioned)).orElseThrow())
                        .text())
                .contains("受被评价单位委托");
    }

    private static String graded(String code) {
        return """
                {"name":"甲公司","code":"%s","grade":"AAA","standard":"GB/T 22116-2008","evaluated":"2025-10-20",
                 "relation":"commissioned"}""".formatted(code);
    }

    @Test
    void aPeriodCountsItsFirstAndItsLastDay() {
        SubjectId subject = files.subjectOf(fact(report(department, penalty().put("remedy", "upheld"))))
                .orElseThrow();
        Member association = city().member("association");
        city().create(association.token(), "honour", "h" + number, honour("2025-06-03", null));
        assertThat(counts(subject, "2025-06-01", "2025-06-01")).isEqualTo(new Counts(1, 0));
        assertThat(counts(subject, "2025-05-01", "2025-05-31")).isNull();
        assertThat(counts(subject, "2025-06-02", "2025-06-02")).isNull();
        assertThat(counts(subject, "2025-06-02", "2025-06-03")).isEqualTo(new Counts(0, 1));
        assertThat(counts(subject, "2025-06-01", "2025-06-03")).isEqualTo(new Counts(1, 1));
        assertThat(counts(subject, "2025-06-04", "2025-12-31")).isNull();
    }

    @Test
    void aWarningCountsOnlyTogetherWithAnotherPenalty() {
        ObjectNode warning = penalty();
        warning.putArray("categories").add("warning");
        String id = report(department, warning);
        SubjectId subject = files.subjectOf(fact(id)).orElseThrow();
        assertThat(counts(subject, "2025-01-01", "2025-12-31")).isNull();
        ObjectNode more = penalty();
        more.putArray("categories").add("warning").add("fine");
        correct(department, id, more);
        assertThat(counts(subject, "2025-01-01", "2025-12-31")).isEqualTo(new Counts(1, 0));
    }

    @Test
    void totalsCountRecordsAndNotReports() {
        Map<RecordKind, Long> before = files.totals();
        String first = report(department, penalty());
        report(city().newMember("department"), penalty());
        correct(department, first, penalty().put("fine", "1.00"));
        city().create(department.token(), "permit", "permit " + number, permit().toString());
        assertThat(files.totals().get(RecordKind.PENALTY)).isEqualTo(before.getOrDefault(RecordKind.PENALTY, 0L) + 1);
        assertThat(files.totals().get(RecordKind.PERMIT)).isEqualTo(before.getOrDefault(RecordKind.PERMIT, 0L) + 1);
        assertThat(files.totals().get(RecordKind.HONOUR)).isEqualTo(before.get(RecordKind.HONOUR));
    }

    private Counts counts(SubjectId subject, String from, String until) {
        return files.counts(everybody(), LocalDate.parse(from), LocalDate.parse(until))
                .get(subject);
    }

    private CreditRecord record(String id) {
        return files.find(fact(id)).orElseThrow();
    }

    private List<CreditRecord> open(String id) {
        return files.open(files.subjectOf(fact(id)).orElseThrow());
    }

    private static FactId fact(String id) {
        return new FactId(UUID.fromString(id));
    }

    private String report(Member from, ObjectNode data) {
        return city().create(from.token(), "penalty", "penalty " + UUID.randomUUID(), data.toString());
    }

    private String correct(Member from, String old, ObjectNode data) {
        String key = sql.sql("select key from intake.report where id = :id")
                .param("id", UUID.fromString(old))
                .query(String.class)
                .single();
        TestCity.Result result =
                city().one(from.token(), TestCity.item("penalty", key, data.toString(), old, "corrected"));
        assertThat(result.created()).as(result.toString()).isTrue();
        return result.id();
    }

    private String honour(String awarded, String until) {
        String data = TestCity.object(
                "name",
                "甲公司",
                "code",
                code,
                "title",
                "示范",
                "authority",
                city().member("association").name(),
                "awarded",
                awarded);
        return until == null ? data : data.replace("}", ",\"until\":\"" + until + "\"}");
    }

    private ObjectNode permit() {
        ObjectNode data = Server.JSON.createObjectNode();
        data.putObject("party").put("name", "甲公司").put("kind", "organisation").put("code", code);
        return data.put("number", "JY1")
                .put("authority", department.name())
                .put("decided", DAY)
                .put("document", "许可证")
                .put("category", "ordinary");
    }

    private ObjectNode penalty() {
        return withParty("甲公司", "organisation", "code", code);
    }

    private ObjectNode withParty(String name, String kind, String scheme, String value) {
        ObjectNode data = Server.JSON.createObjectNode();
        ObjectNode party = data.putObject("party").put("name", name).put("kind", kind);
        if (scheme != null) {
            party.put(scheme, value);
        }
        data.put("number", NUMBER).put("authority", department.name()).put("decided", DAY);
        data.put("violation", "虚假宣传").put("facts", "刷单").put("basis", "第八十五条").put("fine", "5000.00");
        // Serious, so that it stays open for years.
        data.putArray("categories").add("fine").add("revocation");
        return data;
    }
}

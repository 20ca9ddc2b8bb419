package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.creditfile.regime.Law;
import org.chengxin.creditfile.regime.Term;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** One firm on three dates under three laws, and what of it the public sees today. */
class FirmUnderThreeLawsIT extends ServerTest {

    private static final String DIVISION = "620502";
    private static int number = 20_000;

    @Autowired
    private CreditFiles files;

    @Autowired
    private LegalClock clock;

    @LocalServerPort
    private int port;

    private Member authority;
    private TestRecords records;
    private FactId id;
    private SubjectId subject;
    private String code;

    @BeforeEach
    void aFirmFinedInJune2020() {
        authority = city().newMember("department");
        code = Codes.social(DIVISION, ++number);
        records = new TestRecords(city(), "天水三法有限公司", code);
        ObjectNode penalty = records.penalty(authority, "三法〔2020〕" + number + "号", "2020-06-01", "200000.00");
        penalty.put("published", "2020-06-20");
        id = records.report(authority, "penalty", penalty);
        subject = files.subjectOf(id).orElseThrow();
    }

    @Test
    void aRecordKeepsTheLawOfTheDayOfItsDecision() {
        for (LocalDate day : List.of(LocalDate.of(2021, 1, 15), LocalDate.of(2022, 1, 15), LocalDate.of(2025, 6, 1))) {
            assertThat(on(day).disclosure())
                    .as(day.toString())
                    .isEqualTo(new Disclosure(
                            Disclosure.State.DISCLOSED, LocalDate.of(2025, 6, 1), "regulation-2018.general"));
        }
        CreditRecord in2026 = on(LocalDate.of(2026, 5, 1));
        assertThat(in2026.disclosure().state())
                .as("five years from the decision, though the orders since are shorter")
                .isEqualTo(Disclosure.State.ENDED);
        assertThat(in2026.terms()).extracting(Term::law).containsExactly(Law.REGULATION_2018);
        assertThat(on(LocalDate.of(2021, 1, 15)).standing()).isEqualTo(Standing.ADVERSE);
        assertThat(on(LocalDate.of(2020, 7, 1)).standing())
                .as("remedies may still be sought")
                .isEqualTo(Standing.PUBLISHED);
    }

    @Test
    void theClassIsAskedForAndThenDecides() {
        String decided = clock.today().minusMonths(2).toString();
        ObjectNode penalty = records.penalty(authority, "三法等级〔2026〕" + number + "号", decided, "20000.00");
        id = records.report(authority, "penalty", penalty);
        assertThat(on(clock.today()).disclosure())
                .isEqualTo(new Disclosure(Disclosure.State.DISCLOSED, null, "order-36.unstated"));
        assertThat(server().get("/subjects/" + subject).text())
                .contains("公示中，届满日待定", "等级待认定单位明确，届满日待认定单位明确", "待认定单位明确（最长 36 个月）");
        FactId classed = records.correct(authority, "penalty", penalty.put("severity", "general"), id);
        id = files.find(classed).orElseThrow().id();
        assertThat(on(clock.today()).disclosure())
                .isEqualTo(new Disclosure(
                        Disclosure.State.DISCLOSED, clock.today().minusMonths(2).plusMonths(12), "order-36.general"));
    }

    @Test
    void aMarketRegulatorsRecordFollowsOrder107() {
        ObjectNode penalty = records.penalty(
                authority,
                "三法市监〔2026〕" + number + "号",
                clock.today().minusDays(10).toString(),
                "9.00");
        String regulator = "天水市三法区市场监督管理局";
        penalty.put("authority", regulator)
                .put("severity", "minor")
                .put("agreement", TestRecords.speaksFor(authority, regulator, owner()));
        id = records.report(authority, "penalty", penalty);
        Term term = on(clock.today()).terms().get(2);
        assertThat(term.law()).isEqualTo(Law.ORDER_107);
        assertThat(term.beginning().presumed()).isTrue();
        assertThat(term.until()).isEqualTo(term.from().plusMonths(3));
        assertThat(server().get("/subjects/" + subject).text()).contains("未报送公示日期，暂按应当公示的最后一日计算", "轻微，三个月，总局令第107号");
    }

    @Test
    void theFirmLooksAtTheDatesOnItsPage() {
        Visitor firm = firm();
        String page = "/workbench/files/" + subject + "/history";
        assertThat(firm.get("/workbench/files/" + subject).body()).contains(page);
        assertThat(firm.get(page + "?day=2022-01-15").body())
                .contains("2022-01-15 的档案", "/rules/publication", "公示至 2025-06-01", "五年，自认定之日起");
        assertThat(firm.get(page + "?day=2022-01-15&lang=en").body())
                .contains("The file on 2022-01-15", "five years from its establishment");
        assertThat(firm.get(page + "?day=2026-05-01&compare=2022-01-15&lang=zh").body())
                .contains("变化", "新增");
        assertThat(firm.get(page + "?day=2099-01-01").body()).contains("不晚于今天");
        assertThat(firm.get(page + "?day=2020-05-31").body()).contains("该日档案中没有记录");
    }

    @Test
    void anOfficerWithoutACaseSeesNoDayOfTheFile() {
        city().create(city().newMember("platform").token(), "merchant", "m" + number, """
                {"name":"天水三法有限公司","kind":"enterprise","code":"%s","division":"%s"}""".formatted(code, DIVISION));
        TestOffice office = TestOffice.at(city(), "market-regulator", "district", DIVISION);
        Visitor officer = new Visitor(port);
        officer.signIn(office.handler.name(), TestOffice.PASSWORD);
        String page = "/workbench/files/" + subject + "/history?day=2022-01-15";
        assertThat(officer.get(page).body())
                .as("asks for the number of a case")
                .contains("name=\"case\"")
                .doesNotContain("三法〔2020〕");
        assertThat(officer.post(page, Map.of("_csrf", Visitor.token(officer.get(page)), "case", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(sql.sql("select count(*) from account.access where act = 'creditfile.file' and object = :id")
                        .param("id", subject.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
        Visitor stranger = new Visitor(port);
        assertThat(stranger.get(page).statusCode()).isEqualTo(302);
    }

    /** The public asks for an earlier date in vain: page, record, proof, search and verdict know today alone. */
    @Test
    void whatHasEndedIsPublicOnNoDate() {
        FactId open = records.report(
                authority,
                "penalty",
                records.penalty(
                        authority,
                        "三法〔2026〕" + number + "号",
                        clock.today().minusMonths(1).toString(),
                        "200000.00"));
        for (String day : new String[] {"", "?day=2022-01-15&known=2022-01-15", "?asOf=2022-01-15"}) {
            assertThat(server().get("/subjects/" + subject + day).text())
                    .contains("三法〔2026〕")
                    .doesNotContain("三法〔2020〕");
            assertThat(server().get("/records/" + id + day).text()).doesNotContain("虚假宣传");
            assertThat(server().get("/api/v1/records/" + id + "/pack" + day).status())
                    .isNotEqualTo(200);
        }
        assertThat(files.disclose(subject)).extracting(CreditRecord::id).containsExactly(open);
        assertThat(files.isDisclosed(id)).isFalse();
        assertThat(files.isDisclosed(open)).isTrue();
        assertThat(server().get("/subjects/" + subject).text()).contains("公示中的行政处罚 1 条");
    }

    /** The last day on show is a full day in Shanghai; the record is gone from every reader as the next begins. */
    @Test
    void aRecordLeavesAtMidnight() {
        LocalDate today = clock.today();
        ObjectNode lastDay = records.penalty(authority, "三法末日" + number + "号", "2026-01-05", "200000.00");
        lastDay.put("disclosedUntil", today.toString());
        ObjectNode over = records.penalty(authority, "三法昨日" + number + "号", "2026-01-05", "200000.00");
        over.put("disclosedUntil", today.minusDays(1).toString());
        FactId shown = records.report(authority, "penalty", lastDay);
        FactId ended = records.report(authority, "penalty", over);
        assertThat(files.disclose(subject)).extracting(CreditRecord::id).containsExactly(shown);
        assertThat(files.isDisclosed(ended)).isFalse();
        String page = server().get("/subjects/" + subject).text();
        assertThat(page).contains("三法末日").doesNotContain("三法昨日");
        assertThat(server().get("/records/" + ended).text()).doesNotContain("虚假宣传");
    }

    private CreditRecord on(LocalDate day) {
        return files.open(subject, day, clock.today()).records().stream()
                .filter(record -> record.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Visitor firm() {
        Member firm = city().newMember("merchant", code);
        String name = "three-" + UUID.randomUUID();
        city().newAccount(firm.organisation(), name, "merchant", TestOffice.PASSWORD);
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, TestOffice.PASSWORD);
        return visitor;
    }
}

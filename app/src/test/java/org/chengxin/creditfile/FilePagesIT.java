package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.matter.OutcomeRecorded.Organisations;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What authorities determined in matters is shown to the subject, to an officer with a case, and to nobody else. */
class FilePagesIT extends ServerTest {

    private static final String DIVISION = "620502";
    private static final String TITLE = "未履行消费争议调解协议";

    private static int number = 100;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Determinations determinations;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private String code;
    private Subject subject;
    private FactId id;
    private String page;

    @BeforeEach
    void aFirmThatDidNotKeepAnAgreement() {
        code = Codes.social(DIVISION, ++number);
        Member platform = city().newMember("platform");
        city().create(platform.token(), "merchant", "m", """
                {"name":"天水档案%d有限公司","kind":"enterprise","code":"%s","division":"%s"}""".formatted(number, code, DIVISION));
        subject = subjects.search(code).get(0);
        page = "/workbench/files/" + subject.id();
        id = FactId.next();
        Map<String, String> values = Map.of(
                "category", "agreement-not-performed",
                "title", TITLE,
                "content", "协议约定退款，逾期未退",
                "basis", "杭政办函〔2018〕144号二(二)2",
                "until", "2099-01-01");
        transaction.executeWithoutResult(status -> determinations.take(new OutcomeRecorded(
                id.value(),
                new MatterId(UUID.randomUUID()),
                "天市监投〔2026〕1号",
                "credit-record",
                Concerned.of(subject.id()),
                LocalDate.of(2026, 3, 2),
                "天水市秦州区市场监督管理局",
                Organisations.NONE,
                values,
                new SealId(UUID.randomUUID()))));
    }

    private Visitor officer(String division) {
        TestOffice office = TestOffice.at(city(), "market-regulator", "district", division);
        Visitor officer = new Visitor(port);
        officer.signIn(office.handler.name(), TestOffice.PASSWORD);
        return officer;
    }

    private Visitor firm(String code) {
        Member firm = city().newMember("merchant", code);
        String name = "file-" + UUID.randomUUID();
        city().newAccount(firm.organisation(), name, "merchant", TestOffice.PASSWORD);
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, TestOffice.PASSWORD);
        return visitor;
    }

    private void isShown(String body) {
        assertThat(body)
                .contains(
                        TITLE,
                        "协议约定退款，逾期未退",
                        "杭政办函〔2018〕144号二(二)2",
                        "天市监投〔2026〕1号",
                        "有效至 2099-01-01",
                        "不向社会公示",
                        "/records/" + id,
                        "/matters/new/objection?record=" + id);
    }

    @Test
    void theRegulatorOfThePlaceIsAskedForItsCase() {
        Visitor officer = officer(DIVISION);
        assertThat(officer.get("/subjects/" + subject.id()).body())
                .contains("href=\"" + page + "\"")
                .doesNotContain(TITLE);
        assertThat(officer.get(page).body())
                .contains("须为本单位正在办理的、与该主体有关的事项", "name=\"case\"")
                .doesNotContain(TITLE);
    }

    @Test
    void theSubjectFindsItOnItsWorkbench() {
        Visitor firm = firm(code);
        assertThat(firm.get("/workbench").body()).contains("href=\"/workbench/files\"");
        isShown(firm.get("/workbench/files").body());
        isShown(firm.get(page).body());
    }

    @Test
    void nobodyElseSeesIt() {
        HttpResponse<String> elsewhere = officer("620503").get(page);
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        Visitor other = firm(Codes.social(DIVISION, 50_000 + number));
        assertThat(other.get(page).statusCode()).isEqualTo(403);
        assertThat(other.get("/workbench/files").body()).doesNotContain(TITLE);
        assertThat(other.get("/subjects/" + subject.id()).body()).doesNotContain(page);
        Visitor stranger = new Visitor(port);
        assertThat(stranger.get(page).statusCode()).isEqualTo(302);
        assertThat(stranger.get("/subjects/" + subject.id()).body()).doesNotContain(TITLE, page);
    }

    @Test
    void whatOthersReportedAndTheLawWithholdsIsForTheSubjectAlone() {
        Member department = city().newMember("department");
        city().create(department.token(), "penalty", "w" + number, """
                {"party":{"name":"天水档案","kind":"organisation","code":"%s"},"number":"天警〔2026〕1号","authority":"%s",
                 "decided":"2026-01-05","violation":"未亮照","facts":"事实","basis":"依据","categories":["warning"]}""".formatted(code, department.name()));
        assertThat(firm(code).get("/workbench/files").body()).contains("天警〔2026〕1号", "仅警告的处罚不公示");
        assertThat(officer(DIVISION).get(page).body()).doesNotContain("天警〔2026〕1号");
    }
}

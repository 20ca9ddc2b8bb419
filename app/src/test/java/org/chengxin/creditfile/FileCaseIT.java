package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.Role;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.subject.Nature;
import org.chengxin.subject.Part;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer reads a file for an open case of the own office about the subject, and the subject sees who did. */
class FileCaseIT extends ServerTest {

    private static final String DIVISION = "620521";
    private static final String WARNING = "天档警〔2026〕1号";

    private static TestOffice office;
    private static int number;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offices offices;

    @Autowired
    private FileAccess access;

    @LocalServerPort
    private int port;

    private String code;
    private Subject subject;
    private String page;
    private Visitor officer;

    @BeforeEach
    void aFirmThatWasWarned() {
        if (office == null) {
            office = TestOffice.at(city(), "market-regulator", "district", DIVISION);
        }
        code = Codes.social(DIVISION, ++number);
        city().create(city().newMember("platform").token(), "merchant", "m", """
                {"name":"清水档案%d有限公司","kind":"enterprise","code":"%s","division":"%s"}""".formatted(number, code, DIVISION));
        Member department = city().newMember("department");
        city().create(department.token(), "penalty", "w", """
                {"party":{"name":"清水档案","kind":"organisation","code":"%s"},"number":"%s","authority":"%s",
                 "decided":"2026-01-05","violation":"未亮照","facts":"事实","basis":"依据","categories":["warning"]}""".formatted(code, WARNING, department.name()));
        subject = subjects.search(code).get(0);
        page = "/workbench/files/" + subject.id();
        officer = signedIn(office.handler.name());
    }

    private Visitor signedIn(String name) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, TestOffice.PASSWORD);
        return visitor;
    }

    private Visitor firm() {
        Member firm = city().newMember("merchant", code);
        String name = "case-" + UUID.randomUUID();
        city().newAccount(firm.organisation(), name, "merchant", TestOffice.PASSWORD);
        return signedIn(name);
    }

    private Caller handler() {
        return new Caller(
                accounts.organisation(UUID.fromString(office.organisation)),
                office.handler.account(),
                office.handler.name(),
                Role.OFFICER,
                false);
    }

    private Opened complaint(String code) {
        return matters.open(new Opening(
                "complaint",
                Actor.NOBODY,
                Channel.PUBLIC,
                UUID.randomUUID().toString(),
                Map.of(
                        "name", "王小明",
                        "phone", "13800000000",
                        "address", "某路1号",
                        "respondent", Map.of("words", code),
                        "place", DIVISION,
                        "claim", List.of("refund"),
                        "facts", "未退款")));
    }

    private Opened warning() {
        return matters.open(new Opening(
                "warning",
                Actor.of(handler()),
                Channel.WORKBENCH,
                UUID.randomUUID().toString(),
                Map.of(
                        "subject", Map.of("words", code, "subject", subject.id().toString()),
                        "place", DIVISION,
                        "kind", "brushing",
                        "severity", "serious",
                        "facts", "短期内大量相似好评")));
    }

    private HttpResponse<String> looks(Visitor visitor, String number) {
        return visitor.post(page, Map.of("_csrf", Visitor.token(visitor.get("/workbench/account")), "case", number));
    }

    @Test
    void anOpenCaseOfTheOfficeOpensTheFileAndTheSubjectIsTold() {
        Opened own = complaint(code);
        assertThat(looks(officer, own.number()).body()).contains(WARNING).doesNotContain("谁查过我");
        assertThat(sql.sql("select purpose from account.access where act = 'creditfile.file' and object = :id")
                        .param("id", subject.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("case-handling " + own.number());
        String name =
                accounts.organisation(UUID.fromString(office.organisation)).name();
        assertThat(firm().get("/workbench/files").body()).contains("谁查过我", name, "案件办理 " + own.number());
        assertThat(firm().get("/workbench/files?lang=en").body()).contains("handling a case " + own.number());
    }

    /** A member takes part as itself, while its file is that of its registered code. */
    @Test
    void theCaseThatTheFirmItselfOpenedCounts() {
        Bureau bureau = new Bureau(city(), accounts, matters);
        Organisation here = accounts.organisation(UUID.fromString(office.organisation));
        bureau.cityOffice(offices, "market-regulator");
        bureau.cityOffice(offices, "development-reform");
        Member firm = city().newMember("merchant", code);
        String name = "asks-" + UUID.randomUUID();
        UUID account = UUID.fromString(city().newAccount(firm.organisation(), name, "merchant", TestOffice.PASSWORD));
        Caller asks = new Caller(
                accounts.organisation(UUID.fromString(firm.organisation())), account, name, Role.MERCHANT, false);
        Opened objection = matters.open(new Opening(
                "objection",
                Actor.of(asks),
                Channel.WORKBENCH,
                UUID.randomUUID().toString(),
                Map.of(
                        "name", "王小明",
                        "phone", "13800000000",
                        "record", WARNING,
                        "place", "330106",
                        "wanted", "delete",
                        "facts", "警告的不是本公司")));
        Caller handler = bureau.officer(
                accounts.organisation(matters.offices(objection.id()).get(0).value()), "handler");
        assertThat(access.isOpenCase(handler, subject, objection.number())).isTrue();
        assertThat(access.isOpenCase(bureau.officer(here, "handler"), subject, objection.number()))
                .as("it is not this office's")
                .isFalse();
    }

    @Test
    void withoutSuchACaseItStaysClosed() {
        Opened other = complaint(Codes.social(DIVISION, 50_000 + number));
        for (String wrong : List.of(other.number(), "随便写的编号", "x".repeat(300))) {
            HttpResponse<String> refused = looks(officer, wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(403);
            assertThat(refused.body()).contains("不是本单位正在办理的").doesNotContain(WARNING);
        }
        Opened ended = complaint(code);
        matters.act(new Act(
                ended.id(),
                Actor.holding(ended.receipt()),
                "withdraw",
                Matters.ANY,
                UUID.randomUUID().toString(),
                Map.of()));
        assertThat(looks(officer, ended.number()).statusCode())
                .as("a closed case")
                .isEqualTo(403);
        assertThat(firm().get("/workbench/files").body()).contains("没有其他单位查阅过");
    }

    @Test
    void anOfficerElsewhereAPlatformAndAFirmOfTheSameNameAreRefused() {
        String own = complaint(code).number();
        TestOffice elsewhere = TestOffice.at(city(), "market-regulator", "district", "620503");
        assertThat(looks(signedIn(elsewhere.handler.name()), own).statusCode()).isEqualTo(403);
        TestOffice tax = TestOffice.at(city(), "tax", "district", DIVISION);
        assertThat(looks(signedIn(tax.handler.name()), own).statusCode()).isEqualTo(403);
        for (String kind : List.of("platform", "merchant")) {
            String stranger = "same-" + UUID.randomUUID();
            String role = kind.equals("platform") ? "platform-operator" : kind;
            Member member = city().newMember(kind, Codes.social(DIVISION, ++number + 60_000));
            city().newAccount(member.organisation(), stranger, role, TestOffice.PASSWORD);
            assertThat(looks(signedIn(stranger), own).statusCode()).as(kind).isEqualTo(403);
        }
        assertThat(new Visitor(port).get("/subjects/" + subject.id()).body()).doesNotContain(WARNING);
    }

    @Test
    void aLookForASecretCaseIsLoggedAndNotTold() {
        assertThat(looks(officer, warning().number()).body()).contains(WARNING);
        assertThat(sql.sql("select count(*) from account.access where act = 'creditfile.file' and object = :id")
                        .param("id", subject.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(firm().get("/workbench/files").body()).contains("没有其他单位查阅过");
    }

    @Test
    void aCouriersFileIsForThePostalOfficerAndNotForTheMarketRegulator() {
        Subject courier = new Subject(
                subject.id(),
                Nature.NATURAL_PERSON,
                List.of(Part.COURIER),
                null,
                null,
                false,
                DIVISION,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                List.of());
        assertThat(access.sees(handler(), courier)).isFalse();
        Bureau bureau = new Bureau(city(), accounts, matters);
        Caller postal = bureau.officer(bureau.office("posts", "district", DIVISION), "handler");
        assertThat(access.sees(postal, courier)).isTrue();
        assertThat(access.isOpenCase(postal, courier, complaint(code).number()))
                .as("another office's case")
                .isFalse();
        assertThat(access.sees(postal, subject)).isFalse();
    }
}

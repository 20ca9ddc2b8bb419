package org.chengxin.creditfile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.Role;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A courier reads what is reported about him once two administrators have seen who he is; his namesake and the public do not. */
class OwnPersonFileIT extends ServerTest {

    private static final String FILE = "/workbench/files";
    private static int number = 640;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private String identity;
    private String decision;
    private Member firm;
    private String courier;

    @BeforeEach
    void aCourierWithAPenalty() {
        identity = Codes.identity(++number);
        decision = "快递罚〔2026〕" + number + "号";
        firm = city().newMember("logistics");
        courier = courier(identity);
        penalty("陈示例", identity, decision);
    }

    /** The subject of a courier of that number; all have one name. */
    private String courier(String number) {
        String fact = city().create(firm.token(), "courier", "c-" + number, """
                {"name": "陈示例", "identityNumber": "%s", "phone": "13800000000", "employed": "2024-03-01"}""".formatted(number));
        return sql.sql("select person::text from subject.engagement where fact = cast(:fact as uuid)")
                .param("fact", fact)
                .query(String.class)
                .single();
    }

    private void penalty(String name, String number, String decision) {
        Member authority = city().newMember("department");
        city().create(authority.token(), "penalty", decision, """
                {"party": {"name": "%s", "kind": "natural-person", "identityNumber": "%s"}, "number": "%s", "authority": "%s",
                 "decided": "2026-02-01", "violation": "隐匿快件", "facts": "略", "basis": "快递暂行条例", "categories": ["fine"],
                 "fine": "500.00"}""".formatted(name, number, decision, authority.name()));
    }

    private Visitor administrator(String role) {
        TestCity.Person person = city().person(role, "");
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.name(), person.password());
        return visitor;
    }

    private record Citizen(String account, Visitor visitor) {}

    private Citizen citizen() {
        String name = "person-" + UUID.randomUUID();
        String account =
                city().newAccount(city().member("operator").organisation(), name, "citizen", TestOffice.PASSWORD);
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, TestOffice.PASSWORD);
        return new Citizen(account, visitor);
    }

    private static HttpResponse<String> post(Visitor visitor, String form, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", Visitor.token(visitor.get(form)));
        return visitor.post(path, all);
    }

    private static HttpResponse<String> states(Visitor administrator, Citizen citizen, String number) {
        String page = "/workbench/accounts/" + citizen.account();
        return post(
                administrator, page, page + "/identity", Map.of("identity", number, "seen", "身份证，西湖区窗口，2026-11-02"));
    }

    private static String proposal(HttpResponse<String> stated) {
        assertThat(stated.statusCode()).as(stated.body()).isEqualTo(302);
        return stated.headers().firstValue("location").orElseThrow();
    }

    private void identified(Citizen citizen, String number) {
        Visitor first = administrator("administrator");
        String proposal = proposal(states(first, citizen, number));
        Visitor second = administrator("security-administrator");
        assertThat(second.get(proposal).body())
                .contains("账户身份核验", number.substring(0, 3) + "*************")
                .doesNotContain(number);
        assertThat(post(first, proposal, proposal, Map.of("act", "approve")).statusCode())
                .as("not by the same person")
                .isNotEqualTo(302);
        assertThat(citizen.visitor().get(FILE).body()).doesNotContain(decision);
        assertThat(post(second, proposal, proposal, Map.of("act", "approve")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void theCourierSeesEverythingAboutHimselfOnceHeIsIdentified() {
        Citizen person = citizen();
        assertThat(person.visitor().get(FILE).body()).contains("身份还没有核验").doesNotContain(decision);
        assertThat(person.visitor().get(FILE + "/" + courier).statusCode()).isEqualTo(403);
        identified(person, identity);
        String all = person.visitor().get(FILE).body();
        for (String other : all.split("href=\"" + FILE + "/")) {
            String id = other.substring(0, Math.min(36, other.length()));
            all += id.matches("[0-9a-f-]{36}")
                    ? person.visitor().get(FILE + "/" + id).body()
                    : "";
        }
        assertThat(all).contains("本人信用档案", decision, "隐匿快件", firm.name(), "2024-03-01 入职", "谁查过");
        assertThat(person.visitor().get(FILE + "/" + courier).body()).contains(firm.name());
        assertThat(person.visitor().get(FILE + "/" + courier + "/history").statusCode())
                .isEqualTo(200);
        assertThat(person.visitor().get("/workbench").body()).contains("本人信用档案");
    }

    @Test
    void anObjectionMarksARecordOfThePersonAndOfNoNamesake() {
        String other = Codes.identity(++number);
        Citizen namesake = citizen();
        identified(namesake, other);
        Citizen person = citizen();
        identified(person, identity);

        accepted(objection(namesake));
        assertThat(person.visitor().get(ownRecord(person)).body()).doesNotContain("当事人有异议，正在核查");

        accepted(objection(person));
        assertThat(person.visitor().get(ownRecord(person)).body()).contains(decision, "当事人有异议，正在核查");
    }

    /** The page of the person that has the decision. */
    private String ownRecord(Citizen person) {
        return Pattern.compile("href=\"(" + FILE + "/[0-9a-f-]{36})\"")
                .matcher(person.visitor().get(FILE).body())
                .results()
                .map(found -> found.group(1))
                .filter(page -> person.visitor().get(page).body().contains(decision))
                .findFirst()
                .orElse(FILE);
    }

    private MatterId objection(Citizen objector) {
        TestOffice.of(city(), "market-regulator");
        TestOffice.of(city(), "development-reform");
        Organisation operator =
                accounts.organisation(UUID.fromString(city().member("operator").organisation()));
        Caller caller = new Caller(operator, UUID.fromString(objector.account()), "陈示例", Role.CITIZEN, false);
        return matters.open(new Opening(
                        "objection",
                        Actor.of(caller),
                        Channel.WORKBENCH,
                        UUID.randomUUID().toString(),
                        Map.of(
                                "name", "陈示例",
                                "phone", "13800000000",
                                "record", decision,
                                "place", "330106",
                                "wanted", "delete",
                                "facts", "不是本人")))
                .id();
    }

    private void accepted(MatterId objection) {
        Bureau bureau = new Bureau(city(), accounts, matters);
        OrganisationId handling = matters.offices(objection).iterator().next();
        Caller officer = bureau.officer(accounts.organisation(handling.value()), "head");
        matters.act(new Act(
                objection,
                Actor.of(officer),
                "accept",
                Matters.ANY,
                UUID.randomUUID().toString(),
                Map.of()));
        eventually()
                .until(() -> sql.sql("select count(*) from matter.outcome where matter = :matter and delivered is null")
                                .param("matter", objection.value())
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    @Test
    void oneWhoHasLeftAFirmIsShownOnceAndWithTheDay() {
        Citizen person = citizen();
        identified(person, identity);
        String reported = sql.sql("select fact::text from subject.engagement where person = cast(:person as uuid)")
                .param("person", courier)
                .query(String.class)
                .single();
        TestCity.Result left = city().one(
                        firm.token(),
                        TestCity.item("courier", "c-" + identity, """
                {"name": "陈示例", "identityNumber": "%s", "employed": "2024-03-01", "left": "2026-06-30"}""".formatted(identity), reported, "离职"));
        assertThat(left.created()).as(left.toString()).isTrue();

        assertThat(person.visitor().get(FILE + "/" + courier).body())
                .contains("2026-06-30 离职")
                .containsOnlyOnce("2024-03-01 入职");
    }

    @Test
    void twoPersonsOfOneNameAreTwoPersons() {
        String other = Codes.identity(++number);
        String othersDecision = "快递罚〔2026〕" + number + "号";
        courier(other);
        penalty("陈示例", other, othersDecision);
        Citizen namesake = citizen();
        identified(namesake, other);
        String page = namesake.visitor().get(FILE).body();
        assertThat(page).doesNotContain(decision);
        assertThat(namesake.visitor().get(FILE + "/" + courier).statusCode()).isEqualTo(403);
        assertThat(states(administrator("administrator"), citizen(), other).body())
                .as("one person has one account")
                .contains("已经核验给另一个账户");
    }

    @Test
    void aWrongNumberAndAFirmsAccountAreRefused() {
        Visitor administrator = administrator("administrator");
        HttpResponse<String> wrong = states(administrator, citizen(), identity.substring(0, 17) + "Y");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("不是有效的居民身份证号码");
        String account = city().newAccount(
                        city().newMember("merchant").organisation(),
                        "m-" + UUID.randomUUID(),
                        "merchant",
                        TestOffice.PASSWORD);
        assertThat(administrator.get("/workbench/accounts/" + account).body()).doesNotContain("/identity");
        assertThat(states(administrator, new Citizen(account, new Visitor(port)), identity)
                        .body())
                .contains("只核验在用的个人账户");
    }

    @Test
    void thePostalOfficerIsAskedForACaseAndThePublicSeesNothing() {
        Visitor postal = signedIn(TestOffice.of(city(), "posts"));
        sql.sql("update subject.subject set division = '330106' where id = cast(:id as uuid)")
                .param("id", courier)
                .update();
        String asked = postal.get(FILE + "/" + courier).body();
        assertThat(asked).contains("name=\"case\"").doesNotContain(firm.name());
        assertThat(postal.post(
                                FILE + "/" + courier,
                                Map.of("_csrf", Visitor.token(postal.get(FILE + "/" + courier)), "case", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(signedIn(TestOffice.of(city(), "market-regulator"))
                        .get(FILE + "/" + courier)
                        .statusCode())
                .isEqualTo(403);
        Visitor anybody = new Visitor(port);
        assertThat(anybody.get("/subjects/" + courier).statusCode()).isEqualTo(404);
        assertThat(anybody.get("/search?q=" + identity).body()).doesNotContain(decision, courier);
        assertThat(anybody.get(FILE + "/" + courier).statusCode()).isEqualTo(302);
        assertThat(sql.sql("select count(*) from account.identity where number_index like '%' || :number || '%'")
                        .param("number", identity)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Visitor signedIn(TestOffice office) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(office.handler.name(), TestOffice.PASSWORD);
        return visitor;
    }
}

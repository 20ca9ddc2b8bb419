package org.chengxin.creditfile.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.Codes;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.exchange.certificate.Ningbo;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A good merchant gets its certificate, Ningbo verifies it offline, and as soon as it is no longer true it is revoked everywhere: in the
 * status list, on the paper and in the inbox of its holder.
 */
class GoodStandingIT extends ServerTest {

    private static final String DIVISION = "654310";
    private static final String PLACE = "654300";

    private static int number;

    @LocalServerPort
    private int port;

    private TestOffice office;
    private Member authority;
    private Member merchant;
    private String code;
    private String honour;
    private Visitor firm;

    @BeforeEach
    void aFirmWithAnHonour() {
        code = Codes.social(DIVISION, ++number);
        office = TestOffice.at(city(), "market-regulator", "city", PLACE);
        authority = city().newMember("department");
        honour = honour("诚信示范企业");
        merchant = city().newMember("merchant", code);
        firm = visitor(merchant);
    }

    private String honour(String title) {
        return city().create(authority.token(), "honour", title + number, """
                {"name":"阿勒泰良好%d有限公司","code":"%s","title":"%s","authority":"%s","awarded":"2026-05-01","until":"2028-04-30"}""".formatted(
                        number, code, title, authority.name()));
    }

    private String penalty(String categories) {
        String document = "阿市监处罚〔2026〕" + ++number + "号";
        city().create(authority.token(), "penalty", document, """
                {"party":{"name":"阿勒泰良好有限公司","kind":"organisation","code":"%s"},"number":"%s","authority":"%s",
                 "decided":"2026-08-03","violation":"虚假宣传","facts":"略","basis":"《中华人民共和国广告法》","categories":%s,
                 "procedure":"ordinary"}""".formatted(
                        code, document, authority.name(), categories));
        return document;
    }

    private Visitor visitor(Member member) {
        String name = "standing-" + UUID.randomUUID();
        city().newAccount(member.organisation(), name, "merchant", TestOffice.PASSWORD);
        return signedIn(name);
    }

    private Visitor signedIn(String name) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, TestOffice.PASSWORD);
        return visitor;
    }

    private Reply asks(Member member, String asked) {
        return server().post("/api/v1/subjects/" + asked + "/good-standing", member.token(), "");
    }

    private String certificate() {
        Reply reply = asks(merchant, code);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.text();
    }

    /** The page by its link on the firm's own file. */
    private String page() {
        return first(
                "href=\"(/workbench/files/[0-9a-f-]{36}/standing)\"",
                firm.get("/workbench/files").body());
    }

    private int issues(Visitor visitor, String page, String application) {
        return visitor.post(page, Map.of("application", application, "_csrf", Visitor.token(visitor.get(page))))
                .statusCode();
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    @Test
    void ningboVerifiesItOfflineAndAPenaltyRevokesItWithTheReason() throws Exception {
        Ningbo ningbo = Ningbo.of(server());
        String text = certificate();
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        assertThat(ningbo.verified(text).getClaims())
                .containsEntry("vct", "urn:chengxin:good-standing:1")
                .containsEntry("code", code)
                .containsEntry("asOf", today.toString())
                .containsEntry("until", today.plusDays(90).toString())
                .containsKey("log")
                .doesNotContainKeys("name", "honours", "recordCount", "score", "grade");
        assertThat(ningbo.verified(text).getStringListClaim("checked"))
                .contains("penalty", "serious-listing", "judgment-default", "sanction", "arrears");
        assertThat(ningbo.disclosed(text).get("honours").toString()).contains("诚信示范企业", authority.name());
        assertThat(ningbo.isRevoked(text)).isFalse();
        String paper = first("href=\"(/papers/[^\"]+)\"", firm.get(page()).body());
        assertThat(new Visitor(port).get(paper).body()).contains("文书真实有效", "信证〔");

        String document = penalty("[\"confiscation\"]");

        eventually().untilAsserted(() -> assertThat(ningbo.isRevoked(text)).isTrue());
        assertThat(new Visitor(port).get(paper).body()).contains("文书已撤回", "它不再有效");
        assertThat(firm.get("/workbench/messages").body()).contains("信用良好证明已撤销", "虚假宣传", document);
        assertThat(firm.get(page()).body())
                .contains("暂时不能出具：有 1 项不符合的情形", document, "公示中的行政处罚", today + " 撤销")
                .containsAnyOf("/matters/new/objection?record=", "/workbench/matters/new/repair?record=")
                .doesNotContain("出具证明</button>");
        assertThat(issues(firm, page(), "")).isEqualTo(409);
        Reply refused = asks(merchant, code);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("creditfile.stands-against", "公示中的行政处罚", document);
    }

    @Test
    void itIsPrintedInChineseWithWhatWasCheckedAndOnceOnly() {
        assertThat(issues(firm, page(), "")).isEqualTo(302);
        assertThat(issues(firm, page(), "")).as("again").isEqualTo(302);
        certificate();
        String list = firm.get(page()).body();
        assertThat(Pattern.compile("href=\"/papers/").matcher(list).results().count())
                .as("the same certificate, whoever of the firm asks")
                .isEqualTo(1);
        String paper = first("href=\"(/workbench/files/[^\"]+)\\.html\"", list);
        assertThat(firm.get(paper + ".html").body())
                .contains("信用良好证明", code, "公示中的行政处罚", "生效中的惩戒措施", "公示中的法定义务欠报", "公开日志前")
                .contains("诚信示范企业（" + authority.name(), "也不是信用等级", "/papers/");
        assertThat(firm.get(paper + ".docx").body()).startsWith("PK");
        assertThat(firm.get(paper + ".pdf").body()).startsWith("%PDF");
        var file = firm.post(page() + "/file", Map.of("_csrf", Visitor.token(firm.get(page()))));
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains(code + ".sd-jwt"));
    }

    @Test
    void afterItsLastDayThePaperIsGenuineAndOver() {
        certificate();
        String paper = first("href=\"(/papers/[^\"]+)\"", firm.get(page()).body());
        LocalDate last = LocalDate.now(LegalClock.ZONE).plusDays(90);
        assertThat(new Visitor(port).get(paper).body()).contains("文书真实有效", "有效期至", last.toString());
        assertThat(firm.get(page()).body()).contains("有效至 " + last);
        owner().sql("update document.paper set until = :day where code = :code")
                .param("day", LocalDate.now(LegalClock.ZONE).minusDays(1))
                .param("code", paper.substring("/papers/".length()))
                .update();
        assertThat(new Visitor(port).get(paper).body()).contains("已过有效期").doesNotContain("文书真实有效");
        assertThat(firm.get(page()).body()).contains(" 到期");
    }

    @Test
    void aNewHonourChangesNothingAndOneTakenBackRevokesIt() throws Exception {
        Ningbo ningbo = Ningbo.of(server());
        String text = certificate();
        honour("纳税信用优秀单位");
        String both = certificate();
        assertThat(ningbo.isRevoked(text)).as("what it says is still true").isFalse();
        assertThat(ningbo.disclosed(both).get("honours").toString()).contains("诚信示范企业", "纳税信用优秀单位");
        city().one(authority.token(), TestCity.withdrawal("honour", "诚信示范企业" + number, honour, "误报"));
        eventually().untilAsserted(() -> assertThat(ningbo.isRevoked(text)).isTrue());
        assertThat(firm.get("/workbench/messages").body()).contains("证明所载名称或者荣誉已变更");
        assertThat(ningbo.disclosed(certificate()).get("honours").toString())
                .contains("纳税信用优秀单位")
                .doesNotContain("诚信示范企业");
    }

    @Test
    void aPenaltyThatIsNotPublishedDoesNotStandAgainstIt() {
        penalty("[\"warning\"]");
        certificate();
    }

    @Test
    void anOfficerOfThePlaceIssuesItForAnApplicationByItsNumberAndLeavesATrace() {
        String page = page();
        Visitor officer = signedIn(office.handler.name());
        assertThat(officer.get(page).body()).contains("受理编号").doesNotContain("符合出具条件");
        assertThat(issues(officer, page, " ")).isEqualTo(422);
        assertThat(issues(officer, page, "收〔2026〕7号")).isEqualTo(302);
        assertThat(officer.get(page).body()).contains("信证〔");
        assertThat(sql.sql("select count(*) from account.access where act = 'creditfile.standing' and object = :subject"
                                + " and purpose like '%收〔2026〕7号'")
                        .param("subject", page.split("/")[3])
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        String document = penalty("[\"confiscation\"]");
        assertThat(issues(officer, page, "收〔2026〕8号")).isEqualTo(409);
        eventually()
                .untilAsserted(
                        () -> assertThat(officer.get("/workbench/messages").body())
                                .as("the office holds it too")
                                .contains(document));
    }

    @Test
    void nobodyElseGetsIt() {
        String page = page();
        Member other = city().newMember("merchant", Codes.social(DIVISION, 50_000 + number));
        assertThat(visitor(other).get(page).statusCode()).isEqualTo(403);
        TestOffice far = TestOffice.at(city(), "market-regulator", "city", "630100");
        assertThat(signedIn(far.handler.name()).get(page).statusCode()).isEqualTo(403);
        assertThat(asks(other, code).status()).isEqualTo(403);
        assertThat(asks(authority, code).status()).isEqualTo(403);
        assertThat(new Visitor(port).get(page).statusCode()).isEqualTo(302);
        assertThat(List.of("x", UUID.randomUUID().toString()))
                .allSatisfy(id -> assertThat(
                                firm.get("/workbench/files/" + id + "/standing").statusCode())
                        .isEqualTo(404));
    }
}

package org.chengxin.creditfile.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.shared.FactId;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who reports for whom is agreed on a page by two persons, for the types that are named, and no longer than it says. */
class AgreementPagesIT extends ServerTest {

    private static final String PAGE = "/workbench/agreements";
    private static int number = 300;

    @Autowired
    private CreditFiles files;

    @Autowired
    private Proposals proposals;

    @Autowired
    private LegalClock clock;

    @LocalServerPort
    private int port;

    private TestOffice leads;
    private Member reporter;
    private Member authority;
    private Visitor officer;
    private String name;

    @BeforeEach
    void anOfficerOfTheLeadingOffice() {
        leads = TestOffice.of(city(), "development-reform");
        reporter = city().newMember("department");
        authority = city().newMember("department");
        officer = new Visitor(port);
        officer.signIn(leads.handler.name(), TestOffice.PASSWORD);
        name = "代报协议页面" + ++number;
    }

    @Test
    void anAgreementIsProposedApprovedListedAndHoldsForItsTypesAlone() {
        String proposal = kept(form());
        assertThat(officer.get(proposal).body())
                .contains(name, reporter.name(), authority.name(), "行政处罚", "杭信用〔2026〕1号");
        assertThat(isOwn("penalty", 1)).isFalse();
        proposals.approve(FactId.parse(proposal.replaceFirst(".*/", "")), leads.head.account());
        assertThat(officer.get(PAGE).body())
                .contains(
                        name,
                        reporter.name() + "代" + authority.name() + "报送",
                        "行政处罚",
                        clock.today() + "至" + until(),
                        "杭信用〔2026〕1号");
        assertThat(isOwn("penalty", 2)).isTrue();
        assertThat(isOwn("permit", 3)).as("a type that it does not cover").isFalse();

        var change = officer.get(PAGE + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        assertThat(change.body()).contains("value=\"" + name + "\"", "value=\"" + until() + "\"");
        Map<String, String> sooner = form();
        sooner.put("until", clock.today().toString());
        assertThat(officer.get(kept(sooner)).body()).contains("取代现行协议");
        assertThat(officer.get("/workbench").body()).contains("现行代报协议");
    }

    @Test
    void whatIsWrongIsToldOnTheFormAndOthersDoNotFindIt() {
        Map<String, String> faulty = form();
        for (Map.Entry<String, String> each : Map.of(
                        "until", "2001-01-01",
                        "type", "order",
                        "basis", " ",
                        "from", "soon",
                        "reporter", city().newMember("platform").organisation())
                .entrySet()) {
            Map<String, String> form = new HashMap<>(faulty);
            form.put(each.getKey(), each.getValue());
            HttpResponse<String> page = officer.post(PAGE, form);
            assertThat(page.statusCode()).as(each.toString()).isEqualTo(422);
            assertThat(page.body()).contains("error-summary", authority.name(), "登记核对");
        }
        Visitor stranger = new Visitor(port);
        stranger.signIn(TestOffice.of(city(), "public-security").handler.name(), TestOffice.PASSWORD);
        assertThat(stranger.get(PAGE).statusCode()).isIn(403, 404);
    }

    private String kept(Map<String, String> form) {
        var answer = officer.post(PAGE, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private LocalDate until() {
        return clock.today().plusYears(1);
    }

    private Map<String, String> form() {
        Map<String, String> form = new HashMap<>();
        form.put("name", name);
        form.put("reporter", reporter.organisation());
        form.put("authority", authority.name());
        form.put("type", "penalty");
        form.put("basis", "杭信用〔2026〕1号");
        form.put("until", until().toString());
        form.put("reason", "登记核对");
        form.put("_csrf", Visitor.token(officer.get(PAGE)));
        return form;
    }

    private boolean isOwn(String type, int at) {
        String more = type.equals("penalty")
                ? "\"violation\":\"略\",\"facts\":\"略\",\"basis\":\"略\",\"categories\":[\"fine\"],\"fine\":\"10000.00\""
                : "\"category\":\"ordinary\"";
        String id = city().create(reporter.token(), type, name + at, """
                {"party":{"name":"代报有限公司","kind":"organisation","code":"%s"},"number":"代〔2026〕%d号",
                 "authority":"%s","decided":"2026-02-02","agreement":"%s",%s}""".formatted(
                        Codes.social("620105", 50_000 + number), at, authority.name(), name, more));
        return files.find(FactId.parse(id)).orElseThrow().own();
    }
}

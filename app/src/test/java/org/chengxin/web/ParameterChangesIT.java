package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.chengxin.ServerTest;
import org.chengxin.TestOffice;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A parameter is changed on its page by the department that owns it: one proposes, the head of its city office approves. */
class ParameterChangesIT extends ServerTest {

    private static final String NAME = "matter.courier-complaint.extension";
    private static final String PAGE = "/workbench/parameters/" + NAME;

    @Autowired
    private Parameters parameters;

    @Autowired
    private LegalClock clock;

    @LocalServerPort
    private int port;

    @Test
    void theOwnersProposeANewValueFromADayAndNobodyElseDoes() {
        TestOffice posts = TestOffice.of(city(), "posts");
        Visitor stranger = signedIn(TestOffice.of(city(), "market-regulator").head);
        assertThat(stranger.get(PAGE).body()).doesNotContain("name=\"value\"");
        assertThat(propose(stranger, "20", "").statusCode()).isEqualTo(403);
        Visitor handler = signedIn(posts.handler);
        HttpResponse<String> slip = propose(handler, "15000", "");
        assertThat(slip.statusCode()).isEqualTo(422);
        assertThat(slip.body()).contains("一百倍", "value=\"15000\"");
        assertThat(propose(handler, "20", "soon").body()).contains("2027-01-31 的格式");
        HttpResponse<String> kept = propose(handler, "20", "");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
        String proposal = kept.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(handler.get(PAGE).body()).contains("已有待审批或者待生效的变更");
        assertThat(parameters.inForce(NAME, clock.today()).value()).isEqualTo("15");
        assertThat(stranger.get(proposal).statusCode()).isEqualTo(404);
        Visitor head = signedIn(posts.head);
        assertThat(head.get(proposal).body()).contains("数值由 15 改为 20");
        assertThat(post(head, proposal, Map.of("act", "approve")).statusCode()).isEqualTo(302);
        assertThat(parameters.inForce(NAME, clock.today()).value()).isEqualTo("20");
        assertThat(parameters.inForce(NAME, clock.today().minusDays(1)).value()).isEqualTo("15");
        assertThat(sql.sql("""
                select count(*) from rule.parameter p join evidence.fact f on f.id = p.fact and f.seal = p.seal
                where p.name = :name""").param("name", NAME).query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void aFormWithoutItsFieldsIsAnEmptyOne() {
        Visitor handler = signedIn(TestOffice.of(city(), "posts").handler);
        HttpResponse<String> answer = post(handler, PAGE, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    }

    @Test
    void aSourceFromMemoryIsConfirmedByTwoPersons() {
        String name = "matter.report.reward";
        TestOffice owner = TestOffice.of(city(), "market-regulator");
        assertThat(parameters.inForce(name, clock.today()).confidence()).isEqualTo("M");
        Visitor handler = signedIn(owner.handler);
        HttpResponse<String> kept = post(handler, "/workbench/parameters/" + name, form("15", "", "R"));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
        String proposal = kept.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        Visitor head = signedIn(owner.head);
        assertThat(head.get(proposal).body()).contains("原文已经核实");
        post(head, proposal, Map.of("act", "approve"));
        assertThat(parameters.inForce(name, clock.today()).confidence()).isEqualTo("R");
        assertThat(head.get("/workbench/parameters?q=" + name).body())
                .as("who read it, and when it was approved")
                .contains(owner.handler.name() + " 核对原文，" + LocalDate.now(LegalClock.ZONE) + " 审批");
    }

    @Test
    void anOptionSaysWhatEachNumberStandsFor() {
        Visitor handler = signedIn(TestOffice.of(city(), "market-regulator").handler);
        assertThat(handler.get("/workbench/parameters/creditfile.disclosure.class.start")
                        .body())
                .contains("1 自公示之日起；2 自决定之日起");
    }

    @Test
    void aParameterThatIsNoneIsNotFound() {
        Visitor handler = signedIn(TestOffice.of(city(), "posts").handler);
        assertThat(handler.get("/workbench/parameters/none.such").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> propose(Visitor visitor, String value, String from) {
        return post(visitor, PAGE, form(value, from, "R"));
    }

    private static Map<String, String> form(String value, String from, String confidence) {
        return Map.of(
                "value",
                value,
                "from",
                from,
                "to",
                "",
                "basis",
                "浙江省快递业促进条例第37条",
                "source",
                "条例原文",
                "confidence",
                confidence,
                "reason",
                "条例已经修订");
    }

    private static HttpResponse<String> post(Visitor visitor, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", Visitor.token(visitor.get("/workbench/calendar")));
        return visitor.post(path, all);
    }

    private Visitor signedIn(TestOffice.Person person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.name(), TestOffice.PASSWORD);
        return visitor;
    }
}

package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.ServerTest;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 指定管辖 on its page: one officer proposes, the head of the city office approves, and the next complaint goes where the table says. */
class CompetencePagesIT extends ServerTest {

    private static final String PAGE = "/workbench/competence";
    private static final Pattern PROPOSAL = Pattern.compile("href=\"(/workbench/proposals/[0-9a-f-]{36})\"");

    @LocalServerPort
    private int port;

    private CaseTown town;
    private Visitor handler;
    private Visitor head;

    @BeforeEach
    void signsIn() {
        town = new CaseTown(city(), port, sql);
        handler = town.signedIn(town.handler);
        head = town.signedIn(town.officer(town.cityOffice, "head"));
    }

    @Test
    void whatTheHeadConfirmsSendsTheNextComplaintToTheOtherOffice() {
        assertThat(handler.get(PAGE).body())
                .contains("指定管辖")
                .contains(town.definition)
                .as("a form as all others")
                .contains("action=\"/workbench/competence\" method=\"post\" class=\"column\"");
        assertThat(handler.get("/workbench").body()).contains(PAGE);
        HttpResponse<String> proposed = propose(handler, "330106", town.cityOffice.organisation());
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(302);
        Matcher shown = PROPOSAL.matcher(head.get(PAGE).body());
        assertThat(shown.find()).as("it leads to where it is decided").isTrue();
        String proposal = shown.group(1);
        assertThat(decide(handler, proposal).statusCode())
                .as("not by the same person")
                .isEqualTo(403);
        HttpResponse<String> districts = decide(town.signedIn(town.head), proposal);
        assertThat(districts.statusCode()).as("nor by a district's head").isEqualTo(403);
        assertThat(decide(head, proposal).statusCode()).isEqualTo(302);
        assertThat(head.get(PAGE).body()).contains(town.cityOffice.name()).doesNotContain(proposal);
        CaseTown.Receipt receipt = town.complain();
        assertThat(sql.sql("""
                        select p.organisation::text || ' ' || p.reason from matter.participant p
                        join matter.matter m on m.id = p.matter where m.number = :number and p.role = 'handler'""")
                        .param("number", receipt.number())
                        .query(String.class)
                        .single())
                .isEqualTo(town.cityOffice.organisation() + " override");
    }

    @Test
    void aWrongTerritoryIsToldOnThePageAndNothingIsProposed() {
        HttpResponse<String> odd = propose(handler, "西湖区", town.cityOffice.organisation());
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("行政区划代码").doesNotContain("/workbench/proposals/0");
        assertThat(odd.body())
                .as("nothing that was typed is lost")
                .contains("value=\"西湖区\"", "集中管辖</textarea>", town.cityOffice.organisation() + "\" selected")
                .contains("value=\"" + town.definition + "\" selected");
    }

    @Test
    void whoHasNoPostInAnOfficeSeesNoSuchPage() {
        assertThat(town.signedIn(town.operator).get(PAGE).statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).get(PAGE).statusCode())
                .as("a stranger is asked to sign in")
                .isIn(302, 303);
    }

    private HttpResponse<String> propose(Visitor visitor, String territory, String office) {
        Map<String, String> fields = new HashMap<>();
        fields.put("_csrf", Visitor.token(visitor.get(PAGE)));
        fields.put("definition", town.definition);
        fields.put("level", "district");
        fields.put("territory", territory);
        fields.put("office", office);
        fields.put("reason", "集中管辖");
        return visitor.post(PAGE, fields);
    }

    private static HttpResponse<String> decide(Visitor visitor, String proposal) {
        return visitor.post(proposal, Map.of("_csrf", Visitor.token(visitor.get(PAGE)), "act", "approve"));
    }
}

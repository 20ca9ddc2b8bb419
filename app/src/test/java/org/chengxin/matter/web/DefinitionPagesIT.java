package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestOffice;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.rule.text.RuleText;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each procedure in words and as a picture, and its change by two persons with a dry run. */
class DefinitionPagesIT extends ServerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Definitions definitions;

    @Test
    void aProcedureIsShownAsItRuns() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/matters/definitions").body())
                .contains("href=\"/matters/definitions/complaint\"", "投诉");
        String page = visitor.get("/matters/definitions/complaint").body();
        assertThat(page)
                .contains("<svg", "待受理", "受理期限", "7 个工作日", "第15条", "受理决定书", "自动“转入调解”", "须由另一人确认")
                .contains("href=\"/matters/new/complaint\"")
                .doesNotContain("id=\"versions\"", "<script>");
        assertThat(visitor.get("/matters/definitions/complaint?lang=en").body())
                .contains("Stages and steps", "7 working days", "By itself: “Go to mediation”");
        assertThat(visitor.get("/matters/definitions/unheard-of").statusCode()).isEqualTo(404);
    }

    @Test
    void everybodyReadsWhoIsKeptApartFromAStep() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/matters/definitions/measure").body())
                .contains("由未办理过“承办、重新认定性质和情节、", "待上一级机关同意", "没有提请、办理过本案的审核人员");
        assertThat(visitor.get("/matters/definitions/measure?lang=en").body())
                .contains("By somebody who has not taken or confirmed: Take up, ", "With the office above");
    }

    @Test
    void everybodyReadsWhenAStepIsOfferedAndWhenNot() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/matters/definitions/measure").body())
                .contains("仅当措施性质（以目录为准）为“列入名单的决定（须上一级机关同意）”", "仅当措施性质（以目录为准）不为“列入名单的决定（须上一级机关同意）”");
        assertThat(visitor.get("/matters/definitions/measure?lang=en").body())
                .contains("Unless Nature (as in the catalogue) is \"Listing, with the consent of the office above\"");
    }

    @Test
    void theSchemaOfDefinitionsIsPublic() {
        HttpResponse<String> schema = new Visitor(port).get("/schemas/matter-definition.json", "application/json");
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(Server.JSON.readTree(schema.body()).path("properties").has("stages"))
                .isTrue();
    }

    @Test
    void theOwnersHandlerProposesAVersionAndItsHeadPutsItInForce() {
        CaseTown town = new CaseTown(city(), port, sql);
        town.complain();
        TestOffice owner = TestOffice.of(city(), "market-regulator");
        Visitor maker = signedIn(owner.handler);
        String path = "/matters/definitions/" + town.definition;
        HttpResponse<String> form = maker.get("/workbench/definitions/" + town.definition + "/new");
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String source = definitions.versions(town.definition).get(0).source();
        String changed = source.replaceFirst("from: \\d{4}-\\d{2}-\\d{2}", "from: " + today)
                .replace("待受理", "等待受理")
                .replaceAll("department: department-[a-f]*", "department: market-regulator");
        Map<String, String> fields =
                Map.of("_csrf", Visitor.token(form), "source", changed.replace("\n", "\r\n"), "reason", "改一处称谓");
        Visitor stranger = town.signedIn(town.handler);
        assertThat(stranger.get(path).body()).doesNotContain("/workbench/definitions/" + town.definition + "/new");
        HttpResponse<String> foreign = stranger.get("/workbench/definitions/" + town.definition + "/new");
        assertThat(stranger.post(
                                "/workbench/definitions/" + town.definition + "/new",
                                Map.of("_csrf", Visitor.token(foreign), "source", changed, "reason", "改一处称谓"))
                        .statusCode())
                .as("an officer of another department")
                .isEqualTo(403);
        HttpResponse<String> sent = maker.post("/workbench/definitions/" + town.definition + "/new", fields);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String proposal = sent.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(maker.get(path).body()).contains("新版本待审批或者待施行", "href=\"" + proposal + "\"");
        assertThat(maker.get(proposal).body()).contains("1 件沿用原版本", "撤回").doesNotContain("value=\"approve\"");
        Visitor checker = signedIn(owner.head);
        HttpResponse<String> page = checker.get(proposal);
        assertThat(page.body()).contains("value=\"approve\"");
        HttpResponse<String> decided = checker.post(proposal, Map.of("_csrf", Visitor.token(page), "act", "approve"));
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(302);
        assertThat(definitions.versions(town.definition))
                .extracting(RuleText::version)
                .containsExactly(2, 1);
    }

    @Test
    void aBrokenVersionIsRefusedWithItsPlaceAndKept() {
        CaseTown town = new CaseTown(city(), port, sql);
        Visitor maker = signedIn(TestOffice.of(city(), "market-regulator").handler);
        String path = "/workbench/definitions/" + town.definition + "/new";
        HttpResponse<String> form = maker.get(path);
        String source = definitions.versions(town.definition).get(0).source().replace("to: negotiating", "to: nowhere");
        HttpResponse<String> refused = maker.post(
                path,
                Map.of(
                        "_csrf",
                        Visitor.token(form),
                        "source",
                        source.replaceFirst(
                                "from: \\d{4}-\\d{2}-\\d{2}", "from: " + LocalDate.now(ZoneId.of("Asia/Shanghai"))),
                        "reason",
                        "改"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("stages.received.steps.accept", "to: nowhere");
        assertThat(town.signedIn(town.operator).get(path).statusCode()).isEqualTo(403);
    }

    private Visitor signedIn(TestOffice.Person person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.name(), TestOffice.PASSWORD);
        return visitor;
    }
}

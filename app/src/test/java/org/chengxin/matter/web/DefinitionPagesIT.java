package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.matter.definition.version.DefinitionVersion;
import org.chengxin.matter.definition.version.Definitions;
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
                .contains("<svg", "待受理", "受理期限", "7 个工作日", "第14条", "受理通知书", "自动“转入调解”", "须由另一人确认")
                .contains("href=\"/matters/new/complaint\"")
                .doesNotContain("id=\"versions\"", "<script>");
        assertThat(visitor.get("/matters/definitions/complaint?lang=en").body())
                .contains("Stages and steps", "7 working days", "By itself: “Go to mediation”");
        assertThat(visitor.get("/matters/definitions/unheard-of").statusCode()).isEqualTo(404);
    }

    @Test
    void theSchemaOfDefinitionsIsPublic() {
        HttpResponse<String> schema = new Visitor(port).get("/schemas/matter-definition.json", "application/json");
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(Server.JSON.readTree(schema.body()).path("properties").has("stages"))
                .isTrue();
    }

    @Test
    void oneProposesAVersionAndAnotherPutsItInForce() {
        CaseTown town = new CaseTown(city(), port, definitions, sql);
        town.complain();
        Visitor maker = town.signedIn(town.handler);
        HttpResponse<String> form = maker.get("/workbench/definitions/" + town.definition + "/new");
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String source = definitions.versions(town.definition).get(0).source();
        String changed = source.replace("from: 2020-01-01", "from: " + today)
                .replace("待受理", "等待受理")
                .replaceAll("department: department-[a-f]*", "department: market-regulator");
        HttpResponse<String> sent = maker.post(
                "/workbench/definitions/" + town.definition + "/new",
                Map.of("_csrf", Visitor.token(form), "source", changed.replace("\n", "\r\n")));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        String path = "/matters/definitions/" + town.definition;
        assertThat(maker.get(path).body())
                .contains("待确认", "试算", "1 件沿用原版本", "由你提出")
                .doesNotContain("value=\"confirm\"");
        Visitor checker = town.signedIn(town.colleague);
        HttpResponse<String> page = checker.get(path);
        assertThat(page.body()).contains("value=\"confirm\"");
        HttpResponse<String> decided = checker.post(
                "/workbench/definitions/" + town.definition + "/2",
                Map.of("_csrf", Visitor.token(page), "act", "confirm"));
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(302);
        assertThat(definitions.versions(town.definition))
                .extracting(DefinitionVersion::state)
                .containsOnly(DefinitionVersion.State.IN_FORCE);
    }

    @Test
    void aBrokenVersionIsRefusedWithItsPlaceAndKept() {
        CaseTown town = new CaseTown(city(), port, definitions, sql);
        Visitor maker = town.signedIn(town.handler);
        String path = "/workbench/definitions/" + town.definition + "/new";
        HttpResponse<String> form = maker.get(path);
        String source = definitions.versions(town.definition).get(0).source().replace("to: negotiating", "to: nowhere");
        HttpResponse<String> refused = maker.post(path, Map.of("_csrf", Visitor.token(form), "source", source));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("stages.received.steps.accept", "to: nowhere");
        assertThat(town.signedIn(town.operator).get(path).statusCode()).isEqualTo(403);
    }
}

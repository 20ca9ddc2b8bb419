package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.ServerTest;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The inbox, acts on many matters, the wall, and opening a matter at the workbench. */
class QueuePagesIT extends ServerTest {

    @LocalServerPort
    private int port;

    private CaseTown town;

    @BeforeEach
    void makesATown() {
        town = new CaseTown(city(), port, sql);
    }

    @Test
    void theInboxSaysTheDueDateInWordsAndKeepsItsFiltersInTheAddress() {
        String number = town.complain().number();
        Visitor officer = town.signedIn(town.handler);
        assertThat(officer.get("/workbench/matters").body()).contains(number, "个工作日", "待受理", "未分派", "data-queue");
        assertThat(officer.get("/workbench/matters?due=overdue").body())
                .contains("没有符合条件的记录", "value=\"overdue\" selected");
        assertThat(officer.get("/workbench/matters?whose=mine&lang=en").body()).contains("Nothing matches");
        assertThat(officer.get("/workbench").body()).contains("/workbench/matters", "/workbench/wall");
    }

    @Test
    void theInboxCountsWhatIsInIt() {
        town.complain();
        Visitor officer = town.signedIn(town.handler);
        assertThat(officer.get("/workbench/matters?lang=en").body()).contains("1 in all");
        town.complain();
        assertThat(officer.get("/workbench/matters?lang=en").body()).contains("2 in all");
    }

    @Test
    void anEmptyInboxSaysWhyAndWhatToDo() {
        Visitor platform = town.signedIn(town.operator);
        assertThat(platform.get("/workbench/matters").body()).contains("没有等待办理的事项", "whose=all");
        assertThat(platform.get("/workbench/wall").statusCode()).isEqualTo(403);
    }

    @Test
    void manyAreTakenTogetherAfterAQuestionAndEachIsTold() {
        town.complain();
        town.complain();
        Visitor officer = town.signedIn(town.handler);
        HttpResponse<String> inbox = officer.get("/workbench/matters");
        String id = inbox.body().replaceAll("(?s).*?name=\"id\" value=\"([^\"]+)\".*", "$1");
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("_csrf", Visitor.token(inbox));
        chosen.put("act", "take");
        chosen.put("id", id);
        HttpResponse<String> asked = officer.post("/workbench/matters/bulk", chosen);
        assertThat(asked.body()).contains("承办 1 件", "name=\"sure\"");
        chosen.put("sure", "true");
        chosen.put("key", CaseTown.hidden(asked.body(), "key"));
        HttpResponse<String> done = officer.post("/workbench/matters/bulk", chosen);
        assertThat(done.body()).contains("已办 1 件");
        assertThat(officer.get("/workbench/matters?whose=mine").body()).contains(id);
        chosen.remove("id");
        assertThat(officer.post("/workbench/matters/bulk", chosen).statusCode()).isEqualTo(422);
    }

    @Test
    void theWallShowsWhatIsDueAndAPersonsMattersAreHandedOver() {
        String number = town.complain().number();
        Visitor officer = town.signedIn(town.handler);
        String id = CaseTown.id(officer, number);
        CaseTown.take(officer, id, "take", Map.of());
        Visitor head = town.signedIn(town.head);
        HttpResponse<String> wall = head.get("/workbench/wall");
        assertThat(wall.body()).contains("在办 1 件", town.handler, "交接");
        String account = sql.sql("select id::text from account.account where name = :name")
                .param("name", town.handler)
                .query(String.class)
                .single();
        HttpResponse<String> asked = head.post(
                "/workbench/wall/hand-over", Map.of("_csrf", Visitor.token(wall), "from", account, "account", ""));
        assertThat(asked.body()).contains("指派 1 件", number);
    }

    @Test
    void whoMayNotOpenAMatterSeesNoFormOfIt() {
        HttpResponse<String> form = town.signedIn(town.operator).get("/workbench/matters/new/data-incident");
        assertThat(form.statusCode()).isEqualTo(403);
        assertThat(form.body()).contains("matter.may-not-open").doesNotContain("multipart/form-data");
    }

    @Test
    void aMatterIsOpenedAtTheWorkbench() {
        Visitor platform = town.signedIn(town.operator);
        HttpResponse<String> form = platform.get("/workbench/matters/new/" + town.definition);
        assertThat(form.statusCode()).isEqualTo(200);
        Map<String, String> fields = town.complaint(new Visitor(port));
        fields.put("_csrf", Visitor.token(form));
        HttpResponse<String> opened = platform.post("/workbench/matters/new/" + town.definition, fields);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        assertThat(platform.get(opened.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("目前：待受理");
    }
}

package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is signed in finds what he brought, chooses what is known, and is promised what is offered. */
class OwnMattersIT extends ServerTest {

    private static int number = 1;

    @LocalServerPort
    private int port;

    private static CaseTown town;

    @BeforeEach
    void makesATown() {
        if (town == null) {
            town = new CaseTown(city(), port, sql);
        }
    }

    private Visitor signedIn(String organisation, String role) {
        String name = "c" + UUID.randomUUID().toString().replace("-", "");
        city().newAccount(organisation, name, role, CaseTown.PASSWORD);
        return town.signedIn(name);
    }

    @Test
    void aCitizenFindsWhatHeBroughtWhileSignedIn() {
        Visitor citizen = signedIn(city().newMember("operator").organisation(), "citizen");
        assertThat(citizen.get("/matters/new/" + town.definition).body()).contains("您已登录");
        HttpResponse<String> receipt = citizen.post("/matters/new/" + town.definition, town.complaint(citizen));
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(200);
        assertThat(receipt.body())
                .contains("已记入您的账户", "/workbench/matters/", "现在您可以：")
                .doesNotContain("查询码");
        String id = receipt.body().replaceAll("(?s).*/workbench/matters/([0-9a-f-]{36})\".*", "$1");
        assertThat(citizen.get("/workbench").body()).contains("我的事项");
        assertThat(citizen.get("/workbench/matters").body()).contains("我的事项", id, "待受理");
        HttpResponse<String> withdrawn = CaseTown.take(citizen, id, "withdraw", Map.of("f.reason", "已和解"));
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(302);
        assertThat(citizen.get("/workbench/matters").body())
                .as("over, and still his")
                .contains(id, "办结");
        assertThat(citizen.get("/workbench/matters?state=open").body()).doesNotContain(id);
        Visitor other = signedIn(city().newMember("operator").organisation(), "citizen");
        assertThat(other.get("/workbench/matters").body()).doesNotContain(id);
    }

    @Test
    void theReceiptPromisesWhatTheDefinitionOffersTheOpenerAndNoMore() {
        Visitor stranger = new Visitor(port);
        HttpResponse<String> receipt = stranger.post("/matters/new/" + town.definition, town.complaint(stranger));
        assertThat(receipt.body()).contains("现在您可以：撤回投诉。", "您还可以：补充、").doesNotContain("补材料");
    }

    @Test
    void aFirmChoosesTheRecordItObjectsToFromItsOwnFile() {
        String code = Codes.social("620117", number++);
        Member firm = city().newMember("merchant", code);
        Member department = city().newMember("department");
        String record = city().create(department.token(), "penalty", "own-" + UUID.randomUUID(), """
                        {"party": {"name": "杭州自选有限公司", "kind": "organisation", "code": "%s"},
                         "number": "杭市监罚〔2025〕77号", "authority": "杭州市市场监督管理局", "decided": "2025-06-01",
                         "violation": "虚假宣传", "facts": "刷单", "basis": "电子商务法第八十五条", "fine": "500.00",
                         "categories": ["fine"]}""".formatted(code));
        Visitor merchant = signedIn(firm.organisation(), "merchant");
        HttpResponse<String> form = merchant.get("/workbench/matters/new/objection");
        assertThat(form.body()).contains("<datalist", "杭市监罚〔2025〕77号，虚假宣传，").doesNotContain(record);
        HttpResponse<String> led = merchant.get("/matters/new/objection?record=" + record);
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(merchant.get(led.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("value=\"杭市监罚〔2025〕77号，");
        assertThat(merchant.get("/workbench/matters/new/repair?record=" + record)
                        .body())
                .as("what follows from the record is filled in")
                .contains("value=\"杭市监罚〔2025〕77号，虚假宣传，", "name=\"f.established\" type=\"date\"", "value=\"2025-");
        assertThat(new Visitor(port)
                        .get("/matters/new/objection?record=" + record)
                        .body())
                .contains("value=\"" + record + "\"")
                .doesNotContain("<datalist");
    }

    @Test
    void aConsumerChoosesThePlatformAmongThoseThatReportHere() {
        assertThat(new Visitor(port).get("/matters/new/complaint").body())
                .contains("list=\"f-platform-known\"", "<datalist id=\"f-platform-known\">", "<option value=\"");
    }

    @Test
    void whoIsAskedIsChosenAmongThoseNamedInTheMatter() {
        TestOffice office = TestOffice.at(city(), "market-regulator", "district", "620504");
        Visitor officer = town.signedIn(office.handler.name());
        HttpResponse<String> form = officer.get("/workbench/matters/new/warning");
        Map<String, String> warning = new LinkedHashMap<>(Map.of(
                "_csrf", Visitor.token(form),
                "key", CaseTown.hidden(form.body(), "key"),
                "f.subject", "无此登记的问店",
                "f.platform", town.platform.name(),
                "f.place", "620504",
                "f.kind", "brushing",
                "f.severity", "serious",
                "f.facts", "短期内大量相似好评"));
        HttpResponse<String> opened = officer.post("/workbench/matters/new/warning", warning);
        String id = opened.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        HttpResponse<String> question = officer.get("/workbench/matters/" + id + "/steps/ask");
        assertThat(question.body())
                .contains(
                        "询问谁",
                        "list=\"f-asked-known\"",
                        "<option value=\"无此登记的问店\">",
                        "<option value=\"" + town.platform.name() + "\">");
        HttpResponse<String> again = CaseTown.take(officer, id, "ask", Map.of("f.asked", town.platform.name()));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .as("what was chosen stays over an error, and so do the choices")
                .contains("value=\"" + town.platform.name() + "\" ", "<option value=\"无此登记的问店\">");
    }

    @Test
    void whatTheConsumerChoseIsNotTypedAgainWhenItIsAccepted() {
        String complaint = town.complain().number();
        Visitor officer = town.signedIn(town.handler);
        String id = CaseTown.id(officer, complaint);
        assertThat(officer.get("/workbench/matters/" + id + "/steps/accept").body())
                .contains(
                        "id=\"f-request-known\"", "list=\"f-request-known\"", "<option value=\"退款\">", "value=\"退款\" ");
    }
}

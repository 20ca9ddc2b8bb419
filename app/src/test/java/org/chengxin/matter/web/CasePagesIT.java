package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.ServerTest;
import org.chengxin.matter.web.CaseTown.Receipt;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A complaint on its pages: from the phone of a stranger, through the office, and back. */
class CasePagesIT extends ServerTest {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @LocalServerPort
    private int port;

    private static CaseTown town;

    @BeforeEach
    void makesATown() {
        if (town == null) {
            town = new CaseTown(city(), port, sql);
        }
    }

    @Test
    void sendingTheSameFormAgainOpensNothingAndBringsALostReceiptBack() {
        Visitor visitor = new Visitor(port);
        Map<String, String> form = town.complaint(visitor);
        HttpResponse<String> first = visitor.post("/matters/new/" + town.definition, form);
        Receipt receipt = CaseTown.receipt(first.body());
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        HttpResponse<String> again = visitor.post("/matters/new/" + town.definition, form);
        assertThat(again.body()).contains(receipt.number(), "没有重复办理", receipt.secret());
    }

    @Test
    void theOpenerSeesTheTimeLineTheDatesAndWhatCanBeDone() {
        Receipt receipt = town.complain();
        HttpResponse<String> page = where(receipt, Map.of());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("目前：待受理", "受理期限", "撤回投诉", "龙井茶收到时已经发霉", "¥1,280.50", "退款")
                .doesNotContain("承办人");
    }

    @Test
    void theOpenerTakesAStepWithNumberAndSecret() {
        Receipt receipt = town.complain();
        HttpResponse<String> page = where(receipt, Map.of("step", "withdraw"));
        assertThat(page.body()).contains("已撤回");
    }

    @Test
    void aFileIsKeptOverAnErrorAndGoesWithTheFormThen() {
        Visitor visitor = new Visitor(port);
        Map<String, String> form = town.complaint(visitor);
        form.remove("f.facts");
        String path = "/matters/new/" + town.definition;
        HttpResponse<String> refused = visitor.post(path, form, "u.f.files", "茶叶.png", PICTURE);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("已上传：茶叶.png", "href=\"#f-facts\"");
        form.put("f.facts", "茶叶发霉");
        form.put(
                "f.files",
                CaseTown.hidden(
                        refused.body()
                                .replaceAll("type=\"checkbox\" name=\"f.files\" id=\"[^\"]*\"", "name=\"f.files\""),
                        "f.files"));
        HttpResponse<String> answer = visitor.post(path, form);
        Receipt receipt = CaseTown.receipt(answer.body());
        Visitor officer = town.signedIn(town.handler);
        String id = CaseTown.id(officer, receipt.number());
        assertThat(officer.get("/workbench/matters/" + id).body()).contains("茶叶.png", "/workbench/attachments/");
    }

    @Test
    void aFileThatLiesAboutItsTypeIsRefusedAtItsField() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> refused = visitor.post(
                "/matters/new/" + town.definition,
                town.complaint(visitor),
                "u.f.files",
                "photo.png",
                "<html><script>".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-files\"", "龙井茶收到时已经发霉");
    }

    @Test
    void anOfficerSeesTheStoryAndEachLawfulStepWithItsConsequenceAndBasis() {
        Receipt receipt = town.complain();
        Visitor officer = town.signedIn(town.handler);
        String id = CaseTown.id(officer, receipt.number());
        String page = officer.get("/workbench/matters/" + id).body();
        assertThat(page)
                .contains("受理", "先由被投诉人与投诉人协商", "第15条", "须由另一人确认", "/steps/accept\"", "/steps/take\"")
                .contains("龙井茶收到时已经发霉")
                .doesNotContain("13800000000", "王小明");
    }

    @Test
    void secretsAreShownForAPurposeAndTheLookIsLogged() {
        Receipt receipt = town.complain();
        Visitor officer = town.signedIn(town.handler);
        String path = "/workbench/matters/" + CaseTown.id(officer, receipt.number());
        String token = Visitor.token(officer.get(path));
        HttpResponse<String> without =
                officer.post(path + "/reveal", Map.of("_csrf", token, "purpose", "联系投诉人核实", "number", "1"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("须选择用途").doesNotContain("13800000000");
        HttpResponse<String> foreign =
                officer.post(path + "/reveal", Map.of("_csrf", token, "purpose", "case-handling", "number", "他局 1 号"));
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(foreign.body()).contains("没有这个编号的案件", "value=\"他局 1 号\"").doesNotContain("13800000000");
        assertThat(officer.get(path).body())
                .as("asks with the number of the case at hand")
                .contains("<option value=\"case-handling\">案件办理", "value=\"" + receipt.number() + "\"");
        HttpResponse<String> shown = officer.post(
                path + "/reveal", Map.of("_csrf", token, "purpose", "case-handling", "number", receipt.number()));
        assertThat(shown.body()).contains("13800000000", "已记入访问日志");
        assertThat(sql.sql(
                                "select count(*) from account.access where account = (select id from account.account where name = :name) and purpose = :purpose")
                        .param("name", town.handler)
                        .param("purpose", "case-handling " + receipt.number())
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(officer.get(path + "?lang=en").body()).contains("handling a case", "Number of the case or file");
    }

    @Test
    void aStepIsTakenOnItsPageAndTheCaseSaysSo() {
        Receipt receipt = town.complain();
        Visitor officer = town.signedIn(town.handler);
        String id = CaseTown.id(officer, receipt.number());
        HttpResponse<String> missing = CaseTown.take(officer, id, "accept", Map.of());
        assertThat(missing.statusCode()).isEqualTo(422);
        HttpResponse<String> done = CaseTown.take(officer, id, "accept", Map.of("f.request", "退还货款"));
        assertThat(done.statusCode()).isEqualTo(302);
        String page =
                officer.get(done.headers().firstValue("Location").orElseThrow()).body();
        assertThat(page).contains("已办：受理", "目前：协商中", "受理决定书", ".docx");
        assertThat(where(receipt, Map.of()).body()).contains("受理决定书", "给您的文书");
    }

    @Test
    void anOfficerRecordsHowAPaperWasServedAndProvesIt() {
        Receipt receipt = town.complain();
        Visitor officer = town.signedIn(town.handler);
        String id = CaseTown.id(officer, receipt.number());
        CaseTown.take(officer, id, "accept", Map.of("f.request", "退还货款"));
        String page = officer.get("/workbench/matters/" + id).body();
        String path = page.replaceAll("(?s).*href=\"(/workbench/matters/[^\"]+/serving)\".*", "$1");
        HttpResponse<String> form = officer.get(path);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", Visitor.token(form));
        fields.put("f.role", "complainant");
        fields.put("f.method", "POST");
        fields.put(
                "f.day",
                java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString());
        assertThat(officer.post(path, fields).statusCode()).as("without proof").isEqualTo(422);
        assertThat(officer.post(path, fields, "u.f.proof", "回执.png", PICTURE).statusCode())
                .isEqualTo(302);
        assertThat(officer.get("/workbench/matters/" + id).body()).contains("邮寄送达");
    }

    @Test
    void whoComesSecondIsToldAndLosesNothing() {
        Receipt receipt = town.complain();
        Visitor first = town.signedIn(town.handler);
        Visitor second = town.signedIn(town.colleague);
        String id = CaseTown.id(first, receipt.number());
        String path = "/workbench/matters/" + id + "/steps/ask-supplement";
        HttpResponse<String> open = second.get(path);
        CaseTown.take(first, id, "note", Map.of("f.text", "已电话联系"));
        Map<String, String> late = new LinkedHashMap<>();
        late.put("_csrf", Visitor.token(open));
        late.put("key", CaseTown.hidden(open.body(), "key"));
        late.put("expected", CaseTown.hidden(open.body(), "expected"));
        late.put("f.missing", "缺订单截图");
        HttpResponse<String> told = second.post(path, late);
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("缺订单截图");
    }

    @Test
    void aSecondPersonConfirmsAndNotTheOneWhoAsked() {
        Receipt receipt = town.complain();
        Visitor officer = town.signedIn(town.handler);
        String id = CaseTown.id(officer, receipt.number());
        CaseTown.take(
                officer,
                id,
                "refuse",
                Map.of("f.ground", "too-late", "f.request", "退款", "f.reason", "超过三年", "f.remedy", "向法院起诉"));
        assertThat(officer.get("/workbench/matters/" + id).body())
                .contains("待第二人确认", "由您提出")
                .doesNotContain("value=\"confirm\"");
        Visitor colleague = town.signedIn(town.colleague);
        HttpResponse<String> page = colleague.get("/workbench/matters/" + id);
        HttpResponse<String> done = colleague.post(
                "/workbench/matters/" + id + "/pending",
                Map.of(
                        "_csrf",
                        Visitor.token(page),
                        "key",
                        CaseTown.hidden(page.body(), "key"),
                        "expected",
                        CaseTown.hidden(page.body(), "expected"),
                        "act",
                        "confirm"));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(colleague.get("/workbench/matters/" + id).body()).contains("目前：不予受理", "已办结");
    }

    @Test
    void whoMayConfirmIsNamedBeforeTheStepIsTaken() {
        CaseTown small = new CaseTown(city(), port, sql);
        Receipt receipt = small.complain();
        Visitor officer = small.signedIn(small.handler);
        String step = "/workbench/matters/" + CaseTown.id(officer, receipt.number()) + "/steps/refuse";
        assertThat(officer.get(step).body())
                .contains("今天可以复核的人员：" + small.head + "、" + small.colleague)
                .doesNotContain("没有别的在岗人员");
        assertThat(officer.get(step.replace("refuse", "accept")).body()).doesNotContain("可以复核的人员");
        sql.sql("update account.account set certified_until = '2019-01-01' where name in (:names)")
                .param("names", List.of(small.head, small.colleague))
                .update();
        assertThat(officer.get(step).body()).contains("今天没有别的在岗人员可以复核", "提出人可以撤回");
    }

    @Test
    void anotherOrganisationDoesNotLearnThatItExists() {
        Receipt receipt = town.complain();
        String id = CaseTown.id(town.signedIn(town.handler), receipt.number());
        CaseTown other = new CaseTown(city(), port, sql);
        assertThat(other.signedIn(other.handler).get("/workbench/matters/" + id).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> where(Receipt receipt, Map<String, String> more) {
        Visitor visitor = new Visitor(port);
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.put("_csrf", Visitor.token(visitor.get("/matters/where")));
        fields.put("number", receipt.number());
        fields.put("receipt", receipt.secret());
        return visitor.post("/matters/where", fields);
    }
}

package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.ServerTest;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people without an account see and send: nothing is lost on an error, and what is theirs is asked for once. */
class MatterPagesIT extends ServerTest {

    @LocalServerPort
    private int port;

    @Test
    void whatCanBeBroughtIsListedInPlainWordsWithTheWayToEachForm() {
        HttpResponse<String> page = new Visitor(port).get("/matters");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("我要办事", "href=\"/matters/new/complaint\"", "href=\"/matters/where\"");
        assertThat(new Visitor(port).get("/matters?lang=en").body()).contains("Bring a matter", "No account is needed");
    }

    @Test
    void theAddressesOfLeafletsLeadToTheForms() {
        HttpResponse<String> complaint = new Visitor(port).get("/complaints/new");
        assertThat(complaint.statusCode()).isEqualTo(302);
        assertThat(complaint.headers().firstValue("Location").orElse("")).endsWith("/matters/new/complaint");
    }

    @Test
    void aFormAsksForEachFieldByItsTypeAndSaysWhatFilesItTakes() {
        String form = new Visitor(port).get("/matters/new/complaint").body();
        assertThat(form)
                .contains("name=\"f.name\"", "autocomplete=\"name\"", "type=\"tel\"", "name=\"f.respondent\"")
                .contains("type=\"date\"", "type=\"file\"", "每个不超过 20 MB", "西湖区", "enctype=\"multipart/form-data\"")
                .contains("name=\"key\"", "name=\"_csrf\"");
    }

    @Test
    void anErrorKeepsWhatWasTypedAndLeadsToTheField() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> form = visitor.get("/matters/new/complaint");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", Visitor.token(form));
        fields.put("f.facts", "买到的茶叶<发霉>");
        fields.put("f.amount", "十元");
        fields.put("f.phone", "不告诉你");
        HttpResponse<String> answer = visitor.post("/matters/new/complaint", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("买到的茶叶&lt;发霉", "value=\"十元\"", "value=\"不告诉你\"")
                .contains("href=\"#f-name\"", "href=\"#f-amount\"", "href=\"#f-phone\"", "href=\"#f-claim\"")
                .contains("aria-describedby=\"f-amount-error\"");
    }

    @Test
    void whoTypesPersonalDataIntoATextIsWarnedOnce() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> form = visitor.get("/matters/new/complaint");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_csrf", Visitor.token(form));
        fields.put("f.facts", "卖家要我打１３９３３３３４４４４，不退款");
        String first = visitor.post("/matters/new/complaint", fields).body();
        assertThat(first).contains("href=\"#f-facts\"", "可能告知对方", "name=\"warned\" value=\"f-facts\"");
        fields.put("warned", "f-facts");
        assertThat(visitor.post("/matters/new/complaint", fields).body())
                .as("who sends it again means it")
                .contains("href=\"#f-name\"")
                .doesNotContain("可能告知对方");
        fields.put("f.facts", "卖家不退款，订单 UD13933334444001");
        fields.remove("warned");
        assertThat(visitor.post("/matters/new/complaint", fields).body())
                .as("an order number is none")
                .doesNotContain("可能告知对方");
    }

    @Test
    void aFormWithoutTheTokenIsRefused() {
        assertThat(new Visitor(port)
                        .post("/matters/new/complaint", Map.of("f.name", "王"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatCannotBeOpenedByThePublicIsNotThere() {
        assertThat(new Visitor(port).get("/matters/new/task").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/matters/new/unheard-of").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWrongNumberAndSecretTellNothing() {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> ask = visitor.get("/matters/where");
        assertThat(ask.body()).as("a number as they are").contains("余杭市监〔2026〕诉12号");
        HttpResponse<String> answer = visitor.post(
                "/matters/where", Map.of("_csrf", Visitor.token(ask), "number", "〔2026〕诉1号", "receipt", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("没有这样的编号和查询码", "value=\"〔2026〕诉1号\"");
    }
}

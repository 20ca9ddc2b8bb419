package org.chengxin.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Server;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.simulation.outside.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Complaints and reports that people filed on 12315 are opened here once, and their results go back. */
class ComplaintsIT extends Exchanging {

    private static final String DESK = "12315";
    private static int number;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    private String place;
    private String filed;
    private Caller handler;
    private Caller head;
    private Organisation office;

    @BeforeEach
    void anOfficeOfTheDistrict() {
        number++;
        place = "6311" + (10 + number);
        filed = "ZJ2026" + number;
        Bureau bureau = new Bureau(city(), accounts, matters);
        office = bureau.office("market-regulator", "district", place);
        handler = bureau.officer(office, "handler");
        head = bureau.officer(office, "head");
    }

    private Map<String, String> complaint() {
        Map<String, String> fields = new HashMap<>();
        fields.put("投诉人姓名", "王对接");
        fields.put("投诉人电话", "13800000000");
        fields.put("投诉人地址", "对接路1号");
        fields.put("被投诉人名称", "某网店");
        fields.put("区划代码", place);
        fields.put("涉案金额", "128.50");
        fields.put("诉求", "退款、赔偿损失");
        fields.put("投诉内容", "收到的商品与页面不符");
        return fields;
    }

    private String arrival(String of, String column) {
        return sql.sql("select coalesce(cast(" + column + " as text), '') from adapter.arrival where number = :number")
                .param("number", of)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    private MatterId opened() {
        exchangeUntil(() -> !arrival(filed, "state").matches("none|TAKEN"));
        assertThat(arrival(filed, "state || coalesce(problem || detail, '')")).isEqualTo("OPENED");
        return new MatterId(UUID.fromString(arrival(filed, "matter")));
    }

    private void act(MatterId matter, Caller by, String step, Map<String, Object> form) {
        matters.act(new Matters.Act(
                matter, Actor.of(by), step, Matters.ANY, UUID.randomUUID().toString(), form));
    }

    private JsonNode outcome(String message, String state) {
        return OUTSIDE.all(DESK, message).stream()
                .filter(each -> each.path("登记编号").asString().equals(filed)
                        && each.path("办理状态").asString().equals(state))
                .findFirst()
                .orElse(Server.JSON.missingNode());
    }

    @Test
    void aComplaintIsOpenedAtTheCompetentOfficeAsIfItHadBeenFiledHere() {
        OUTSIDE.file(DESK, "complaint", filed, complaint());
        Matter matter = matters.find(opened(), Actor.of(handler));
        assertThat(matter.stage()).isEqualTo("received");
        assertThat(matter.number()).isEqualTo(arrival(filed, "result"));
        assertThat(matter.office()).isEqualTo(office.id());
        assertThat(matter.acts().get(0).form())
                .containsEntry("facts", "收到的商品与页面不符")
                .containsEntry("claim", List.of("refund", "compensation"));
        assertThat(arrival(filed, "content"))
                .as("it lies in the case and nowhere else")
                .isEmpty();
        assertThat(matter.clocks()).extracting(Matter.Deadline::name).contains("acceptance");
    }

    @Test
    void theSameNumberOpensNothingTwiceAndAnotherContentIsShown() {
        OUTSIDE.file(DESK, "complaint", filed, complaint());
        MatterId first = opened();
        OUTSIDE.file(DESK, "complaint", filed, complaint());
        exchange();
        assertThat(arrival(filed, "matter")).isEqualTo(first.toString());
        assertThat(arrival(filed, "differs")).isEmpty();
        Map<String, String> other = complaint();
        other.put("投诉内容", "又补充了一些");
        OUTSIDE.file(DESK, "complaint", filed, other);
        exchangeUntil(() -> !arrival(filed, "differs").isEmpty());
        assertThat(arrival(filed, "matter")).isEqualTo(first.toString());
        assertThat(matters.find(first, Actor.of(handler)).acts()).hasSize(1);
    }

    @Test
    void acceptanceAndRefusalGoBackWithTheirReasonAndNothingElse() {
        OUTSIDE.file(DESK, "complaint", filed, complaint());
        MatterId matter = opened();
        act(
                matter,
                handler,
                "refuse",
                Map.of("ground", "no-dispute", "request", "退款", "reason", "不能证明存在争议", "remedy", "可以提起诉讼"));
        exchange();
        assertThat(outcome("complaint-outcome", "不予受理").isMissingNode())
                .as("a second person has not confirmed")
                .isTrue();
        act(matter, head, "confirm", Map.of());

        exchangeUntil(() -> !outcome("complaint-outcome", "不予受理").isMissingNode());

        JsonNode told = outcome("complaint-outcome", "不予受理");
        assertThat(told.path("承办机关").asString()).isEqualTo(office.name());
        assertThat(told.path("承办编号").asString()).isEqualTo(arrival(filed, "result"));
        assertThat(told.toString()).doesNotContain("王对接", "13800000000");
        assertThat(sql.sql("select count(*) from adapter.dispatch where due is not null and queue = :matter")
                        .param("matter", matter.value())
                        .query(Long.class)
                        .single())
                .as("with its last day")
                .isEqualTo(1);
    }

    @Test
    void everyStageThatThePersonWaitsForGoesBackInItsOrder() {
        OUTSIDE.file(DESK, "complaint", filed, complaint());
        MatterId matter = opened();
        OUTSIDE.mode(DESK, Mode.DOWN);
        act(matter, handler, "accept", Map.of("request", "退款", "contact", "0571-1"));
        act(matter, handler, "to-mediation", Map.of());
        act(matter, handler, "terminate", Map.of("ground", "refused", "reason", "被投诉人拒绝调解"));
        exchange();
        assertThat(outcome("complaint-outcome", "已受理").isMissingNode()).isTrue();
        OUTSIDE.mode(DESK, Mode.NORMAL);

        exchangeUntil(() -> !outcome("complaint-outcome", "终止调解").isMissingNode());

        assertThat(OUTSIDE.all(DESK, "complaint-outcome").stream()
                        .filter(each -> each.path("登记编号").asString().equals(filed))
                        .map(each -> each.path("办理状态").asString()))
                .as("mediation in between concerns nobody over there")
                .containsExactly("已受理", "终止调解");
        assertThat(outcome("complaint-outcome", "终止调解").path("理由").asString()).isEqualTo("被投诉人拒绝调解");
    }

    @Test
    void aMatterThatWasFiledHereIsNobodyElsesBusiness() {
        long before = OUTSIDE.all(DESK, "complaint-outcome").size();
        MatterId own = matters.openForStranger(
                        "complaint",
                        UUID.randomUUID().toString(),
                        Map.of(
                                "name", "自来",
                                "phone", "13800000001",
                                "address", "路",
                                "respondent", "某店",
                                "place", place,
                                "claim", List.of("refund"),
                                "facts", "略"))
                .id();
        act(own, handler, "accept", Map.of("request", "退款"));
        exchange();
        assertThat(OUTSIDE.all(DESK, "complaint-outcome")).hasSize((int) before);
    }

    @Test
    void aReportKeepsItsReporterSecretOnTheWayBackToo() {
        OUTSIDE.file(
                DESK,
                "report",
                filed,
                Map.of(
                        "举报人姓名", "李保密",
                        "被举报人名称", "某网店",
                        "区划代码", place,
                        "问题类别", "刷单炒信",
                        "举报内容", "该店长期刷单"));
        MatterId matter = opened();
        act(matter, handler, "take-in", Map.of());
        act(matter, handler, "file-no-case", Map.of("reason", "内部理由：查无实据"));
        act(matter, head, "confirm", Map.of());
        act(matter, handler, "tell", Map.of("result", "经核查不予立案"));

        exchangeUntil(() -> !outcome("report-outcome", "不予立案").isMissingNode());

        assertThat(outcome("report-outcome", "不予立案").path("告知结果").asString()).isEqualTo("经核查不予立案");
        assertThat(OUTSIDE.all(DESK, "report-outcome").toString()).doesNotContain("李保密", "内部理由");
    }

    @Test
    void whatDoesNotFitIsKeptWithAPreciseProblemAndGoesThroughOnceItIsMended() {
        Map<String, String> bad = complaint();
        bad.put("诉求", "让他坐牢");
        OUTSIDE.file(DESK, "complaint", filed + "a", bad);
        Map<String, String> phone = complaint();
        phone.put("投诉人电话", "电话");
        OUTSIDE.file(DESK, "complaint", filed + "b", phone);
        Map<String, String> missing = complaint();
        missing.remove("投诉内容");
        OUTSIDE.file(DESK, "complaint", filed + "c", missing);
        OUTSIDE.file(DESK, "complaint", Server.JSON.readTree("{\"number\":\"" + filed + "d\",\"fields\":[1,2]}"));
        OUTSIDE.file(DESK, "complaint", Server.JSON.readTree("{\"number\":{\"a\":1},\"fields\":{}}"));
        OUTSIDE.file(DESK, "complaint", Server.JSON.readTree("\"" + "x".repeat(200_000) + "\""));
        OUTSIDE.file(DESK, "complaint", filed, complaint());
        opened();

        assertThat(arrival(filed + "a", "problem || ' ' || detail")).isEqualTo("field-value 诉求");
        assertThat(arrival(filed + "b", "problem || ' ' || detail")).isEqualTo("field-value 投诉人电话");
        assertThat(arrival(filed + "c", "problem || ' ' || detail")).isEqualTo("field-missing 投诉内容");
        assertThat(arrival(filed + "d", "problem")).isEqualTo("answer");
        assertThat(sql.sql("select count(*) from adapter.arrival where number like '?%' and state = 'REFUSED'")
                        .query(Long.class)
                        .single())
                .as("those that nobody can quote")
                .isGreaterThanOrEqualTo(2);

        OUTSIDE.file(DESK, "complaint", filed + "b", complaint());
        exchangeUntil(() -> arrival(filed + "b", "state").equals("OPENED"));
    }
}

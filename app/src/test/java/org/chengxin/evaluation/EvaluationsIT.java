package org.chengxin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.evidence.Erasures;
import org.chengxin.rule.DecisionRunner;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A platform's points from the first report to an outsider's own sum. */
class EvaluationsIT extends ServerTest {

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Erasures erasures;

    @Autowired
    private LegalClock clock;

    @Test
    void anOutsiderDerivesTheSamePointsFromTheSealedInputsAndThePublishedRule() throws Exception {
        SubjectId merchant = merchantWithLateOrders(201, "enterprise");
        evaluations.follow();
        Evaluation evaluation = evaluations.latest(merchant).get(0);
        awaitLog();

        String file = server().get("/rules/merchant.dmn").text();
        JsonNode opened =
                server().get("/records/" + evaluation.id() + "/record.json").json();
        JsonNode data = Server.JSON
                .readTree(Base64.getDecoder().decode(opened.path("payload").stringValue()))
                .path("data");
        assertThat(data.path("digest").stringValue())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file.getBytes(StandardCharsets.UTF_8))));
        Map<String, Object> inputs = new HashMap<>();
        data.path("inputs")
                .forEachEntry((name, value) -> inputs.put(
                        name, name.equals("licence") ? value.stringValue() : new BigDecimal(value.stringValue())));
        Map<String, Object> derived = new DecisionRunner(file).all(inputs).values();
        assertThat(((BigDecimal) derived.get("total")).intValueExact())
                .isEqualTo(data.path("points").intValue())
                .isEqualTo(evaluation.points());
        assertThat(derived.get("level"))
                .isEqualTo(data.path("level").stringValue())
                .isEqualTo(evaluation.level());
        assertThat(evaluation.inputs()).containsEntry("orders", "6").containsEntry("lateShare", "33.33");
        assertThat(evaluation.reasons()).contains(new Evaluation.Reason("late-often", -20));
    }

    @Test
    void whatDidNotChangeIsNotEvaluatedAgain() {
        SubjectId merchant = merchantWithLateOrders(202, "enterprise");
        evaluations.follow();
        evaluations.follow();
        evaluations.follow();
        assertThat(evaluations.history(merchant)).hasSize(1);
    }

    @Test
    void aPenaltyThatArrivesLaterChangesThePoints() {
        SubjectId merchant = merchantWithLateOrders(203, "enterprise");
        evaluations.follow();
        int before = evaluations.latest(merchant).get(0).points();
        Member authority = city().newMember("department");
        city().create(authority.token(), "penalty", "late-penalty", penalty(203, authority.name()));
        evaluations.follow();
        Evaluation after = evaluations.latest(merchant).get(0);
        assertThat(after.points()).isEqualTo(before - 10);
        assertThat(after.inputs()).containsEntry("penalties", "1");
        assertThat(evaluations.history(merchant)).hasSize(2);
    }

    /** A court files a penalty and an association an honour in the name of an authority that has said nothing. */
    @Test
    void onlyAnAuthoritysOwnWordChangesThePoints() throws Exception {
        SubjectId merchant = merchantWithLateOrders(207, "enterprise");
        evaluations.follow();
        Evaluation before = evaluations.latest(merchant).get(0);
        Member regulator = city().newMember("department");
        Member court = city().newMember("department");
        city().create(court.token(), "penalty", "in another's name", penalty(207, regulator.name()));
        city().create(city().newMember("association").token(), "honour", "in another's name", """
                {"name":"杭州评价二零七商贸有限公司","code":"%s","title":"示范企业","authority":"%s","awarded":"%s"}""".formatted(
                        Codes.social(207), regulator.name(), clock.today().minusDays(3)));
        evaluations.follow();
        assertThat(evaluations.history(merchant)).containsExactly(before);

        city().create(regulator.token(), "penalty", "its own", penalty(207, regulator.name()));
        evaluations.follow();
        Evaluation after = evaluations.latest(merchant).get(0);
        assertThat(after.inputs()).containsEntry("penalties", "1").containsEntry("honours", "0");
        assertThat(after.points()).isEqualTo(before.points() - 10);
        assertThat(derived(after.inputs())).as("by the published file").isEqualTo(after.points());
    }

    private int derived(Map<String, String> sealed) throws Exception {
        Map<String, Object> inputs = new HashMap<>();
        sealed.forEach((name, value) -> inputs.put(name, name.equals("licence") ? value : new BigDecimal(value)));
        return new DecisionRunner(server().get("/rules/merchant.dmn").text())
                .decide(inputs).stream()
                        .mapToInt(row -> ((BigDecimal) row.get("points")).intValueExact())
                        .sum();
    }

    private String penalty(int number, String authority) {
        return """
                {"party":{"name":"杭州评价%d商贸有限公司","kind":"organisation","code":"%s"},
                 "number":"杭测市监处罚〔2026〕%d号","authority":"%s","decided":"%s",
                 "violation":"虚假宣传","facts":"测试","basis":"测试","categories":["fine"],"remedy":"upheld","fine":"100.00"}""".formatted(
                number, Codes.social(number), number, authority, clock.today().minusDays(3));
    }

    @Test
    void anErasedOrderCountsNoMoreAndAnErasedEvaluationIsGone() {
        SubjectId merchant = merchantWithLateOrders(206, "enterprise");
        evaluations.follow();
        Evaluation before = evaluations.latest(merchant).get(0);
        assertThat(before.inputs()).containsEntry("orders", "6").containsEntry("lateShare", "33.33");
        java.util.UUID late = sql.sql("""
                select o.id from trade.orders o join trade.line l on l.order_id = o.id
                where l.merchant = :merchant and o.key = 'o0'""")
                .param("merchant", merchant.value())
                .query(java.util.UUID.class)
                .single();
        erasures.erase(new FactId(late), "法定");
        evaluations.follow();
        assertThat(evaluations.latest(merchant).get(0).inputs())
                .containsEntry("orders", "5")
                .containsEntry("lateShare", "20.00");

        erasures.erase(before.id(), "法定");
        assertThat(evaluations.history(merchant)).hasSize(1).doesNotContain(before);
    }

    @Test
    void aNaturalPersonsPointsAreSealedButNeverShown() {
        SubjectId person = merchantWithLateOrders(204, "natural-person");
        evaluations.follow();
        Evaluation evaluation = evaluations.latest(person).get(0);
        assertThat(evaluations.isDisclosed(evaluation.id())).isFalse();
        assertThat(server().get("/records/" + evaluation.id() + "/record.json").status())
                .isEqualTo(404);
        assertThat(server().get("/subjects/" + person).status()).isEqualTo(404);
        assertThat(server().get("/records/" + evaluation.id()).text()).doesNotContain("lateShare");
    }

    @Test
    void fewerOrdersThanTheSchemeAsksForGiveNoPoints() {
        Member platform = city().newMember("platform");
        city().create(platform.token(), "merchant", "few", """
                {"name":"杭州评价很少商贸有限公司","kind":"enterprise","code":"%s"}""".formatted(Codes.social(205)));
        city().report(platform.token(), orders(4));
        evaluations.follow();
        assertThat(evaluations.latest(found("杭州评价很少商贸有限公司"))).isEmpty();
    }

    /** Six orders, two of them delivered after the promised time. */
    private SubjectId merchantWithLateOrders(int number, String kind) {
        Member platform = city().newMember("platform");
        String name = "杭州评价" + number + "商贸有限公司";
        String code = kind.equals("enterprise") ? ",\"code\":\"" + Codes.social(number) + "\"" : "";
        String fact = city().create(
                        platform.token(),
                        "merchant",
                        "m",
                        "{\"name\":\"" + name + "\",\"kind\":\"" + kind + "\"" + code + "}");
        city().report(platform.token(), orders(6));
        List<String> parcels = new ArrayList<>();
        for (int order = 0; order < 6; order++) {
            parcels.add(TestCity.item("parcel", "p" + order, """
                    {"order":"o%d","handedOver":"%s","delivered":"%s"}""".formatted(order, at(9), at(order < 2 ? 2 : 6))));
        }
        city().report(platform.token(), parcels);
        return sql.sql("select id from subject.subject where fact = cast(:fact as uuid)")
                .param("fact", fact)
                .query((row, index) -> SubjectId.parse(row.getString(1)))
                .single();
    }

    private List<String> orders(int count) {
        List<String> orders = new ArrayList<>();
        for (int order = 0; order < count; order++) {
            orders.add(TestCity.item("order", "o" + order, """
                    {"placed":"%s","promised":"%s","currency":"CNY","status":"delivered",
                     "lines":[{"item":"1","merchant":"%s","price":"10.00"}]}""".formatted(at(10), at(4), count == 4 ? "few" : "m")));
        }
        return orders;
    }

    private String at(int daysAgo) {
        return LocalDate.ofInstant(clock.now(), LegalClock.ZONE)
                .minusDays(daysAgo)
                .atTime(4, 0)
                .atOffset(ZoneOffset.UTC)
                .toString()
                .replace("04:00Z", "04:00:00Z");
    }

    private SubjectId found(String name) {
        return subjects.search(name).stream().map(Subject::id).findFirst().orElseThrow();
    }
}

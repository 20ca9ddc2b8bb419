package org.chengxin.exchange.onward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.exchange.agreement.Agreed;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an agency shared with the city goes on to a platform only once the agency says so; what a law publishes needs nobody. */
class PassingOnIT extends ServerTest {

    private static final String DIVISION = "631208";
    private static int number;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private final LocalDate today = LocalDate.now(LegalClock.ZONE);
    private Member agency;
    private Member platform;
    private Member authority;
    private String code;
    private long before;

    @BeforeEach
    void anAgencyAppraisesAMerchantOfAPlatform() {
        agency = city().newMember("agency");
        platform = city().newMember("platform");
        authority = city().newMember("department");
        code = Codes.social(DIVISION, ++number);
        city().create(
                        platform.token(),
                        "merchant",
                        "m",
                        "{\"kind\":\"enterprise\",\"name\":\"天水评价有限公司\",\"code\":\"%s\"}".formatted(code));
        city().create(platform.token(), "shop", "s", "{\"merchant\":\"m\",\"name\":\"评价铺\"}");
        before = sql.sql("select ordinal from exchange.head").query(Long.class).single();
    }

    private String appraised() {
        String id = city().create(agency.token(), "appraisal", "评" + ++number, """
                {"name":"天水评价有限公司","code":"%s","grade":"AA","standard":"%s","evaluated":"2026-08-03","until":"2027-08-02"}""".formatted(code, appraisal()));
        eventually().until(() -> events(authority).contains(appraisal()));
        return id;
    }

    private String appraisal() {
        return "T/EC " + number + "-2026";
    }

    private String events(Member reader) {
        Reply page = server().get("/api/v1/events?after=" + before, reader.token());
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.text();
    }

    private String file(Member reader) {
        return server().get("/api/v1/subjects/" + code, reader.token()).text();
    }

    private MatterId consents(Member provider, Map<String, Object> more) {
        Map<String, Object> form = new java.util.HashMap<>(Map.of(
                "type",
                "appraisal",
                "receivers",
                java.util.List.of("platform"),
                "until",
                today.plusDays(100).toString(),
                "reason",
                "扩大评价结果应用"));
        form.putAll(more);
        Caller program = program(provider);
        MatterId id = matters.open(new Opening("onward-consent", Actor.of(program), Channel.API, key(), form))
                .id();
        act(id, program, "consent-own", Map.of());
        awaitConsumer("outcome");
        return id;
    }

    private Caller program(Member of) {
        return Agreed.program(accounts.organisation(UUID.fromString(of.organisation())));
    }

    private void act(MatterId id, Caller by, String step, Map<String, Object> form) {
        matters.act(new Act(id, Actor.of(by), step, Matters.ANY, key(), form));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void withoutTheAgencysYesNothingOfItGoesOnAndWithItUntilItIsTakenBack() {
        appraised();
        assertThat(events(platform)).doesNotContain(appraisal());
        assertThat(file(platform)).doesNotContain(appraisal());
        assertThat(server().get("/api/v1/records", platform.token()).text()).doesNotContain(appraisal());
        assertThat(events(authority)).as("a department of the city").contains(appraisal());
        assertThat(file(authority)).contains(appraisal());

        MatterId id = consents(agency, Map.of());
        assertThat(events(platform)).contains(appraisal());
        assertThat(file(platform)).contains(appraisal());
        assertThat(server().get("/api/v1/records", platform.token()).text()).contains(appraisal());
        assertThat(events(city().newMember("platform")))
                .as("none of its merchants")
                .doesNotContain(appraisal());

        act(id, program(agency), "take-own-back", Map.of("reason", "评价已更新"));
        awaitConsumer("outcome");
        assertThat(events(platform)).doesNotContain(appraisal());
        assertThat(file(platform)).doesNotContain(appraisal());
    }

    @Test
    void aYesForOneRecordIsNoneForAnotherAndAnotherAgencysIsNone() {
        String first = appraised();
        String named = appraisal();
        appraised();
        consents(city().newMember("agency"), Map.of());
        assertThat(file(platform)).doesNotContain(named);
        consents(agency, Map.of("record", first));
        assertThat(file(platform)).contains(named).doesNotContain(appraisal());
    }

    @Test
    void aYesThatIsOverIsNone() {
        appraised();
        MatterId id = consents(agency, Map.of("until", today.toString()));
        assertThat(file(platform)).as("on its last day").contains(appraisal());
        sql.sql("update exchange.onward_consent set until = :day where matter = :matter")
                .param("day", today.minusDays(1))
                .param("matter", id.value())
                .update();
        assertThat(file(platform)).doesNotContain(appraisal());
    }

    @Test
    void noCertificateAndNoOpenDataFileHasWhatNoLawPublishes() {
        appraised();
        Reply certificate = server().get("/api/v1/subjects/" + code + "/certificate", authority.token());
        assertThat(certificate.status()).isEqualTo(200);
        String claims = new String(
                java.util.Base64.getUrlDecoder().decode(certificate.text().split("[.~]")[1]),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(claims).contains("\"recordCount\":0");
    }

    @Test
    void anOfficerReadsWhoProvidedARecordAndWhetherItMayGoOn() {
        Bureau bureau = new Bureau(city(), accounts, matters);
        Organisation office = bureau.office("market-regulator", "district", "631213");
        Visitor officer = new Visitor(port);
        officer.signIn(bureau.officer(office, "handler").displayName(), Bureau.PASSWORD);
        String report = appraised();
        String page = "/records/" + report;
        assertThat(officer.get(page).body()).contains("提供单位：" + agency.name(), "未经提供单位同意");
        assertThat(new Visitor(port).get(page).body()).doesNotContain("提供单位：");
        MatterId id = consents(agency, Map.of());
        String held = sql.sql("select number from matter.matter where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        assertThat(officer.get(page).body())
                .contains("同意再提供给电商平台", held, today.plusDays(100).toString());

        String penalty = city().create(
                        authority.token(), "penalty", "罚" + number, """
                {"party":{"kind":"organisation","name":"天水评价有限公司","code":"%s"},"number":"罚〔2026〕%d号","authority":"%s",
                 "decided":"2026-08-03","violation":"虚假宣传","facts":"略","basis":"依据","categories":["fine"],"fine":"900000.00",
                 "procedure":"ordinary"}""".formatted(code, number, authority.name()));
        assertThat(officer.get("/records/" + penalty).body()).contains("依法公开，可以再提供");
    }

    @Test
    void aDepartmentThatGrantsDataSaysWhetherTheyMayGoOn() {
        Bureau bureau = new Bureau(city(), accounts, matters);
        Organisation holder = bureau.office("commerce", "district", "631214");
        Caller handler = bureau.officer(holder, "handler");
        Caller head = bureau.officer(holder, "head");
        for (String onward : new String[] {"false", "true"}) {
            MatterId request = matters.open(new Opening(
                            "data-request",
                            Actor.of(program(platform)),
                            Channel.API,
                            key(),
                            Map.of(
                                    "holder", holder.id().toString(),
                                    "items", "行政许可",
                                    "scene", "核验商户",
                                    "basis", "电子商务法第27条",
                                    "mode", "接口，每日",
                                    "until", today.plusDays(300).toString())))
                    .id();
            act(request, handler, "examine", Map.of());
            Map<String, Object> grant =
                    Map.of("what", "行政许可", "conditions", "仅用于核验", "onward", onward, "type", "permit");
            act(request, handler, "grant", grant);
            act(request, head, "confirm", Map.of());
            awaitConsumer("outcome");
            assertThat(sql.sql(
                                    "select array_to_string(receivers, ',') from exchange.onward_consent where matter = :matter")
                            .param("matter", request.value())
                            .query(String.class)
                            .list())
                    .as("onward " + onward)
                    .isEqualTo(onward.equals("true") ? java.util.List.of("platform,agency") : java.util.List.of());
        }
    }

    @Test
    void aPenaltyThatNoLawPublishesIsTheProvidersToPassOn() {
        Bureau bureau = new Bureau(city(), accounts, matters);
        Organisation office = bureau.office("market-regulator", "district", "631215");
        Visitor officer = new Visitor(port);
        officer.signIn(bureau.officer(office, "handler").displayName(), Bureau.PASSWORD);
        String warned = city().create(
                        authority.token(), "penalty", "警" + ++number, """
                {"party":{"kind":"organisation","name":"天水评价有限公司","code":"%s"},"number":"警〔2026〕%d号","authority":"%s",
                 "decided":"2026-08-03","violation":"未亮照","facts":"略","basis":"依据","categories":["warning"],
                 "procedure":"ordinary"}""".formatted(code, number, authority.name()));
        assertThat(officer.get("/records/" + warned).body()).contains("提供单位：" + authority.name(), "未经提供单位同意");
    }
}

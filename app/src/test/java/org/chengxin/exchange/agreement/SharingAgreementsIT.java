package org.chengxin.exchange.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.evidence.Erasures;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.deadline.DeadlineRuns;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has no law on its side receives by agreement alone: what it covers, until its last day, and everybody sees it. */
class SharingAgreementsIT extends ServerTest {

    private static final String AGREED = "631201";
    private static final String ELSEWHERE = "631202";
    private static int number;
    private static Agreed agreed;
    private static Member authority;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DeadlineRuns clocks;

    @Autowired
    private Erasures erasures;

    @LocalServerPort
    private int port;

    private final LocalDate today = LocalDate.now(LegalClock.ZONE);
    private Member ningbo;
    private long before;

    @BeforeEach
    void anOfficeHereAndADepartmentInNingbo() {
        if (agreed == null) {
            Bureau bureau = new Bureau(city(), accounts, matters);
            Organisation office = bureau.office("development-reform", "district", "631210");
            agreed = new Agreed(matters, bureau.officer(office, "handler"), bureau.officer(office, "head"));
            authority = city().newMember("department");
        }
        ningbo = city().newMemberIn("department", "330200");
        before = sql.sql("select ordinal from exchange.head").query(Long.class).single();
    }

    private String penalised(String division) {
        int each = ++number;
        city().create(authority.token(), "penalty", "共" + each, """
                {"party":{"kind":"organisation","name":"天水共享有限公司","code":"%s"},"number":"共〔2026〕%d号","authority":"%s",
                 "decided":"2026-08-03","violation":"虚假宣传","facts":"略","basis":"依据","categories":["fine"],"fine":"900000.00",
                 "procedure":"ordinary"}""".formatted(
                        Codes.social(division, each), each, authority.name()));
        String held = "共〔2026〕" + each + "号";
        eventually().until(() -> events(authority).text().contains(held));
        return held;
    }

    private Organisation organisation(Member member) {
        return accounts.organisation(UUID.fromString(member.organisation()));
    }

    private MatterId inForce(Member receiver, LocalDate until) {
        MatterId id = agreed.concluded(organisation(receiver), AGREED, until);
        awaitConsumer("outcome");
        return id;
    }

    private Reply events(Member receiver) {
        return server().get("/api/v1/events?after=" + before, receiver.token());
    }

    private void isRefused(Member receiver, String problem) {
        for (Reply refused : new Reply[] {
            events(receiver),
            server().get("/api/v1/records", receiver.token()),
            server().post("/api/v1/subscriptions", receiver.token(), "{\"url\":\"http://127.0.0.1/\"}")
        }) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(403);
            assertThat(refused.json().path("code").stringValue()).isEqualTo(problem);
        }
    }

    @Test
    void whoHasNoBasisIsRefusedAndADepartmentOfTheCityNeedsNone() {
        isRefused(ningbo, "exchange.no-receiver");
        isRefused(city().newMember("agency"), "exchange.no-receiver");
        assertThat(events(city().newMemberIn("department", "330106")).status()).isEqualTo(200);
        assertThat(events(city().newMemberIn("department", "330000")).status())
                .as("the province")
                .isEqualTo(200);
    }

    @Test
    void anAgreementGivesWhatItCoversOnceBothSidesAndOurHeadHaveAgreed() {
        MatterId id = agreed.agreed(organisation(ningbo), AGREED, today.plusDays(300));
        agreed.act(id, agreed.handler(), "conclude", Map.of());
        isRefused(ningbo, "exchange.no-receiver");
        agreed.act(id, agreed.head(), "confirm", Map.of());
        awaitConsumer("outcome");
        String covered = penalised(AGREED);
        String outside = penalised(ELSEWHERE);

        assertThat(events(ningbo).text()).contains(covered).doesNotContain(outside);
        assertThat(records(ningbo)).contains(covered).doesNotContain(outside);
        assertThat(events(city().newMemberIn("department", "330201")).status())
                .as("a neighbour of it without an agreement")
                .isEqualTo(403);
    }

    /** All pages from the first on. */
    private String records(Member receiver) {
        StringBuilder all = new StringBuilder();
        String next = "/api/v1/records";
        while (!next.isEmpty()) {
            Reply page = server().get(next, receiver.token());
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            all.append(page.text());
            String link = page.header("Link");
            next = link.replaceAll("<https?://[^/]+(.*)>.*", "$1");
        }
        return all.toString();
    }

    @Test
    void anAgencyReceivesByAgreementAndAPlatformBeyondItsOwnMerchants() {
        Member agency = city().newMember("agency");
        Member platform = city().newMember("platform");
        String first = penalised(AGREED);
        assertThat(events(platform).text()).isEqualTo("[]");
        inForce(agency, today.plusDays(300));
        inForce(platform, today.plusDays(300));
        String second = penalised(AGREED);
        assertThat(events(agency).text()).contains(first, second);
        assertThat(events(platform).text()).contains(first, second).doesNotContain(penalised(ELSEWHERE));
    }

    @Test
    void nothingMoreLeavesFromTheDayAfterTheLastAndTheRefusalNamesTheAgreement() {
        MatterId id = inForce(ningbo, today);
        String covered = penalised(AGREED);
        assertThat(events(ningbo).text()).as("on the last day still").contains(covered);
        sql.sql("update exchange.agreement set until = :day where matter = :matter")
                .param("day", today.minusDays(1))
                .param("matter", id.value())
                .update();

        isRefused(ningbo, "exchange.agreement-over");
        String held = sql.sql("select number from matter.matter where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        assertThat(events(ningbo).text()).contains(held).contains("政务数据共享条例");
        assertThat(new Visitor(port).get("/exchange").body()).doesNotContain(ningbo.name());
    }

    @Test
    void eitherSideEndsItAtOnceOursWithTwoPersons() {
        MatterId ours = inForce(ningbo, today.plusDays(300));
        agreed.act(ours, agreed.handler(), "terminate", Map.of("reason", "超出约定用途使用"));
        awaitConsumer("outcome");
        assertThat(events(ningbo).status()).as("one person is not enough").isEqualTo(200);
        agreed.act(ours, agreed.head(), "confirm", Map.of());
        awaitConsumer("outcome");
        isRefused(ningbo, "exchange.agreement-over");

        MatterId theirs = inForce(ningbo, today.plusDays(300));
        assertThat(events(ningbo).status()).isEqualTo(200);
        agreed.act(theirs, Agreed.program(organisation(ningbo)), "renounce", Map.of("reason", "不再需要"));
        awaitConsumer("outcome");
        isRefused(ningbo, "exchange.agreement-over");
    }

    @Test
    void theReceiverIsToldBeforeTheLastDay() {
        inForce(ningbo, today.plusDays(29));
        eventually().until(() -> {
            clocks.run(200);
            return told() == 3;
        });
    }

    /** That it was offered, that it is in force, and that it will end. */
    private long told() {
        return sql.sql("select count(*) from account.notice where organisation = cast(:receiver as uuid)")
                .param("receiver", ningbo.organisation())
                .query(Long.class)
                .single();
    }

    @Test
    void theReceiverSeesWhatItMayHaveAndThePublicWhoReceives() {
        Member agency = city().newMember("agency");
        String name = "desk-" + UUID.randomUUID();
        city().newAccount(agency.organisation(), name, "agency", TestOffice.PASSWORD);
        Visitor desk = new Visitor(port);
        desk.signIn(name, TestOffice.PASSWORD);
        assertThat(desk.get("/workbench/sharing").body()).contains("本单位没有可以接收的数据");
        MatterId id = inForce(agency, today.plusDays(300));

        assertThat(desk.get("/workbench/sharing").body())
                .contains("公示记录", "甬杭信用合作协议第三条", "两地信用信息互认", today.plusDays(300).toString());
        assertThat(new Visitor(port).get("/exchange").body()).contains(agency.name(), "甬杭信用合作协议第三条", "协议终止后三十日内删除");
        Reply listed = server().get("/api/v1/agreements", agency.token());
        assertThat(listed.json().path("allowed")).hasSize(1);
        assertThat(listed.json().path("allowed").get(0).toString())
                .contains("\"footing\":\"agreement\"", "\"territory\":\"" + AGREED + "\"");
        assertThat(server().get("/api/v1/agreements", authority.token())
                        .json()
                        .path("allowed")
                        .get(0)
                        .path("footing")
                        .stringValue())
                .isEqualTo("statutory");

        agreed.act(id, Agreed.program(organisation(agency)), "renounce", Map.of("reason", "不再需要"));
        awaitConsumer("outcome");
        assertThat(desk.get("/workbench/sharing").body()).contains("已终止的协议", "甬杭信用合作协议第三条");
        assertThat(server().get("/api/v1/agreements", agency.token()).json().path("over"))
                .hasSize(1);
    }

    @Test
    void noAgreementIsConcludedWithAFirmOrForDaysThatAreOver() {
        Member merchant = city().newMember("merchant");
        MatterId withFirm = agreed.agreed(organisation(merchant), AGREED, today.plusDays(30));
        refuses(withFirm, SharingProblem.RECEIVER);
        MatterId late = agreed.agreed(organisation(ningbo), AGREED, today.minusDays(1));
        refuses(late, SharingProblem.TERM);
    }

    @Test
    void nobodyAgreesWithItselfAndOnlyAnAuthorityIssuesCertificates() {
        Organisation office = agreed.handler().organisation();
        refuses(agreed.agreed(office, AGREED, today.plusDays(30)), SharingProblem.RECEIVER);
        Member platform = city().newMember("platform");
        MatterId id = agreed.offered(organisation(platform), AGREED, today.plusDays(30));
        agreed.act(
                id,
                Agreed.program(organisation(platform)),
                "agree",
                Map.of("signatory", "总经理", "issuer", "https://certificates.example"));
        refuses(id, SharingProblem.ISSUER);
        MatterId keyless = agreed.offered(organisation(ningbo), AGREED, today.plusDays(30));
        agreed.act(
                keyless,
                Agreed.program(organisation(ningbo)),
                "agree",
                Map.of("signatory", "局长", "issuer", "https://certificates.example", "issuer-key", "待补"));
        refuses(keyless, SharingProblem.ISSUER);
    }

    private static void refuses(MatterId id, SharingProblem problem) {
        assertThatThrownBy(() -> agreed.act(id, agreed.handler(), "conclude", Map.of()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    @Test
    void anAgreementWhoseFactIsErasedGivesNothing() {
        MatterId id = inForce(ningbo, today.plusDays(300));
        UUID fact = sql.sql("select fact from exchange.agreement where matter = :matter")
                .param("matter", id.value())
                .query(UUID.class)
                .single();
        erasures.erase(new FactId(fact), "个人信息保护法第47条");
        isRefused(ningbo, "exchange.no-receiver");
    }
}

package org.chengxin.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.Role;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A platform's reports are held against the orders of accepted complaints, and against samplings that its merchants failed. */
class CrossChecksIT extends ServerTest {

    private static final String PAGE = "/workbench/reports/quality";
    private static final LocalDate TODAY = LocalDate.now(LegalClock.ZONE);
    private static int number = 400;
    private static int district;

    @Autowired
    private CrossCheckStore store;

    @Autowired
    private CrossChecks checks;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    private TestOffice office;
    private Member platform;
    private String code;

    @BeforeEach
    void aPlatformWithAMerchantAndItsShop() {
        office = TestOffice.at(city(), "market-regulator", "district", "65434" + ++district);
        platform = city().newMemberIn("platform", "65434" + district);
        code = Codes.social("620523", ++number);
        city().create(platform.token(), "merchant", "m1", """
                {"kind":"enterprise","name":"甘谷核对%d贸易有限公司","code":"%s"}""".formatted(number, code));
        city().create(platform.token(), "shop", "s1", """
                {"merchant":"m1","name":"核对%d号店","url":"https://check.example/%d"}""".formatted(number, number));
    }

    private CrossCheck check() {
        awaitLog();
        awaitConsumer("cross-checks");
        OrganisationId id = new OrganisationId(UUID.fromString(platform.organisation()));
        return store.since(TODAY.minusMonths(6), 30).stream()
                .filter(each -> each.platform().equals(id))
                .findFirst()
                .orElse(new CrossCheck(id, 0, 0, 0, 0));
    }

    private MatterId complained(String order) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "name",
                "王小明",
                "phone",
                "13800000000",
                "address",
                "杭州市文三路 1 号",
                "claim",
                List.of("refund"),
                "facts",
                "货不对板。"));
        form.put("respondent", Map.of("words", "无此登记的店"));
        form.put("platform", Map.of("words", platform.name()));
        form.put("order-number", order);
        form.put("place", "65434" + district);
        return matters.open(new Opening(
                        "complaint",
                        Actor.NOBODY,
                        Channel.PUBLIC,
                        UUID.randomUUID().toString(),
                        form))
                .id();
    }

    private void accepted(MatterId complaint) {
        Caller officer = new Caller(
                accounts.organisation(UUID.fromString(office.organisation)),
                office.handler.account(),
                office.handler.name(),
                Role.OFFICER,
                false);
        matters.act(new Act(
                complaint,
                Actor.of(officer),
                "accept",
                Matters.ANY,
                UUID.randomUUID().toString(),
                Map.of("request", "退款")));
    }

    private void order(String key) {
        city().create(platform.token(), "order", key, """
                {"placed":"2026-10-01T10:00:00+08:00","status":"delivered","currency":"CNY","lines":[{"item":"1","merchant":"m1","product":"p-1",
                 "quantity":1,"price":"128.00","freight":"0.00"}]}""");
    }

    private String sampled(String outcome, LocalDate day) {
        String department = city().newMember("department").token();
        return city().create(department, "sample-test", "NCP" + number + outcome, sample(outcome, day));
    }

    private String sample(String outcome, LocalDate day) {
        return """
                {"party":{"kind":"organisation","name":"甘谷核对%d贸易有限公司","code":"%s"},"number":"NCP%d","authority":"甘谷县市场监督管理局",
                 "decided":"%s","title":"龙井茶","outcome":"%s"}""".formatted(number, code, number, day, outcome);
    }

    private void acted(String key, String effect, LocalDate day) {
        city().create(platform.token(), "platform-act", key, """
                {"merchant":"m1","rule":"规则","finding":"抽检不合格","effect":"%s","act":"goods","since":"%s","byPerson":true}""".formatted(effect, day));
    }

    @Test
    void anOrderOfAnAcceptedComplaintIsAmongTheReportsOrIsMissed() {
        order("o-known");
        accepted(complained("o-known"));
        accepted(complained(" o-unknown "));
        complained("o-invented");
        CrossCheck found = check();
        assertThat(found.orders()).as("what no office accepted does not count").isEqualTo(2);
        assertThat(found.reported()).isEqualTo(1);

        order("o-unknown");
        assertThat(check().reported()).as("reported only after the complaint").isEqualTo(1);
        assertThat(sql.sql("select count(*) from quality.complained_order c where c::text like '%o-known%'")
                        .query(Long.class)
                        .single())
                .as("no order number is kept")
                .isZero();
    }

    @Test
    void aFailedSamplingIsAnsweredByASanctionWithinItsDays() {
        sampled("unqualified", TODAY.minusDays(40));
        acted("a1", "sanction", TODAY);
        assertThat(check().acted()).as("too late").isZero();
        acted("a2", "incentive", TODAY.minusDays(20));
        assertThat(check().acted()).as("no sanction").isZero();
        acted("a3", "sanction", TODAY.minusDays(50));
        assertThat(check().acted()).as("before it").isZero();
        acted("a4", "sanction", TODAY.minusDays(20));
        assertThat(check()).satisfies(found -> {
            assertThat(found.samples()).isEqualTo(1);
            assertThat(found.acted()).isEqualTo(1);
        });
    }

    @Test
    void aSanctionAnswersASamplingThatIsReportedLaterAndStaysItsAnswerWhenThatIsCorrected() {
        acted("a1", "sanction", TODAY.minusDays(10));
        Member bureau = city().newMember("department");
        String first = city().create(bureau.token(), "sample-test", "late", sample("unqualified", TODAY.minusDays(12)));
        assertThat(check().acted())
                .as("the platform was quicker than the bureau's report")
                .isEqualTo(1);
        TestCity.Result corrected = city().one(
                        bureau.token(),
                        TestCity.item(
                                "sample-test", "late", sample("unqualified", TODAY.minusDays(11)), first, "更正日期"));
        assertThat(corrected.created()).as(corrected.toString()).isTrue();
        assertThat(check()).satisfies(found -> {
            assertThat(found.samples()).isEqualTo(1);
            assertThat(found.acted()).isEqualTo(1);
        });
    }

    @Test
    void whatPassedOrWasWithdrawnCountsForNothing() {
        sampled("qualified", TODAY.minusDays(5));
        assertThat(check().samples()).isZero();
        String failed = sampled("unqualified", TODAY.minusDays(5));
        assertThat(check().samples()).isEqualTo(1);
        assertThat(checks.erase(new org.chengxin.shared.FactId(UUID.fromString(failed)), "sample-test"))
                .as("the record belongs to the files")
                .isFalse();
        assertThat(check().samples()).isZero();
    }

    @Test
    void thePlatformReadsItsOwnLineAndItsOfficeReadsItToo() {
        sampled("unqualified", TODAY.minusDays(5));
        check();
        Visitor officer = new Visitor(port);
        officer.signIn(office.handler.name(), TestOffice.PASSWORD);
        String title = "与投诉、抽检结果的核对";
        assertThat(officer.get(PAGE).body()).contains(title, platform.name());
        assertThat(desk(platform)).contains(title, platform.name());
        assertThat(desk(city().newMember("platform"))).doesNotContain(title, platform.name());
    }

    private String desk(Member member) {
        String name = "desk-" + UUID.randomUUID();
        city().newAccount(member.organisation(), name, "platform-operator", TestOffice.PASSWORD);
        Visitor desk = new Visitor(port);
        desk.signIn(name, TestOffice.PASSWORD);
        return desk.get(PAGE).body();
    }
}

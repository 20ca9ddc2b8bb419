package org.chengxin.exchange.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What both sides owe stands in one ledger, is settled by a receipt or in its case, and is public only as arrears that were heard. */
class ObligationsIT extends ServerTest {

    private static final String LEDGER = "/workbench/obligations";
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static int number;

    @Autowired
    private RecurringDuties duties;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offices offices;

    @LocalServerPort
    private int port;

    private Member platform;
    private Visitor desk;

    @BeforeEach
    void aPlatformInJuly() {
        number++;
        platform = city().newMember("platform");
        String name = "desk-" + UUID.randomUUID();
        city().newAccount(platform.organisation(), name, "platform-operator", TestOffice.PASSWORD);
        desk = new Visitor(port);
        desk.signIn(name, TestOffice.PASSWORD);
        duties.run(JULY);
        duties.run(JULY);
    }

    private TestCity.Result receipt(Member by, String duty, String more) {
        return city().one(by.token(), TestCity.item("filing-receipt", duty + more.hashCode(), """
                {"duty":"%s","month":"2026-07-01","receipt":"浙网监报〔2026〕7-%d","filed":"2026-07-20"%s}""".formatted(
                        duty, number, more)));
    }

    @Test
    void aRecurringReportIsOwedOnceAndSettledByItsReceipt() {
        String before = desk.get(LEDGER).body();
        assertThat(before)
                .contains("2026-07 平台内经营者身份信息报送", "浙江省市场监督管理局", "2026-07-31", "网络交易监督管理办法第25条")
                .contains("2026-07 涉税信息报送", "税务机关");
        assertThat(before.split("2026-07 平台内经营者身份信息报送", -1)).hasSize(2);

        assertThat(receipt(platform, "identity-report", "").created()).isTrue();
        assertThat(desk.get(LEDGER).body()).contains("回执 浙网监报〔2026〕7-" + number).doesNotContain("接收机关已确认");
    }

    @Test
    void aPlatformReportsItsOwnReceiptAndADepartmentAnotherS() {
        assertThat(receipt(platform, "tax-report", ",\"code\":\"91330106MA2TE5T01R\"")
                        .created())
                .as("a platform speaks for itself")
                .isFalse();
        assertThat(receipt(city().newMember("department"), "tax-report", "").created())
                .as("a department says whose receipt it is")
                .isFalse();
        assertThat(desk.get(LEDGER).body()).doesNotContain("回执 ");
    }

    @Test
    void arrearsBecomePublicOnlyAfterReminderAnswerAndTheHeadAndEndWithTheReceipt() {
        Bureau bureau = new Bureau(city(), accounts, matters);
        Organisation regulator = bureau.office("market-regulator", "district", "33017" + number);
        Caller handler = bureau.officer(regulator, "handler");
        Caller head = bureau.officer(regulator, "head");
        Visitor officer = new Visitor(port);
        officer.signIn(handler.displayName(), Bureau.PASSWORD);
        String id = sql.sql("""
                select id::text from exchange.obligation where duty = 'tax-report' and subject =
                (select subject from account.organisation where id = cast(:organisation as uuid))""")
                .param("organisation", platform.organisation())
                .query(String.class)
                .single();
        assertThat(overdue(officer)).contains("/workbench/matters/new/arrears?obligation=" + id);
        assertThat(officer.get("/workbench/matters/new/arrears?obligation=" + id)
                        .body())
                .contains(platform.name(), "2026-07-31", "互联网平台企业涉税信息报送规定第4条");
        assertThat(desk.get("/workbench/matters/new/arrears?obligation=" + id).body())
                .as("not a firm's to open")
                .doesNotContain("互联网平台企业涉税信息报送规定第4条");

        MatterId reminder = matters.open(new Opening(
                        "arrears",
                        Actor.of(handler),
                        Channel.WORKBENCH,
                        key(),
                        Map.of(
                                "debtor",
                                Map.of("words", platform.name()),
                                "obligation",
                                id,
                                "what",
                                "2026-07 涉税信息报送",
                                "until",
                                "2026-07-31",
                                "basis",
                                "依据",
                                "deadline",
                                LocalDate.now().plusDays(20).toString())))
                .id();
        Caller program =
                new Caller(accounts.organisation(UUID.fromString(platform.organisation())), null, null, null, false);
        act(reminder, program, "answer", Map.of("answer", "系统升级，正在补报"));
        act(reminder, handler, "publish", Map.of("reason", "催报后仍未报送"));
        assertThat(publicLedger()).as("the head has not decided").doesNotContain(platform.name());
        act(reminder, head, "confirm", Map.of());
        eventually().until(() -> publicLedger().contains(platform.name()));

        assertThat(receipt(platform, "tax-report", "").created()).isTrue();
        assertThat(publicLedger()).doesNotContain(platform.name());
    }

    /** All pages: other tests have platforms too. */
    static String overdue(Visitor officer) {
        StringBuilder pages = new StringBuilder();
        for (int page = 1; page <= 100; page++) {
            String body = officer.get(LEDGER + "?list=overdue&page=" + page).body();
            pages.append(body);
            if (!body.contains("rel=\"next\"")) {
                break;
            }
        }
        return pages.toString();
    }

    private String publicLedger() {
        return new Visitor(port).get("/obligations").body();
    }

    @Test
    void aRefusedDataRequestStandsInTheListOfObstaclesAndAGrantedOneIsOwed() {
        Bureau bureau = new Bureau(city(), accounts, matters);
        Organisation holder = bureau.office("commerce", "district", "65482" + number);
        Caller handler = bureau.officer(holder, "handler");
        Caller head = bureau.officer(holder, "head");
        Caller program =
                new Caller(accounts.organisation(UUID.fromString(platform.organisation())), null, null, null, false);
        String item = "行政许可吊销信息" + number;
        MatterId refused = request(program, holder, item);
        act(refused, handler, "examine", Map.of());
        act(
                refused,
                handler,
                "refuse",
                Map.of("field", item, "rank", "law", "article", "某法第1条", "reason", "涉密", "proposal", "脱敏后提供"));
        act(refused, head, "confirm", Map.of());
        eventually().until(() -> publicLedger().contains(item));
        assertThat(publicLedger()).contains(holder.name(), "某法第1条", "脱敏后提供");
        assertThat(new Visitor(port).get("/obligations?half=2019-1").body()).doesNotContain(item);

        MatterId granted = request(program, holder, "许可信息" + number);
        act(granted, handler, "examine", Map.of());
        act(granted, handler, "grant", Map.of("what", "许可信息" + number, "conditions", "仅用于核验"));
        act(granted, head, "confirm", Map.of());
        Visitor officer = new Visitor(port);
        officer.signIn(handler.displayName(), Bureau.PASSWORD);
        eventually().until(() -> officer.get(LEDGER).body().contains("许可信息" + number));
        assertThat(desk.get(LEDGER + "?list=claims").body())
                .as("the other side sees it too")
                .contains("许可信息" + number, holder.name(), "同意共享的答复");
        act(granted, handler, "supply", Map.of("how", "接口"));
        eventually().until(() -> officer.get(LEDGER).body().contains("已履行"));
    }

    private MatterId request(Caller asker, Organisation holder, String items) {
        return matters.open(new Opening(
                        "data-request",
                        Actor.of(asker),
                        Channel.API,
                        key(),
                        Map.of(
                                "holder", holder.id().toString(),
                                "items", items,
                                "scene", "核验商户",
                                "basis", "电子商务法第27条",
                                "mode", "接口，每日",
                                "until", "2027-12-31")))
                .id();
    }

    private void act(MatterId matter, Caller by, String step, Map<String, Object> form) {
        matters.act(new Act(matter, Actor.of(by), step, Matters.ANY, key(), form));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}

package org.chengxin.creditfile.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestOffice;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A market regulator's penalty is published in twenty working days and withdrawn in three; who is late reads it at home. */
class PublicityClocksIT extends ServerTest {

    private static final String OWN = "/workbench/publicity/own";
    private static int number = 1_700;

    @LocalServerPort
    private int port;

    @Autowired
    private LegalClock clock;

    @Autowired
    private Calendars calendars;

    private String organisation;
    private String name;
    private String token;

    @BeforeEach
    void anOfficeOfTheMarketRegulator() {
        name = "计时" + ++number + "县市场监督管理局";
        organisation = made(city().server()
                        .post(
                                "/api/v1/organisations",
                                city().administratorToken(),
                                object("name", name, "kind", "department")))
                .path("id")
                .stringValue();
        token = made(city().server()
                        .post(
                                "/api/v1/tokens",
                                city().securityToken(),
                                object("organisation", organisation, "label", "t")))
                .path("token")
                .stringValue();
    }

    private static JsonNode made(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json();
    }

    private Visitor officer() {
        String account = "clock-" + UUID.randomUUID();
        city().newAccount(organisation, account, "officer", TestOffice.PASSWORD);
        return signedIn(account);
    }

    private Visitor reform() {
        return signedIn(TestOffice.of(city(), "development-reform").handler.name());
    }

    private Visitor signedIn(String account) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(account, TestOffice.PASSWORD);
        return visitor;
    }

    private ObjectNode penalty(String decision, LocalDate decided, String category) {
        ObjectNode data = (ObjectNode) Server.JSON.readTree(
                """
                {"party": {"name": "天水计时%d有限公司", "kind": "organisation", "code": "%s"}, "number": "%s",
                 "authority": "%s", "decided": "%s", "violation": "虚假宣传", "facts": "略", "basis": "电子商务法第八十五条",
                 "categories": ["%s"]}""".formatted(number, Codes.social("654501", number), decision, name, decided, category));
        data.put("severity", "general");
        return category.equals("fine") ? data.put("fine", "300000.00") : data;
    }

    private String report(ObjectNode data) {
        return city().create(token, "penalty", data.path("number").stringValue(), data.toString());
    }

    private void correct(ObjectNode data, String old) {
        assertThat(city().one(
                                token,
                                TestCity.item(
                                        "penalty", data.path("number").stringValue(), data.toString(), old, "补充报送"))
                        .created())
                .isTrue();
    }

    /** The first day on which so many working days have not passed yet. */
    private LocalDate lastDayOf(int workingDays) {
        LocalDate day = clock.today().minusDays(3L * workingDays + 20);
        while (calendars.current().plusWorkingDays(day, workingDays).date().isBefore(clock.today())) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Test
    void whatWasNotPublishedInTwentyWorkingDaysIsOverdueAtItsOffice() {
        LocalDate lastDay = lastDayOf(20);
        ObjectNode late = penalty("计时罚〔2026〕1号", lastDay.minusDays(1), "fine");
        ObjectNode open = penalty("计时罚〔2026〕2号", lastDay, "fine");
        String reported = report(late);
        report(open);
        report(penalty("计时罚〔2026〕3号", lastDay.minusDays(30), "warning"));
        Visitor officer = officer();
        assertThat(officer.get("/workbench").body()).contains("待公示、待明确等级、待撤回", "待公示的处罚", "其中 1 件超期", OWN);
        String page = officer.get(OWN).body();
        assertThat(page).contains("计时罚〔2026〕1号", "计时罚〔2026〕2号", "超期", "尚未报送").doesNotContain("计时罚〔2026〕3号", "天水计时");
        assertThat(page.indexOf("1号")).isLessThan(page.indexOf("2号"));
        correct(late.put("published", clock.today().toString()), reported);
        assertThat(officer.get(OWN).body()).contains("计时罚〔2026〕2号").doesNotContain("计时罚〔2026〕1号");
        String list =
                "/workbench/publicity?clock=market-penalty&unit=" + organisation + "&from=" + lastDay.minusDays(60);
        assertThat(reform().get(list).body()).contains(name, "20 个工作日", "总局令第45号", "1号", "2号");
        assertThat(reform().get(list + "&late=true").body())
                .contains("计时罚〔2026〕1号", clock.today().toString())
                .doesNotContain("计时罚〔2026〕2号");
    }

    @Test
    void aRevokedPenaltyIsReportedAsEndedWithinThreeWorkingDays() {
        LocalDate changed = lastDayOf(3).minusDays(1);
        ObjectNode revoked = penalty("计时撤〔2026〕1号", changed.minusDays(40), "fine");
        String reported = report(revoked.put("published", changed.minusDays(35).toString()));
        Visitor officer = officer();
        assertThat(officer.get(OWN).body()).contains("没有待公示、待明确等级、待撤回的决定");
        assertThat(officer.get("/workbench").body()).doesNotContain(OWN);
        sql.sql("""
                insert into creditfile.ruling (id, record, effect, day, number, authority, text, basis, seal)
                select gen_random_uuid(), record, 'ENDED', :day, '复议1号', :authority, '撤销', '行政复议法', seal
                from creditfile.assertion where id = :id""")
                .param("day", changed)
                .param("authority", name)
                .param("id", UUID.fromString(reported))
                .update();
        assertThat(officer.get(OWN).body()).contains("待撤回或更正", "计时撤〔2026〕1号", "超期");
        correct(revoked.put("ended", changed.toString()).put("endReason", "复议撤销"), reported);
        assertThat(officer.get(OWN).body()).doesNotContain("计时撤〔2026〕1号");
        String list = "/workbench/publicity?clock=withdrawal&unit=" + organisation + "&late=true&from="
                + changed.minusDays(60);
        assertThat(reform().get(list).body())
                .contains("计时撤〔2026〕1号", "3 个工作日", "行政处罚法第48", clock.today().toString());
    }

    @Test
    void aPenaltyWithoutAClassIsAskedForIt() {
        LocalDate decided = clock.today().minusDays(30);
        ObjectNode silent = penalty("计时级〔2026〕1号", decided, "confiscation").put("published", decided.toString());
        silent.remove("severity");
        String reported = report(silent);
        report(penalty("计时级〔2026〕2号", decided, "confiscation").put("published", decided.toString()));
        ObjectNode warned = penalty("计时级〔2026〕3号", decided, "warning");
        warned.remove("severity");
        report(warned);
        ObjectNode old = penalty("计时级〔2025〕4号", LocalDate.of(2025, 12, 24), "confiscation");
        old.put("published", "2025-12-26").remove("severity");
        report(old);
        Visitor officer = officer();
        assertThat(officer.get("/workbench").body()).contains("待明确等级的处罚", OWN);
        LocalDate due = calendars.current().plusWorkingDays(clock.today(), 10).date();
        assertThat(officer.get(OWN).body())
                .contains("计时级〔2026〕1号", due.toString())
                .doesNotContain("计时级〔2026〕2号", "计时级〔2026〕3号", "计时级〔2025〕4号");
        correct(silent.put("severity", "serious"), reported);
        assertThat(officer.get(OWN).body()).doesNotContain("计时级〔2026〕1号");
        String list = "/workbench/publicity?clock=severity&unit=" + organisation + "&from="
                + clock.today().minusDays(3);
        assertThat(reform().get(list).body()).contains("计时级〔2026〕1号", "10 个工作日", "补报等级日期");
    }

    /** A period that nobody read is shown and starts no clock. */
    @Test
    void anUnreadPeriodMakesNobodyLate() {
        report(penalty("计时记〔2026〕1号", clock.today().minusDays(90), "fine"));
        Visitor officer = officer();
        assertThat(officer.get(OWN).body()).contains("计时记〔2026〕1号");
        String parameter = "creditfile.publicity.penalty.working-days";
        try {
            confidence(parameter, "M");
            assertThat(officer.get(OWN).body()).doesNotContain("计时记〔2026〕1号");
        } finally {
            confidence(parameter, "R");
        }
    }

    private void confidence(String parameter, String confidence) {
        sql.sql("update rule.parameter set confidence = :confidence where name = :name")
                .param("confidence", confidence)
                .param("name", parameter)
                .update();
    }
}

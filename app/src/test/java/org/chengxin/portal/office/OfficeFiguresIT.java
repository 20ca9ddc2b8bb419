package org.chengxin.portal.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Role;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.LegalDayBegan;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the authorities kept and missed is counted, sealed when the month is over, and open to everybody. */
class OfficeFiguresIT extends ServerTest {

    private static int number = 600;
    private static int district;

    @Autowired
    private OfficeFigures figures;

    @Autowired
    private SealedMonths months;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccessLog looks;

    @Autowired
    private LegalClock clock;

    @LocalServerPort
    private int port;

    private TestOffice office;
    private Map<String, Long> before;

    @BeforeEach
    void countsBefore() {
        office = TestOffice.at(city(), "market-regulator", "district", "65433" + ++district);
        // earlier looks are counted for ten minutes and told with the next one
        looks.tellAllCounts();
        before = now();
    }

    private Map<String, Long> now() {
        return figures.of(YearMonth.from(clock.today()), clock.today());
    }

    private long more(String figure) {
        return now().getOrDefault(figure, 0L) - before.getOrDefault(figure, 0L);
    }

    private Caller caller(TestOffice.Person person, String post) {
        return new Caller(
                accounts.organisation(UUID.fromString(office.organisation)),
                person.account(),
                person.name(),
                Role.OFFICER,
                false);
    }

    private MatterId complained() {
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
        form.put("place", "65433" + district);
        return matters.open(new Opening(
                        "complaint",
                        Actor.NOBODY,
                        Channel.PUBLIC,
                        UUID.randomUUID().toString(),
                        form))
                .id();
    }

    private void act(MatterId matter, TestOffice.Person person, String step, Map<String, Object> form) {
        matters.act(new Act(
                matter,
                Actor.of(caller(person, step)),
                step,
                Matters.ANY,
                UUID.randomUUID().toString(),
                form));
    }

    @Test
    void aMatterIsOpenUntilItIsConcludedInTime() {
        MatterId complaint = complained();
        assertThat(more("open")).isEqualTo(1);
        act(
                complaint,
                office.handler,
                "refuse",
                Map.of("ground", "not-competent", "request", "退款", "reason", "不属于职责", "remedy", "可以起诉"));
        act(complaint, office.head, "confirm", Map.of());
        assertThat(more("open")).isZero();
        assertThat(more("concluded")).isEqualTo(1);
        assertThat(more("concluded.in-time")).isEqualTo(1);
    }

    @Test
    void aLookWithoutACaseIsRefusedAndCounted() {
        MatterId complaint = complained();
        assertThatThrownBy(() -> matters.reveal(complaint, caller(office.handler, "handler"), null))
                .isInstanceOf(ProblemException.class);
        assertThat(more("looks.refused")).isEqualTo(1);
    }

    @Test
    void whatEverybodyMayHaveIsNoRefusedLook() {
        Member unit = city().newMember("department");
        String fact = city().create(unit.token(), "penalty", "office-" + ++number, """
                {"party":{"name":"履职%d有限公司","kind":"organisation","code":"%s"},"number":"罚〔2026〕履%d号","authority":"%s",
                 "decided":"2026-11-02","violation":"虚假宣传","facts":"经调查，该店刷单。","basis":"依据","categories":["fine"],"fine":"900000.00"}""".formatted(
                        number, Codes.social("620524", number), number, unit.name()));
        awaitLog();
        Visitor officer = new Visitor(port);
        officer.signIn(office.handler.name(), TestOffice.PASSWORD);
        long refused = now().get("looks.refused");
        assertThat(officer.get("/records/" + fact + "/pack").statusCode()).isEqualTo(200);
        assertThat(now().get("looks.refused")).isEqualTo(refused);
    }

    @Test
    void aDecisionToldAfterItsPeriodIsLateInTheMonthInWhichItIsTold() {
        Member unit = city().newMember("department");
        permit(unit, clock.today());
        owner().sql("update creditfile.assertion set received_at = now() - interval '1 year' where reporter = :unit")
                .param("unit", UUID.fromString(unit.organisation()))
                .update();
        long periods = now().getOrDefault("published", 0L);
        long kept = now().getOrDefault("published.in-time", 0L);
        permit(unit, clock.today().minusDays(200));
        assertThat(now()).containsEntry("published", periods + 1);
        assertThat(now().getOrDefault("published.in-time", 0L)).isEqualTo(kept);
    }

    private void permit(Member unit, LocalDate decided) {
        city().create(unit.token(), "permit", "office-" + ++number, """
                {"party":{"name":"履职%d有限公司","kind":"organisation","code":"%s"},"number":"许〔2026〕%d号","authority":"%s",
                 "decided":"%s","category":"ordinary","content":"食品经营许可","from":"2026-01-01","until":"2029-05-05"}""".formatted(
                        number, Codes.social("620524", number), number, unit.name(), decided));
    }

    @Test
    void aMonthIsSealedOnceAndEverybodyCanCheckIt() {
        months.on(new LegalDayBegan(clock.today(), null));
        months.on(new LegalDayBegan(clock.today(), clock.today()));
        YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
        assertThat(months.latest())
                .filteredOn(month -> month.month().equals(last))
                .singleElement()
                .satisfies(month -> {
                    awaitLog();
                    String page = server().get("/figures/office").text();
                    assertThat(page).contains("履职情况", last.toString(), "/records/" + month.fact());
                    JsonNode record = server().get("/records/" + month.fact() + "/record.json")
                            .json();
                    JsonNode payload = org.chengxin.Server.JSON.readTree(new String(
                            Base64.getDecoder().decode(record.path("payload").stringValue()), StandardCharsets.UTF_8));
                    assertThat(payload.path("data").path("month").stringValue()).isEqualTo(last.toString());
                    month.figures()
                            .forEach((name, value) -> assertThat(payload.path("data")
                                            .path("figures")
                                            .path(name)
                                            .asLong(-1))
                                    .as(name)
                                    .isEqualTo(value));
                });
        assertThat(server().get("/figures").text()).contains("href=\"/figures/office\"");
    }

    @Test
    void aFigureIsNotZeroInMonthsThatWereSealedBeforeIt() {
        months.on(new LegalDayBegan(clock.today(), null));
        YearMonth older = YearMonth.from(clock.today()).minusMonths(2);
        owner().sql("""
                        insert into portal.office_month (month, fact, counted, figures, seal)
                        select :month, :fact, counted, '{"concluded":0}', seal from portal.office_month limit 1""")
                .param("month", older.atDay(1))
                .param("fact", FactId.next().value())
                .update();
        try {
            assertThat(row("", "办结事项（件）")).endsWith("<td class=\"number\">0</td>");
            assertThat(row("", "采取的奖惩措施（项）")).matches("<td class=\"number\">\\d.*<td class=\"number\">—</td>");
            assertThat(row("?lang=en", "Measures taken")).endsWith("<td class=\"number\">—</td>");
        } finally {
            owner().sql("delete from portal.office_month where month = :month")
                    .param("month", older.atDay(1))
                    .update();
        }
    }

    /** Cells of the row with this heading, the latest month first. */
    private String row(String query, String heading) {
        String page = server().get("/figures/office" + query).text();
        String head = ">" + heading + "</th>";
        assertThat(page).contains(head);
        String row = page.substring(page.indexOf(head) + head.length());
        return row.substring(0, row.indexOf("</tr>"));
    }
}

package org.chengxin.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.account.OrganisationId;
import org.chengxin.quality.ReportFigureStore.Counted;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reporter whose flag turned over night reads it on its page the next day, and so does its regulator. */
class QualityPagesIT extends ServerTest {

    private static final String PAGE = "/workbench/reports/quality";
    private static final String DIVISION = "654901";

    /** Two days before it are finished whatever the hour. */
    private static final LocalDate TURNED = ReportFigures.day(Instant.now()).minusDays(4);

    @Autowired
    private ReportFigureStore figures;

    @Autowired
    private QualityBreakStore breaks;

    @LocalServerPort
    private int port;

    private Member platform;
    private Source orders;
    private Visitor desk;

    @BeforeEach
    void aPlatformThatReportedFortyDays() {
        platform = city().newMemberIn("platform", DIVISION);
        orders = new Source(new OrganisationId(UUID.fromString(platform.organisation())), "order");
        String name = "desk-" + UUID.randomUUID();
        city().newAccount(platform.organisation(), name, "platform-operator", TestOffice.PASSWORD);
        desk = new Visitor(port);
        desk.signIn(name, TestOffice.PASSWORD);
        Map<Counted, Long> counts = new HashMap<>();
        for (int day = 40; day > 0; day--) {
            count(counts, TURNED.minusDays(day), 200, 180);
        }
        figures.add(counts);
    }

    @AfterEach
    void nothingIsLeftToJudge() {
        sql.sql("delete from quality.report_figure where organisation = :id")
                .param("id", orders.organisation().value())
                .update();
    }

    private void count(Map<Counted, Long> counts, LocalDate day, long reports, long signed) {
        counts.put(new Counted(orders, day, ReportFigures.ALL), reports);
        counts.put(new Counted(orders, day, "status=delivered"), signed);
    }

    private void report(LocalDate day, long reports, long signed) {
        Map<Counted, Long> counts = new HashMap<>();
        count(counts, day, reports, signed);
        figures.add(counts);
    }

    /** The server judges the days after this one again, and then all finished ones are. */
    private void judgeAfter(LocalDate day) {
        breaks.judged(day);
        eventually()
                .until(() -> breaks.judged().filter(TURNED.plusDays(2)::equals).isPresent()
                        || breaks.judged().filter(TURNED.plusDays(2)::isBefore).isPresent());
    }

    private QualityBreak delivered() {
        return breaks.of(orders, TURNED).stream()
                .filter(each -> each.latest().figure().equals("status=delivered"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTurnedShareIsToldWithWhatIsUsualAndSinceWhen() {
        report(TURNED, 200, 20);
        report(TURNED.plusDays(1), 200, 24);
        report(TURNED.plusDays(2), 200, 181);
        judgeAfter(TURNED.minusDays(1));

        QualityBreak told = delivered();
        assertThat(told.since()).isEqualTo(TURNED);
        assertThat(told.last()).isEqualTo(TURNED.plusDays(1));
        assertThat(told.ended()).isEqualTo(TURNED.plusDays(2));
        assertThat(desk.get(PAGE).body())
                .contains("“状态”为“已签收”的占比", "90.0%", "12.0%", TURNED.toString(), TURNED.plusDays(2) + " 起不再异常");
        assertThat(desk.get(PAGE + "?lang=en").body()).contains("is delivered", "no longer unusual from");
    }

    @Test
    void reportsThatStayAwayAreToldToTheirSourceAndToItsRegulatorAlone() {
        judgeAfter(TURNED.minusDays(1));
        String number = "报送条数（与同一星期日比）";
        assertThat(desk.get(PAGE).body()).contains(number, "200 条", "0 条", "仍未恢复");

        assertThat(officer("market-regulator", DIVISION)).contains(platform.name(), number, "辖区内报送单位的异常");
        assertThat(officer("market-regulator", "654902")).doesNotContain(platform.name());
        assertThat(officer("human-resources", DIVISION)).doesNotContain(platform.name(), "辖区内报送单位的异常");
        Visitor rival = new Visitor(port);
        String name = "rival-" + UUID.randomUUID();
        city().newAccount(city().newMember("platform").organisation(), name, "platform-operator", TestOffice.PASSWORD);
        rival.signIn(name, TestOffice.PASSWORD);
        assertThat(rival.get(PAGE).body()).contains("最近四周没有收到本单位的报送").doesNotContain(number);
    }

    private String officer(String department, String division) {
        Visitor officer = new Visitor(port);
        officer.signIn(
                TestOffice.at(city(), department, "district", division).handler.name(), TestOffice.PASSWORD);
        return officer.get(PAGE).body();
    }

    @Test
    void aDayLikeTheOthersIsJudgedOnceAndTellsNothing() {
        for (int day = 0; day < 3; day++) {
            report(TURNED.plusDays(day), 190 + day, 170);
        }
        judgeAfter(TURNED.minusDays(1));
        assertThat(breaks.of(orders, TURNED).stream()
                        .filter(told -> !told.since().isAfter(TURNED.plusDays(2))))
                .isEmpty();
        String page = desk.get(PAGE).body();
        assertThat(page).contains("订单", TURNED.plusDays(2).toString(), "此前四周");
        assertThat(desk.get("/workbench/reports").body())
                .as("nothing sent through the API")
                .doesNotContain(PAGE);
    }

    @Test
    void aContradictionIsToldInWords() {
        Map<Counted, Long> counts = new HashMap<>();
        count(counts, TURNED, 200, 180);
        counts.put(new Counted(orders, TURNED, "!paid-before-placed"), 9L);
        figures.add(counts);
        judgeAfter(TURNED.minusDays(1));

        assertThat(desk.get(PAGE).body()).contains("自相矛盾：付款时间早于下单时间", "4.5%");
        assertThat(desk.get(PAGE + "?lang=en").body()).contains("Contradiction: Paid before the order was placed");
    }

    @Test
    void aBrokenDayIsNoReferenceForItsFigure() {
        report(TURNED, 200, 20);
        judgeAfter(TURNED.minusDays(1));
        QualityBreak told = delivered();
        assertThat(told.holds("status=delivered", TURNED)).isTrue();
        assertThat(told.holds("status=delivered", TURNED.minusDays(1))).isFalse();
        assertThat(told.holds("status=lost", TURNED)).isFalse();
        assertThat(told.latest().usual()).isEqualTo(0.9);
        assertThat(told.latest().compared())
                .as("four weeks that end a week before")
                .isEqualTo(28 * 200);
    }
}

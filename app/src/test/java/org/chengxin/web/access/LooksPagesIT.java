package org.chengxin.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestOffice;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding 9: how much each officer looks at is seen by the head and the auditor, and a bulk look stands out. */
@TestInstance(Lifecycle.PER_CLASS)
class LooksPagesIT extends ServerTest {

    private static final String PAGE = "/workbench/looks";

    @LocalServerPort
    private int port;

    private TestOffice here;
    private TestOffice elsewhere;

    @BeforeAll
    void offices() {
        here = TestOffice.at(city(), "market-regulator", "district", "621202");
        elsewhere = TestOffice.at(city(), "market-regulator", "district", "621221");
    }

    private Visitor signedIn(String name, String password) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, password);
        return visitor;
    }

    /** As the log would have written them on a day so many days ago, at noon. */
    private void looked(TestOffice office, UUID account, int daysAgo, int times) {
        sql.sql("""
                with line as (
                    insert into account.access (id, at, account, organisation, act, object)
                    select uuidv7(), cast(:day as timestamp) at time zone 'Asia/Shanghai', :account,
                           cast(:organisation as uuid), 'matter.look', gen_random_uuid()
                    from generate_series(1, :times) returning id)
                insert into account.access_waiting (id) select id from line""")
                .param("day", LocalDate.now(LegalClock.ZONE).minusDays(daysAgo) + " 00:00:01")
                .param("account", account)
                .param("organisation", office.organisation)
                .param("times", times)
                .update();
    }

    private static int outliers(String page, String name) {
        String named = page.substring(page.indexOf("异常查阅"), page.indexOf("按日统计"));
        return named.split(name, -1).length - 1;
    }

    @Test
    void aBulkLookOverAWeekIsNamedThoughNoDayStandsOut() {
        for (int day = 1; day <= 7; day++) {
            looked(here, here.handler.account(), day, 30);
        }
        String page = signedIn(here.head.name(), TestOffice.PASSWORD).get(PAGE).body();
        assertThat(outliers(page, here.handler.name())).isEqualTo(1);
        assertThat(page).contains("截至当天的七天共 210 次", "150");
    }

    @Test
    void whoLooksALotOnOneDayIsNamedToHeadAndAuditorAndNotElsewhere() {
        looked(elsewhere, elsewhere.handler.account(), 2, 61);
        looked(elsewhere, elsewhere.head.account(), 2, 60);
        String head =
                signedIn(elsewhere.head.name(), TestOffice.PASSWORD).get(PAGE).body();
        assertThat(outliers(head, elsewhere.handler.name())).isEqualTo(1);
        assertThat(outliers(head, elsewhere.head.name()))
                .as("as much as is usual")
                .isZero();
        assertThat(head).contains("当天 61 次").doesNotContain(here.handler.name());
        TestCity.Person auditor = city().person("auditor", TestOffice.PASSWORD);
        String all = signedIn(auditor.name(), auditor.password()).get(PAGE).body();
        assertThat(outliers(all, elsewhere.handler.name())).isEqualTo(1);
        assertThat(signedIn(here.head.name(), TestOffice.PASSWORD).get(PAGE).body())
                .doesNotContain(elsewhere.handler.name(), elsewhere.head.name());
    }

    @Test
    void anyOtherOfficerSeesTheOwnLooksAloneAndAFirmNone() {
        TestOffice third = TestOffice.at(city(), "market-regulator", "district", "621222");
        looked(third, third.head.account(), 3, 2);
        looked(third, third.handler.account(), 3, 1);
        assertThat(signedIn(third.handler.name(), TestOffice.PASSWORD).get(PAGE).body())
                .contains("本人最近")
                .doesNotContain(third.head.name() + "<");
        String firm = "firm-" + UUID.randomUUID();
        city().newAccount(city().newMember("merchant").organisation(), firm, "merchant", TestOffice.PASSWORD);
        assertThat(signedIn(firm, TestOffice.PASSWORD).get(PAGE).statusCode()).isEqualTo(403);
    }
}

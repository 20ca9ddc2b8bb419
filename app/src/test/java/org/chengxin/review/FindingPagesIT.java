package org.chengxin.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.Sessions;
import org.chengxin.account.office.Offices;
import org.chengxin.matter.kind.Bureau;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Trade facts are held by agreement: a platform sees its own, the market regulator of its seat too, others none. */
class FindingPagesIT extends ServerTest {

    private static final String PASSWORD = "Right-Password-1";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Sessions sessions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offices offices;

    @Test
    void aPlatformSeesItsOwnTradeAndNoOthers() {
        Member own = city().newMember("platform");
        Member other = city().newMember("platform");
        String session = session(own, "platform-operator");
        assertThat(status(session, own)).isEqualTo(200);
        assertThat(status(session, other)).isEqualTo(403);
        assertThat(server().getAs(session, "/workbench/trade").text()).doesNotContain(other.organisation());
    }

    @Test
    void theMarketRegulatorSeesThePlatformsOfItsTerritoryAndNobodyElseDoes() {
        Member here = city().newMemberIn("platform", "330105");
        Member there = city().newMemberIn("platform", "330203");
        Bureau bureau = new Bureau(city(), accounts, null);
        String hangzhou = session(bureau.cityOffice(offices, "market-regulator"));
        assertThat(status(hangzhou, here)).isEqualTo(200);
        assertThat(status(hangzhou, there)).isEqualTo(403);
        String district = session(bureau.office("market-regulator", "district", "330105"));
        assertThat(status(district, here)).isEqualTo(200);
        String elsewhere = session(bureau.office("market-regulator", "district", "330113"));
        assertThat(status(elsewhere, here)).isEqualTo(403);
        assertThat(server().getAs(elsewhere, "/workbench/trade").text()).doesNotContain(here.organisation());
        assertThat(status(session(bureau.cityOffice(offices, "customs")), here)).isEqualTo(403);
        assertThat(status(session(city().member("department"), "officer"), here))
                .as("an officer of no office")
                .isEqualTo(403);
    }

    private String session(Organisation office) {
        Caller officer = new Bureau(city(), accounts, null).officer(office, "handler");
        return ((Sessions.SignIn.Opened) sessions.signIn(officer.displayName(), Bureau.PASSWORD)).session();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"auditor", "administrator", "citizen", "merchant", "logistics-operator", "agency", "association"
            })
    void nobodyElseSeesAny(String role) {
        assertThat(status(session(role), city().newMember("platform"))).isEqualTo(403);
    }

    private int status(String session, Member platform) {
        return server().getAs(session, "/workbench/trade?platform=" + platform.organisation())
                .status();
    }

    private String session(String role) {
        var person = city().person(role, PASSWORD);
        return ((Sessions.SignIn.Opened) sessions.signIn(person.name(), person.password())).session();
    }

    private String session(Member member, String role) {
        String name = "trade-" + role + NUMBER.incrementAndGet();
        city().newAccount(member.organisation(), name, role, PASSWORD);
        return ((Sessions.SignIn.Opened) sessions.signIn(name, PASSWORD)).session();
    }
}

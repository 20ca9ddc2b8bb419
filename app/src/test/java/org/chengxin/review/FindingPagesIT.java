package org.chengxin.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Sessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Trade facts are held by agreement: a platform sees its own, an officer every platform's, others none. */
class FindingPagesIT extends ServerTest {

    private static final String PASSWORD = "Right-Password-1";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Sessions sessions;

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
    void anOfficerSeesEveryPlatforms() {
        String session = session(city().member("department"), "officer");
        assertThat(status(session, city().newMember("platform"))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"auditor", "administrator", "citizen", "merchant", "logistics-operator", "agency", "association"
            })
    void nobodyElseSeesAny(String role) {
        String session = session(city().member("department"), role);
        assertThat(status(session, city().member("platform"))).isEqualTo(403);
    }

    private int status(String session, Member platform) {
        return server().getAs(session, "/workbench/trade?platform=" + platform.organisation())
                .status();
    }

    private String session(Member member, String role) {
        String name = "trade-" + role + NUMBER.incrementAndGet();
        city().newAccount(member.organisation(), name, role, PASSWORD);
        return ((Sessions.SignIn.Opened) sessions.signIn(name, PASSWORD)).session();
    }
}

package org.chengxin.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.LegalDayBegan;
import org.chengxin.rule.Parameters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a platform never registered is waited for as long as the parameter says, and no longer. */
class RegistrationExpiryIT extends ServerTest {

    @Autowired
    private RegistrationExpiry expiry;

    @Autowired
    private Parameters parameters;

    @Autowired
    private LegalClock clock;

    @Test
    void afterThePeriodItStaysSealedAndNeverCounts() {
        int days = parameters.whole("subject.unattributed-days");
        Member platform = city().newMember("platform");
        String order = city().create(platform.token(), "order", "o", """
                {"placed":"2026-02-27T10:15:00+08:00","currency":"CNY","status":"delivered",
                 "lines":[{"item":"1","merchant":"m","price":"12.00"}]}""");
        city().create(platform.token(), "review", "r", """
                {"order":"o","rating":5,"created":"2026-03-02T20:05:00+08:00","merchant":"m"}""");
        pass(platform, days);
        expiry.on(new LegalDayBegan(clock.today(), null));
        assertThat(held(platform).toString()).contains("\"type\":\"order\",\"waiting\":1,\"expired\":0");

        pass(platform, 1);
        expiry.on(new LegalDayBegan(clock.today(), null));
        assertThat(held(platform).toString())
                .contains("\"type\":\"order\",\"waiting\":0,\"expired\":1")
                .contains("\"type\":\"review\",\"waiting\":0,\"expired\":1");

        city().register(platform, "m");
        assertThat(held(platform)).as("too late").hasSize(2);
        assertThat(server().get("/api/v1/findings", platform.token())
                        .json()
                        .path("orders")
                        .intValue())
                .isZero();
        assertThat(server().get("/records/" + order).status()).isEqualTo(200);
        awaitLog();
        assertThat(server().get("/api/v1/records/" + order + "/proof").status()).isEqualTo(200);

        city().create(platform.token(), "order", "o2", """
                {"placed":"2026-02-27T10:15:00+08:00","currency":"CNY","status":"delivered",
                 "lines":[{"item":"1","merchant":"m","price":"12.00"}]}""");
        assertThat(server().get("/api/v1/findings", platform.token())
                        .json()
                        .path("orders")
                        .intValue())
                .as("what comes after the registration counts")
                .isEqualTo(1);
    }

    /** As if so many legal days had gone by. */
    private void pass(Member platform, int days) {
        for (String table : new String[] {"trade.orders", "review.review"}) {
            sql.sql("update " + table + " set held_on = held_on - :days where platform = cast(:platform as uuid)")
                    .param("days", days)
                    .param("platform", platform.organisation())
                    .update();
        }
    }

    private JsonNode held(Member platform) {
        return server().get("/api/v1/reports/unattributed", platform.token())
                .json()
                .path("types");
    }
}

package org.chengxin.account.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.junit.jupiter.api.Test;

/** An installation's first administrator is named by whoever can read the data directory, once. */
class FirstAdministratorIT extends ServerTest {

    @Test
    void theOneTimeTokenIsUsedUpByItsFirstUse() {
        String spent = city().oneTimeToken();
        Reply again = nameAdministrator(spent, "second");
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.json().path("code").stringValue()).isEqualTo("account.one-time-token");
        assertThat(DATA.resolve("first-administrator.token")).doesNotExist();
    }

    @Test
    void aGuessedTokenNamesNobody() {
        city();
        long before = administrators();
        assertThat(nameAdministrator("guessed", "third").status()).isEqualTo(403);
        assertThat(nameAdministrator(null, "third").status()).isEqualTo(403);
        assertThat(administrators()).isEqualTo(before);
    }

    private long administrators() {
        return sql.sql("select count(*) from account.account where role = 'ADMINISTRATOR'")
                .query(Long.class)
                .single();
    }

    private Reply nameAdministrator(String token, String name) {
        return server().post(
                        "/api/v1/first-administrator",
                        token,
                        TestCity.object("system", name, "security", name + "-s", "audit", name + "-a"));
    }
}

package org.chengxin.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.chengxin.client.Administration.Account;
import org.chengxin.client.Administration.First;
import org.chengxin.client.Administration.IssuedToken;
import org.chengxin.client.Administration.Organisation;
import org.junit.jupiter.api.Test;

class AdministrationTest {

    @Test
    void makesTheFirstAdministratorAndWhatFollows() throws Exception {
        try (FakeServer server = new FakeServer()) {
            First first = Administration.first(server.url(), FakeServer.TOKEN, "wang", "li", "zhao");
            assertThat(first)
                    .isEqualTo(new First("system-token", "security-token", java.util.Map.of("auditor", "one-time")));
            assertThat(first.toString()).doesNotContain("-token", "one-time");

            Administration administration = new Administration(server.url(), FakeServer.TOKEN, FakeServer.TOKEN);
            assertThat(administration.add(new Organisation("市局", "department", null, "330100", null)))
                    .isEqualTo("id-1");
            Account account = new Account("id-1", "wang", "王", "officer", "secret");
            assertThat(administration.add(account)).isEqualTo("id-1");
            assertThat(account.toString()).doesNotContain("secret");
            IssuedToken token = administration.issueToken("id-1", "import");
            assertThat(token.token()).isEqualTo("new-token");
            assertThat(token.toString()).doesNotContain("new-token");

            assertThat(server.adminCalls())
                    .containsExactly(
                            "/api/v1/first-administrator {\"system\":\"wang\",\"security\":\"li\",\"audit\":\"zhao\"}",
                            "/api/v1/organisations {\"name\":\"市局\",\"kind\":\"department\",\"division\":\"330100\"}",
                            "/api/v1/accounts {\"organisation\":\"id-1\",\"name\":\"wang\",\"displayName\":\"王\","
                                    + "\"role\":\"officer\",\"password\":\"secret\"}",
                            "/api/v1/tokens {\"organisation\":\"id-1\",\"label\":\"import\"}");
        }
    }

    @Test
    void saysWhyItWasRefused() throws Exception {
        try (FakeServer server = new FakeServer()) {
            Administration stranger = new Administration(server.url(), FakeServer.TOKEN, "wrong");
            ClientException e =
                    catchThrowableOfType(ClientException.class, () -> stranger.issueToken("id-1", "import"));
            assertThat(e.status()).isEqualTo(401);
        }
    }
}

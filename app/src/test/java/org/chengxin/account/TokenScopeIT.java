package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.chengxin.MovableClock;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.account.AccessTokens.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** A token does what it was given, until it ends or is taken back, and it is seen when it was last used. */
class TokenScopeIT extends ServerTest {

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private TokenStore store;

    @Autowired
    private AccountStore accounts;

    @ParameterizedTest
    @EnumSource(Scope.class)
    void aTokenDoesWhatItsScopeSaysAndNothingElse(Scope scope) {
        String token = scope.administers() ? administering(scope) : issued(scope.word(), 30);
        assertThat(server().post("/api/v1/reports", token, TestCity.body(java.util.List.of()))
                                .status()
                        != 403)
                .isEqualTo(scope == Scope.REPORT);
        assertThat(server().get("/api/v1/reports?type=order", token).status())
                .isEqualTo(scope == Scope.REPORT ? 200 : 403);
        assertThat(server().get("/api/v1/matters", token).status()).isEqualTo(scope == Scope.MATTER ? 200 : 403);
        assertThat(server().get("/api/v1/findings", token).status() != 403).isEqualTo(scope == Scope.READ);
        assertThat(server().get("/actuator/prometheus", token).status()).isEqualTo(scope == Scope.METRICS ? 200 : 403);
        assertThat(server().post("/api/v1/organisations", token, "{}").status())
                .isEqualTo(scope == Scope.ADMINISTER_SYSTEM ? 422 : 403);
        assertThat(server().post("/api/v1/tokens", token, "{}").status())
                .isEqualTo(scope == Scope.ADMINISTER_SECURITY ? 422 : 403);
        String somebody = "/api/v1/accounts/" + UUID.randomUUID();
        assertThat(server().post(somebody + "/password", token, "{}").status())
                .isEqualTo(scope == Scope.ADMINISTER_SYSTEM ? 422 : 403);
        assertThat(server().post(somebody + "/post", token, "{}").status())
                .isEqualTo(scope == Scope.ADMINISTER_SECURITY ? 422 : 403);
    }

    @Test
    void theFiguresOfTheServerAreForNoStranger() {
        assertThat(server().get("/actuator/prometheus").status()).isEqualTo(401);
    }

    @Test
    void aTokenWithoutScopesNamedReportsActsAndReads() {
        String token = city().newMember("platform").token();
        assertThat(tokens.bearer(token).orElseThrow().scopes())
                .containsExactlyInAnyOrder(Scope.REPORT, Scope.MATTER, Scope.READ);
    }

    @Test
    void aTokenOfTheVersionBeforeKeepsWhatItHadAndDoesNotEnd() {
        String token = city().newMember("platform").token();
        sql.sql("update account.token set expires_at = null where hash = :hash")
                .param("hash", org.chengxin.account.credential.Secrets.hash(token))
                .update();
        assertThat(server().get("/api/v1/matters", token).status()).isEqualTo(200);
    }

    @Test
    void aTokenEndsOnItsDay() {
        MovableClock clock = new MovableClock();
        AccessTokens later = new AccessTokens(store, accounts, clock);
        String token = issued("report", 30);
        assertThat(later.bearer(token)).isPresent();
        clock.pass(Duration.ofDays(31));
        assertThat(later.bearer(token)).isEmpty();
    }

    @Test
    void aRevokedTokenIsWorthNothingAtOnce() {
        Reply made = issue("[\"report\"]", 30);
        String token = made.json().path("token").stringValue();
        String id = made.json().path("id").stringValue();
        assertThat(server().get("/api/v1/reports?type=order", token).status()).isEqualTo(200);
        assertThat(revoke(id)).isEqualTo(204);
        assertThat(server().get("/api/v1/reports?type=order", token).status()).isEqualTo(401);
        assertThat(revoke(id)).isEqualTo(422);
    }

    @Test
    void itIsSeenWhenATokenWasLastUsedWithoutAWriteForEachCall() {
        MovableClock clock = new MovableClock();
        AccessTokens later = new AccessTokens(store, accounts, clock);
        String token = issued("report", 30);
        String label = listed(token);
        assertThat(lastUsed(label)).isNull();
        later.bearer(token);
        var first = lastUsed(label);
        assertThat(first).isNotNull();
        clock.pass(Duration.ofMinutes(9));
        later.bearer(token);
        assertThat(lastUsed(label)).isEqualTo(first);
        clock.pass(Duration.ofMinutes(2));
        later.bearer(token);
        assertThat(lastUsed(label)).isAfter(first);
    }

    @Test
    void whatCannotBeIsRefused() {
        for (String[] wrong : new String[][] {
            {"[\"everything\"]", "30", "account.unknown-scope"},
            {"[]", "30", "account.token-limits"},
            {"[\"report\"]", "0", "account.token-limits"},
            {"[\"report\"]", "367", "account.token-limits"},
            {"[\"administer-system\"]", "30", "account.two-persons"},
            {"[\"administer-security\"]", "30", "account.two-persons"},
            {"[\"administer\"]", "30", "account.unknown-scope"}
        }) {
            Reply reply = issue(wrong[0], Integer.parseInt(wrong[1]));
            assertThat(reply.json().path("code").stringValue()).isEqualTo(wrong[2]);
        }
        UUID platform = UUID.fromString(city().member("platform").organisation());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> tokens.issue(
                        new OrganisationId(platform), "outside", Set.of(Scope.ADMINISTER_SYSTEM), Duration.ofDays(1)))
                .hasMessageContaining("scopes");
        UUID operator = UUID.fromString(city().member("operator").organisation());
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        tokens.issue(new OrganisationId(operator), "both", Scope.ADMINISTERING, Duration.ofDays(1)))
                .as("one token for two roles")
                .hasMessageContaining("scopes");
    }

    private String administering(Scope scope) {
        UUID operator = UUID.fromString(city().member("operator").organisation());
        return tokens.issue(new OrganisationId(operator), "administers", Set.of(scope), Duration.ofDays(1))
                .token();
    }

    private int revoke(String id) {
        return server().post("/api/v1/tokens/" + id + "/revocation", city().securityToken(), "{}")
                .status();
    }

    private String issued(String scope, int days) {
        Reply reply = issue("[\"" + scope + "\"]", days);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().path("token").stringValue();
    }

    private Reply issue(String scopes, int days) {
        ObjectNode body = Server.JSON.createObjectNode();
        body.put("organisation", city().member("platform").organisation());
        body.put("label", "token-" + UUID.randomUUID());
        body.set("scopes", Server.JSON.readTree(scopes));
        body.put("days", days);
        return server().post("/api/v1/tokens", city().securityToken(), body.toString());
    }

    private String listed(String token) {
        return sql.sql("select label from account.token where hash = :hash")
                .param("hash", org.chengxin.account.credential.Secrets.hash(token))
                .query(String.class)
                .single();
    }

    private java.time.Instant lastUsed(String label) {
        return tokens.list(label, null).get(0).lastUsedAt();
    }
}

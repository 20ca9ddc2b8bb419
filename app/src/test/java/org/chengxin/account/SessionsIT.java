package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.chengxin.account.Sessions.SignIn;
import org.junit.jupiter.api.Test;

/** People sign in with a name and a password, and a session ends. */
class SessionsIT extends SessionTest {

    @Test
    void theRightPasswordOpensASessionOfThatPerson() {
        Caller caller = sessions.callerOf(signedIn()).orElseThrow();
        assertThat(caller.role()).isEqualTo(Role.OFFICER);
        assertThat(caller.organisation().id().toString()).isEqualTo(organisation);
        assertThat(caller.administers()).isFalse();
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreRefusedAlike() {
        assertThat(sessions.signIn(name, "Wrong-Password-1")).isEqualTo(new SignIn.Refused());
        assertThat(sessions.signIn("nobody", PASSWORD)).isEqualTo(new SignIn.Refused());
        assertThat(sessions.signIn("no\0body", PASSWORD)).isEqualTo(new SignIn.Refused());
        assertThat(sessions.callerOf("guessed")).isEmpty();
    }

    @Test
    void aSessionExpiresAfterEightHoursHoweverMuchItIsUsed() {
        String session = signedIn();
        for (int minutes = 0; minutes < 8 * 60 - 20; minutes += 20) {
            clock.pass(Duration.ofMinutes(20));
            assertThat(sessions.callerOf(session))
                    .as("after %d minutes", minutes)
                    .isPresent();
        }
        clock.pass(Duration.ofMinutes(20));
        assertThat(sessions.callerOf(session)).isEmpty();
    }

    @Test
    void aSessionEndsWhenItIsNotUsedForHalfAnHour() {
        String session = signedIn();
        clock.pass(Duration.ofMinutes(29));
        assertThat(sessions.callerOf(session)).isPresent();
        clock.pass(Duration.ofMinutes(29));
        assertThat(sessions.callerOf(session)).as("each use counts").isPresent();
        clock.pass(Duration.ofMinutes(31));
        assertThat(sessions.callerOf(session)).isEmpty();
    }

    @Test
    void aSessionFromBeforeTheUpgradeGoesOnUntilItsHour() {
        String session = signedIn();
        sql.sql("""
                update account.session set idle_minutes = default, opened_at = default, used_at = default
                where account = :account""").param("account", account).update();
        clock.pass(Duration.ofHours(7));
        assertThat(sessions.callerOf(session)).isPresent();
    }

    @Test
    void whoIsDisabledIsSignedOutAndNotSignedInUntilEnabled() {
        String session = signedIn();
        accounts.disable(account, clock.instant());
        assertThat(sessions.callerOf(session)).isEmpty();
        assertThat(sessions.signIn(name, PASSWORD)).isEqualTo(new SignIn.Refused());
        accounts.disable(account, null);
        assertThat(sessions.signIn(name, PASSWORD)).isInstanceOf(SignIn.Opened.class);
    }

    @Test
    void aSessionEndsWhenThePersonSignsOut() {
        String session = signedIn();
        String other = signedIn();
        sessions.end(session);
        assertThat(sessions.callerOf(session)).isEmpty();
        assertThat(sessions.callerOf(other)).isPresent();
    }

    @Test
    void passwordsAreHashedSlowlyAndSessionsAreKeptAsHashes() throws Exception {
        String session = signedIn();
        assertThat(sql.sql("select password from account.account where name = :name")
                        .param("name", name)
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$");
        assertThat(occurrences("account", PASSWORD)).isZero();
        assertThat(occurrences("session", session)).isZero();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(session.getBytes(StandardCharsets.UTF_8));
        assertThat(occurrences("session", HexFormat.of().formatHex(hash))).isEqualTo(1);
    }

    @Test
    void tokensAreKeptAsHashes() throws Exception {
        for (String token : List.of(city().token("platform"), city().administratorToken(), city().securityToken())) {
            assertThat(occurrences("token", token)).isZero();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            assertThat(occurrences("token", HexFormat.of().formatHex(hash))).isEqualTo(1);
        }
    }

    private long occurrences(String table, String text) {
        return sql.sql("select count(*) from account." + table + " t where position(:text in t::text) > 0")
                .param("text", text)
                .query(Long.class)
                .single();
    }
}

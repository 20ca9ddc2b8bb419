package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.MovableClock;
import org.chengxin.ServerTest;
import org.chengxin.account.Sessions.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** People sign in with a name and a password; guessing is stopped, and a session ends. */
class SessionsIT extends ServerTest {

    private static final String PASSWORD = "Right-Password-1";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private AccountStore store;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Sessions served;

    private final MovableClock clock = new MovableClock();
    private Sessions sessions;
    private String name;
    private String organisation;

    @BeforeEach
    void opensAnAccount() {
        sessions = new Sessions(store, passwords, clock);
        name = "officer-" + NUMBER.incrementAndGet();
        organisation = city().member("department").organisation();
        city().newAccount(organisation, name, "officer", PASSWORD);
    }

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
    void fiveFailuresInARowLockTheAccountForAQuarterOfAnHourEvenForTheRightPassword() {
        fail(5);
        assertThat(sessions.signIn(name, PASSWORD)).isInstanceOf(SignIn.Locked.class);
        clock.pass(Duration.ofMinutes(14));
        assertThat(sessions.signIn(name, PASSWORD)).isInstanceOf(SignIn.Locked.class);
        clock.pass(Duration.ofMinutes(2));
        assertThat(sessions.signIn(name, PASSWORD)).isInstanceOf(SignIn.Opened.class);
    }

    @Test
    void aSuccessForgetsTheFailuresBefore() {
        fail(4);
        signedIn();
        fail(4);
        assertThat(sessions.signIn(name, PASSWORD)).isInstanceOf(SignIn.Opened.class);
    }

    @Test
    void manyGuessesAtOnceLockTheAccountAsWell() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        Callable<SignIn> guess = () -> served.signIn(name, "Wrong-Password-1");
        for (var answer : pool.invokeAll(java.util.Collections.nCopies(16, guess))) {
            assertThat(answer.get()).isNotInstanceOf(SignIn.Opened.class);
        }
        pool.shutdown();
        assertThat(served.signIn(name, PASSWORD)).isInstanceOf(SignIn.Locked.class);
    }

    @Test
    void aSessionExpiresAfterEightHours() {
        String session = signedIn();
        clock.pass(Duration.ofHours(8).minusSeconds(1));
        assertThat(sessions.callerOf(session)).isPresent();
        clock.pass(Duration.ofSeconds(2));
        assertThat(sessions.callerOf(session)).isEmpty();
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
        for (String token : List.of(city().token("platform"), city().administratorToken())) {
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

    private String signedIn() {
        SignIn signIn = sessions.signIn(name, PASSWORD);
        assertThat(signIn).isInstanceOf(SignIn.Opened.class);
        return ((SignIn.Opened) signIn).session();
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            assertThat(sessions.signIn(name, "Wrong-Password-" + time)).isEqualTo(new SignIn.Refused());
        }
    }
}

package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The access log tells who signed in and out and who could not, without the names that strangers typed. */
class SignInsLoggedIT extends ServerTest {

    private static final String PASSWORD = "Right-Password-1";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private AccessLog log;

    @Autowired
    private Sessions sessions;

    private UUID account;
    private String name;

    @BeforeEach
    void opensAnAccount() {
        name = "logged-" + NUMBER.incrementAndGet();
        city().newAccount(city().member("department").organisation(), name, "officer", PASSWORD);
        account = sql.sql("select id from account.account where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    @Test
    void aSignInAndASignOutAreLinesOfThatPerson() {
        Caller caller = sessions.callerOf(((Sessions.SignIn.Opened) sessions.signIn(name, PASSWORD)).session())
                .orElseThrow();
        log.signedIn(caller);
        log.signedOut(caller);
        assertThat(actsOf(account)).containsSubsequence("sign-in", "sign-out");
    }

    @Test
    void refusedSignInsOfOneAccountAreALineAndANumber() {
        for (int attempt = 0; attempt < 50; attempt++) {
            log.signInRefused(name, account);
        }
        assertThat(timesOf(account)).containsExactly(1);
        log.tellCounts(Instant.now().plus(Repeats.WINDOW).plusSeconds(1));
        assertThat(timesOf(account)).containsExactly(1, 49);
    }

    @Test
    void nobodyHidesGuessesOfAPasswordBehindManyRefusedPages() {
        Caller caller = sessions.callerOf(((Sessions.SignIn.Opened) sessions.signIn(name, PASSWORD)).session())
                .orElseThrow();
        for (int page = 0; page < 2_100; page++) {
            log.denied(caller, "", 403, "GET /page-" + page);
        }
        log.signInRefused(name, account);
        assertThat(actsOf(account)).contains("sign-in.refused");
        log.tellAllCounts();
    }

    @Test
    void aNameThatNobodyHasIsKeptAsADigestAlone() {
        String typed = "a-password-typed-as-a-name-" + NUMBER.incrementAndGet();
        log.signInRefused(typed, null);
        assertThat(sql.sql("""
                        select count(*) from account.access
                        where act = 'sign-in.refused' and stranger ~ '^[0-9a-f]{16}$' and object = 'unknown-name'""").query(Long.class).single()).isPositive();
        assertThat(sql.sql("select count(*) from account.access a where a::text like '%' || :typed || '%'")
                        .param("typed", typed)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<String> actsOf(UUID account) {
        return sql.sql("select act from account.access where account = :account order by id")
                .param("account", account)
                .query(String.class)
                .list();
    }

    private List<Integer> timesOf(UUID account) {
        return sql.sql(
                        "select times from account.access where account = :account and act = 'sign-in.refused' order by id")
                .param("account", account)
                .query(Integer.class)
                .list();
    }
}

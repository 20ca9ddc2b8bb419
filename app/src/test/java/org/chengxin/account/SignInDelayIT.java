package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.chengxin.account.Sessions.SignIn;
import org.junit.jupiter.api.Test;

/** Guessing is slowed down by name and by address, and nobody is kept out of the usual place by it. */
class SignInDelayIT extends SessionTest {

    private static final String WRONG = "Wrong-Password-1";

    private final String home = address();

    @Test
    void afterAFewFailuresTheRightPasswordHasToWaitAndIsAnsweredLikeAWrongOne() {
        fail(5, home);
        assertThat(sessions.signIn(name, PASSWORD, home)).isEqualTo(new SignIn.Refused());
        clock.pass(Duration.ofSeconds(6));
        assertThat(sessions.signIn(name, PASSWORD, home)).isInstanceOf(SignIn.Opened.class);
    }

    @Test
    void theWaitGrowsAndIsNeverLongerThanAQuarterOfAnHour() {
        for (int failure = 0; failure < 20; failure++) {
            assertThat(sessions.signIn(name, WRONG, home)).isEqualTo(new SignIn.Refused());
            clock.pass(Duration.ofMinutes(15));
        }
        assertThat(sessions.signIn(name, PASSWORD, home)).isInstanceOf(SignIn.Opened.class);
    }

    @Test
    void aSuccessForgetsTheFailuresBefore() {
        fail(4, home);
        assertThat(sessions.signIn(name, PASSWORD, home)).isInstanceOf(SignIn.Opened.class);
        fail(4, home);
        assertThat(sessions.signIn(name, PASSWORD, home)).isInstanceOf(SignIn.Opened.class);
    }

    @Test
    void manyAddressesGuessingOneNameWaitForEachOther() {
        for (int guess = 0; guess < 13; guess++) {
            assertThat(sessions.signIn(name, WRONG, address())).isEqualTo(new SignIn.Refused());
        }
        assertThat(sessions.signIn(name, PASSWORD, address()))
                .as("the right guess comes too soon")
                .isEqualTo(new SignIn.Refused());
    }

    @Test
    void noOutsiderKeepsAPersonOutOfTheUsualPlace() {
        assertThat(sessions.signIn(name, PASSWORD, home)).isInstanceOf(SignIn.Opened.class);
        for (int guess = 0; guess < 40; guess++) {
            sessions.signIn(name, WRONG, address());
            if (guess % 10 == 0) {
                assertThat(sessions.signIn(name, PASSWORD, home))
                        .as("after %d guesses from elsewhere", guess)
                        .isInstanceOf(SignIn.Opened.class);
            }
        }
    }

    @Test
    void anAddressHasAQuotaOfFailuresWhateverTheNames() {
        sessions = sessionsWithQuota(10);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(sessions.signIn("nobody-" + UUID.randomUUID(), WRONG, home))
                    .isEqualTo(new SignIn.Refused());
        }
        assertThat(sessions.signIn(name, PASSWORD, home)).isEqualTo(new SignIn.TooMany());
        assertThat(sessions.signIn(name, PASSWORD, address())).isInstanceOf(SignIn.Opened.class);
        clock.pass(Duration.ofMinutes(16));
        assertThat(sessions.signIn(name, PASSWORD, home)).isInstanceOf(SignIn.Opened.class);
    }

    @Test
    void successesCostAnAddressNothing() {
        sessions = sessionsWithQuota(3);
        for (int person = 0; person < 6; person++) {
            String colleague = name + "-" + person;
            city().newAccount(organisation, colleague, "officer", PASSWORD);
            assertThat(sessions.signIn(colleague, PASSWORD, home)).isInstanceOf(SignIn.Opened.class);
        }
    }

    @Test
    void oneHouseholdOfTheNewInternetIsOneAddress() {
        sessions = sessionsWithQuota(5);
        for (int guess = 0; guess < 6; guess++) {
            sessions.signIn(
                    "nobody-" + guess + name,
                    WRONG,
                    "2001:db8:7:" + Integer.toHexString(name.hashCode() & 0xffff) + "::" + guess);
        }
        assertThat(sessions.signIn(
                        name, PASSWORD, "2001:db8:7:" + Integer.toHexString(name.hashCode() & 0xffff) + "::77"))
                .isEqualTo(new SignIn.TooMany());
    }

    @Test
    void anUnknownNameWaitsAndIsAnsweredLikeAKnownOne() {
        String unknown = "nobody-" + UUID.randomUUID();
        for (int guess = 0; guess < 8; guess++) {
            assertThat(sessions.signIn(unknown, WRONG, home)).isEqualTo(sessions.signIn(name, WRONG, home));
        }
    }

    @Test
    void manyGuessesAtOnceAreCountedOneByOne() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        Callable<SignIn> guess = () -> served.signIn(name, WRONG, home);
        for (var answer : pool.invokeAll(Collections.nCopies(16, guess))) {
            assertThat(answer.get()).isEqualTo(new SignIn.Refused());
        }
        pool.shutdown();
        assertThat(served.signIn(name, PASSWORD, home)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void failuresAndSignInsAreLinesOfTheAccessLog() {
        sessions.signIn(name, WRONG, home);
        sessions.signIn(name, PASSWORD, home);
        assertThat(sql.sql("select act from account.access where account = :account order by id")
                        .param("account", account)
                        .query(String.class)
                        .list())
                .contains("sign-in.refused", "sign-in");
    }

    private void fail(int times, String address) {
        for (int time = 0; time < times; time++) {
            assertThat(sessions.signIn(name, WRONG, address)).isEqualTo(new SignIn.Refused());
        }
    }

    private static String address() {
        return "test " + UUID.randomUUID();
    }
}

package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.Sessions.Open;
import org.chengxin.account.Sessions.SignIn;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;

/** A person sees where the account is signed in, ends one or all of the others, and shows the password again. */
class SessionListIT extends SessionTest {

    @Test
    void theOwnSessionsAreListedAndOneIsEnded() {
        String here = from("10.0.0.1");
        clock.pass(Duration.ofSeconds(5));
        String there = from("10.0.0.2");
        List<Open> open = sessions.list(here);
        assertThat(open).extracting(Open::address).containsExactly("10.0.0.2", "10.0.0.1");
        assertThat(open).extracting(Open::own).containsExactly(false, true);
        sessions.end(here, open.get(0).id());
        assertThat(sessions.callerOf(there)).isEmpty();
        assertThat(sessions.callerOf(here)).isPresent();
        assertThat(sessions.list(here)).hasSize(1);
    }

    @Test
    void allOthersAreEndedAtOnce() {
        String here = from("10.0.0.1");
        String one = from("10.0.0.2");
        String two = from("10.0.0.3");
        sessions.endOthers(here);
        assertThat(sessions.callerOf(here)).isPresent();
        assertThat(sessions.callerOf(one)).isEmpty();
        assertThat(sessions.callerOf(two)).isEmpty();
        sessions.endAll(account);
        assertThat(sessions.callerOf(here)).isEmpty();
    }

    @Test
    void nobodyEndsOrSeesASessionOfSomebodyElse() {
        String here = from("10.0.0.1");
        String other = name + "-other";
        city().newAccount(organisation, other, "officer", PASSWORD);
        String theirs = ((SignIn.Opened) sessions.signIn(other, PASSWORD)).session();
        UUID id = sessions.list(theirs).get(0).id();
        sessions.end(here, id);
        assertThat(sessions.callerOf(theirs)).isPresent();
        assertThat(sessions.list(here)).extracting(Open::id).doesNotContain(id);
        assertThatThrownBy(() -> sessions.list("guessed")).isInstanceOf(ProblemException.class);
    }

    @Test
    void aNewPasswordEndsAllOtherSessionsAndTheOldOneIsWorthNothing() {
        String here = from("10.0.0.1");
        String there = from("10.0.0.2");
        String fresh = "Neuland-Qxv-739";
        assertThatThrownBy(() -> sessions.changePassword(here, "Wrong-Password-1", fresh))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> sessions.changePassword(here, PASSWORD, "Password1234"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> sessions.changePassword(here, PASSWORD, PASSWORD))
                .isInstanceOf(ProblemException.class);
        sessions.changePassword(here, PASSWORD, fresh);
        assertThat(sessions.callerOf(here)).isPresent();
        assertThat(sessions.callerOf(there)).isEmpty();
        assertThat(sessions.signIn(name, PASSWORD, "10.0.0.1")).isEqualTo(new SignIn.Refused());
        assertThat(sessions.signIn(name, fresh, "10.0.0.1")).isInstanceOf(SignIn.Opened.class);
    }

    @Test
    void aShownPasswordIsGoodForTenMinutes() {
        String here = from("10.0.0.1");
        assertThat(sessions.isProved(here)).as("just signed in").isTrue();
        clock.pass(Duration.ofMinutes(11));
        assertThat(sessions.callerOf(here)).isPresent();
        assertThat(sessions.isProved(here)).isFalse();
        assertThat(sessions.prove(here, "Wrong-Password-1")).isFalse();
        assertThat(sessions.isProved(here)).isFalse();
        assertThat(sessions.prove(here, PASSWORD)).isTrue();
        assertThat(sessions.isProved(here)).isTrue();
        assertThat(sessions.isProved("guessed")).isFalse();
    }

    @Test
    void guessingThePasswordOfAnOpenSessionWaits() {
        String here = from("10.0.0.1");
        for (int guess = 0; guess < 6; guess++) {
            assertThat(sessions.prove(here, "Wrong-Password-" + guess)).isFalse();
        }
        assertThat(sessions.prove(here, PASSWORD)).isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(sessions.prove(here, PASSWORD)).isTrue();
    }

    private String from(String address) {
        return ((SignIn.Opened) sessions.signIn(name, PASSWORD, address)).session();
    }
}

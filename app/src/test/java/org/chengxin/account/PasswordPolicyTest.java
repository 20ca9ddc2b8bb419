package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password has twelve characters of three kinds, and five failures shut the door. */
class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"Abcdefghijk1", "abcdefghij-1", "ABCDEFGHIJ-1", "Abcdefghijk-", "诚信诚信诚信诚信aB1-"})
    void threeKindsInTwelveCharactersAreAccepted(String password) {
        assertThat(PasswordPolicy.accepts(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Abcdefghij1", "abcdefghijk1", "Abcdefghijkl", "123456789012", "ABCDEFGHIJK-"})
    void shorterOnesAndThoseOfTwoKindsAreRefused(String password) {
        assertThat(PasswordPolicy.accepts(password)).isFalse();
    }

    @Test
    void aPasswordThatIsTooLongToHashCheaplyIsRefused() {
        assertThat(PasswordPolicy.accepts("Aa1" + "x".repeat(197))).isTrue();
        assertThat(PasswordPolicy.accepts("Aa1" + "x".repeat(198))).isFalse();
    }

    @Test
    void theFifthFailureInARowLocksForAQuarterOfAnHour() {
        Instant now = Instant.parse("2026-11-25T00:00:00Z");
        assertThat(PasswordPolicy.lockedUntil(4, now)).isNull();
        assertThat(PasswordPolicy.lockedUntil(5, now)).isEqualTo(now.plus(Duration.ofMinutes(15)));
    }
}

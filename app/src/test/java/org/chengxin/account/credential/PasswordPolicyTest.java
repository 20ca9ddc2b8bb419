package org.chengxin.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password has twelve characters of three kinds, and enough of it is not what a guesser tries first. */
class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zhengque-2026-mima",
                "Right-Password-1",
                "Kaishi-2026-chengxin",
                "vK7-uTeq9wLx",
                "correct Horse battery 9",
                "雨过天晴云破处者Xy9-"
            })
    void longOnesThatNobodyTriesFirstAreAccepted(String password) {
        assertThat(accepts(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Vk7-uteq9wL", "vk7uteq9wlxqe", "VkUteqWLxqeTz", "402913847561", "VKQTEQ-WLXQE-"})
    void shorterOnesAndThoseOfTwoKindsAreRefused(String password) {
        assertThat(accepts(password)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1234",
                "P@ssw0rd1234",
                "Passw0rd!2026",
                "Abcdefghijk1",
                "Abcd1234!@#$",
                "Qwertyuiop1!",
                "1qaz2wsx!QAZ",
                "Admin888888!",
                "Hangzhou2026!",
                "Chengxin@2026",
                "Welcome123456!",
                "Aa1!Aa1!Aa1!Aa1!",
                "aaaaaaaaaaA1-",
                "Zaq12wsx!@#$",
                "Woaini1314520!",
                "诚信诚信诚信诚信aB1-"
            })
    void whatAGuesserTriesFirstIsRefusedAlsoInDisguise(String password) {
        assertThat(accepts(password)).isFalse();
    }

    @Test
    void theOwnNameIsNoSecret() {
        assertThat(PasswordPolicy.accepts("Wanglihua-88-x", "wanglihua", "王丽华")).isFalse();
        assertThat(PasswordPolicy.accepts("Wanglihua-88-x", "zhao", "赵")).isTrue();
        assertThat(PasswordPolicy.accepts("王丽华王丽华1aB-2x", "wlh", "王丽华")).isFalse();
    }

    @Test
    void aPasswordThatIsTooLongToHashCheaplyIsRefused() {
        String long200 = "vK7-uTeq9wLx".repeat(17).substring(0, 199);
        assertThat(accepts("Zm9-" + "uTeqwLxnbrts" + long200.substring(0, 184))).isTrue();
        assertThat(accepts("Zm9-" + "uTeqwLxnbrts" + long200.substring(0, 185))).isFalse();
    }

    @Test
    void aOneTimePasswordIsOneThatThePolicyAccepts() {
        for (int count = 0; count < 200; count++) {
            assertThat(Secrets.oneTimePassword())
                    .matches(PasswordPolicyTest::accepts)
                    .hasSize(17);
        }
    }

    private static boolean accepts(String password) {
        return PasswordPolicy.accepts(password, "li", "李");
    }
}

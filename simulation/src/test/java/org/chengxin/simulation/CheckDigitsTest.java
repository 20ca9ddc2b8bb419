package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracle itself against published numbers. */
class CheckDigitsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91330100799655058B",
                "91330000733796106P",
                "9144030071526726XG",
                "91350100M000100Y43",
                "91330106MA2TE5T01R",
                "92330110MA2TE5T1X7"
            })
    void takesPublishedCodes(String code) {
        assertThat(CheckDigits.isSocialCreditCode(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y4Z", "91330100799655058A", "91330100799655O58B", "9133"})
    void refusesOtherCodes(String code) {
        assertThat(CheckDigits.isSocialCreditCode(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void takesPublishedIdentityNumbers(String number) {
        assertThat(CheckDigits.isIdentityNumber(number, TODAY)).isTrue();
    }

    @Test
    void refusesADayThatNeverWas() {
        assertThat(CheckDigits.isIdentityNumber("33010819850229001X", TODAY)).isFalse();
    }

    @Test
    void refusesAWrongCheckDigit() {
        assertThat(CheckDigits.isIdentityNumber("110105194912310021", TODAY)).isFalse();
    }

    @Test
    void readsTheExampleOfTheOrganisationCodeStandard() {
        assertThat(CheckDigits.isOrganisationCode("D2143569X")).isTrue();
        assertThat(CheckDigits.isOrganisationCode("D21435691")).isFalse();
    }
}

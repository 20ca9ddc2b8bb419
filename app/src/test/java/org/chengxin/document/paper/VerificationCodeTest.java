package org.chengxin.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code on a paper can be typed from it. */
class VerificationCodeTest {

    @Test
    void aCodeIsReadAsItWasPrintedAndNoTwoAreAlike() {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < 1_000; index++) {
            String code = VerificationCode.next();
            assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(VerificationCode.read(code)).contains(code);
            assertThat(seen.add(code)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123-4567-89AB-CDEF",
                "0123456789abcdef",
                "o1 23 4567 89ab cdef",
                "OI23456789ABCDEF",
                "0l23-4567-89ab-cdef"
            })
    void smallLettersSpacesAndLettersTakenForDigitsAreForgiven(String typed) {
        assertThat(VerificationCode.read(typed)).contains("0123-4567-89AB-CDEF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123",
                "0123-4567-89AB-CDEFG",
                "0123-4567-89AB-CDE核",
                "' or 1=1 --aaaaaaa",
                "UUUUUUUUUUUUUUUU"
            })
    void whatCanBeNoCodeIsNone(String typed) {
        assertThat(VerificationCode.read(typed)).isEmpty();
    }

    @Test
    void aLongTextIsNotLookedInto() {
        assertThat(VerificationCode.read("0".repeat(1_000_000))).isEmpty();
    }
}

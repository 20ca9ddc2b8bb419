package org.chengxin.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void turnsFullWidthFormsIntoHalfWidthUpperCase() {
        assertThat(Spelling.trimmed("ａｂｃ－１２３（ｘ）")).isEqualTo("ABC-123(X)");
    }

    @Test
    void keepsBlanksInsideOnlyWhenTrimming() {
        String text = "\u3000 a\u00A0b\tc\n";

        assertThat(Spelling.trimmed(text)).isEqualTo("A B C");
        assertThat(Spelling.withoutBlanks(text)).isEqualTo("ABC");
    }

    @Test
    void dropsMarksThatNobodySees() {
        assertThat(Spelling.trimmed("\uFEFF1\u200B2\u200E3\u2060")).isEqualTo("123");
    }

    @Test
    void raisesNoForeignLetterToAValidSymbol() {
        assertThat(Spelling.trimmed("\u017F\u0131ß\u212A")).isEqualTo("\u017F\u0131ß\u212A");
        assertThat(OrganisationCode.tryParse("D21435\u017F9X")).isEmpty();
    }

    @Test
    void countsOnlyLatinDigitsAsDigits() {
        assertThat(Spelling.isDigits("0123456789")).isTrue();
        assertThat(Spelling.isDigits("١٢")).isFalse();
        assertThat(Spelling.isDigits("1-2")).isFalse();
    }
}

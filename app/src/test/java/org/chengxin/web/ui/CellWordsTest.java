package org.chengxin.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.chengxin.web.Fixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Conditions of a decision table are words, in both languages. */
class CellWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "]10..20] | 大于10且不超过20 | more than 10, up to 20",
                "[3..3.8[ | 不低于3且低于3.8 | 3 or more, less than 3.8",
                "(0..5) | 大于0且低于5 | more than 0, less than 5",
                ">=50 | 不低于50 | 50 or more",
                "< 3 | 低于3 | less than 3",
                "> -2 | 大于-2 | more than -2",
                "<=2 | 不超过2 | up to 2",
                "1 | 1 | 1",
                "true | 是 | yes",
                "\"ended\" | 已失效 | ended",
                "\"ended\",\"none\" | 已失效或者没有 | ended or none",
                "- | '' | ''",
                "tally | 合计 | the tally",
                "\"excellent\" | 优 | excellent",
                "not(3) | not(3) | not(3)"
            })
    void aConditionIsSaidInWords(String cell, String chinese, String english) {
        assertThat(in(Locale.CHINESE, cell)).isEqualTo(chinese);
        assertThat(in(Locale.ENGLISH, cell)).isEqualTo(english);
    }

    private static String in(Locale language, String cell) {
        LocaleContextHolder.setLocale(language);
        try {
            return CellWords.of(cell, Fixture.texts());
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}

package org.chengxin.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.RuleFiles;
import org.chengxin.web.Fixture;
import org.junit.jupiter.api.Test;
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

    @Test
    void everyCellOfTheShippedTablesIsSaidWithoutCodes() {
        RuleFiles.tables().forEach((name, table) -> {
            List<RuleSheet> sheets = sheets(Locale.CHINESE, table);
            assertThat(sheets).hasSize(1 + table.further().size());
            sheets.forEach(sheet -> {
                assertThat(sheet.columns()).as(name).allMatch(column -> !column.contains("rule.column"));
                sheet.rows().forEach(row -> {
                    assertThat(row.result()).as(name).doesNotContainPattern("[A-Za-z\"\\[\\]]");
                    assertThat(row.conditions()).as(name).allMatch(cell -> !cell.matches("(?s).*[A-Za-z\"\\[\\]<>].*"));
                });
            });
        });
    }

    private static List<RuleSheet> sheets(Locale language, DecisionTable table) {
        LocaleContextHolder.setLocale(language);
        try {
            return RuleSheet.all(table, Fixture.texts());
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
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

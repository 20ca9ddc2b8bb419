package org.chengxin.cli.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that we write begins a formula, and all of it reads back as it was. */
class CsvFormulaTest {

    @Test
    void whatASpreadsheetWouldRunStandsBehindAnApostrophe() {
        for (String formula : List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1")) {
            assertThat(CsvCell.written(formula)).isEqualTo("'" + formula);
        }
    }

    @Test
    void numbersAndPlainTextStayAsTheyAre() {
        for (String plain : List.of("", "-1.50", "+86", "0", "杭州", "a=b", "it's", "'quoted'")) {
            assertThat(CsvCell.written(plain)).isEqualTo(plain);
            assertThat(CsvCell.read(plain)).isEqualTo(plain);
        }
    }

    @Test
    void whatWasWrittenReadsBackAsItWas() {
        for (String text : List.of("=1", "'=1", "''=1", "-a", "'", "''", "'a", "", "@", "=", "-1", "+1.5")) {
            assertThat(CsvCell.read(CsvCell.written(text))).as(text).isEqualTo(text);
        }
    }
}

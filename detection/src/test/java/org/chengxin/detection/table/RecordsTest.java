package org.chengxin.detection.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest {

    @Test
    void aQuotedFieldHoldsCommasQuotesAndLineBreaks() throws IOException {
        assertThat(read("a,\"b,\"\"c\"\"\r\nd\",e\nf"))
                .containsExactly(List.of("a", "b,\"c\"\r\nd", "e"), List.of("f"));
    }

    @Test
    void whatPeopleOpenHoldsNoFormulaAndItsNumbersStayNumbers() {
        for (String formula : List.of("=1", "+a", "-2+3", "@x", "\t=1", "＝1", "－1")) {
            assertThat(Records.shown(formula)).isEqualTo("'" + formula);
        }
        for (String plain : List.of("", "-1.50", "+86", "a=b", "'=1", "杭州")) {
            assertThat(Records.shown(plain)).isEqualTo(plain);
        }
        assertThat(Records.shown("=a,b")).isEqualTo("\"'=a,b\"");
    }

    @Test
    void linesEndInAnyOfThreeWaysAndEmptyOnesAreNone() throws IOException {
        assertThat(read("\uFEFFa,\r\n\r\nb,c\rd\n\n"))
                .containsExactly(List.of("a", ""), List.of("b", "c"), List.of("d"));
        assertThat(read("")).isEmpty();
    }

    @Test
    void recordsAreNumberedAndNotLines() throws IOException {
        Records records = new Records(new StringReader("\"a\nb\"\nc"));

        records.next();
        records.next();

        assertThat(records.number()).isEqualTo(2);
        assertThat(records.field(0)).isEqualTo("c");
    }

    @Test
    void aQuoteThatIsNeverClosedBreaksTheRecord() throws IOException {
        Records records = new Records(new StringReader("a,\"b"));

        assertThat(records.next()).isTrue();
        assertThat(records.whole()).isFalse();
        assertThat(records.next()).isFalse();
    }

    @Test
    void aWholeNumberIsDigitsWithinInt() throws IOException {
        Records records = new Records(new StringReader("0,2147483647,2147483648,-1,1.0, 7 ,,x,99999999999"));
        records.next();

        assertThat(List.of(
                        records.integer(0),
                        records.integer(1),
                        records.integer(2),
                        records.integer(3),
                        records.integer(4),
                        records.integer(5),
                        records.integer(6),
                        records.integer(7),
                        records.integer(8)))
                .containsExactly(0, Integer.MAX_VALUE, -1, -1, -1, 7, -1, -1, -1);
        assertThat(records.decimal(4)).isEqualTo(1.0);
        assertThat(records.decimal(7)).isNaN();
    }

    @Test
    void badLinesArePassedOverUpToTheLimit() {
        BadLines lines = new BadLines(1);
        lines.add(7, "no day");

        assertThat(lines.first()).containsExactly("line 7: no day");
        assertThatThrownBy(() -> lines.add(9, "no user"))
                .isInstanceOf(BadLines.TooManyBadLines.class)
                .hasMessage("2 lines could not be read; line 7: no day; line 9: no user");
    }

    private static List<List<String>> read(String text) throws IOException {
        Records records = new Records(new StringReader(text));
        List<List<String>> all = new ArrayList<>();
        while (records.next()) {
            List<String> fields = new ArrayList<>();
            for (int field = 0; field < records.fields(); field++) {
                fields.add(records.field(field));
            }
            all.add(fields);
        }
        return all;
    }
}

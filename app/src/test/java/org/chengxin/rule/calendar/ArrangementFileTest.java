package org.chengxin.rule.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.chengxin.code.InvalidValueException;
import org.chengxin.rule.calendar.ArrangedDay.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrangementFileTest {

    private static final String HEADER = "year,kind,date,name,source\n";
    private static final String COMPLETE =
            HEADER + "2030,OFF,2030-01-01,元旦,notice\n2030,OFF,2030-05-01,劳动节,notice\n2030,OFF,2030-10-01,国庆节,notice\n";

    @Test
    void readsOneArrangementPerYear() throws IOException {
        List<YearArrangement> arrangements = ArrangementFile.read(new StringReader(COMPLETE));

        assertThat(arrangements).hasSize(1);
        assertThat(arrangements.get(0).year()).isEqualTo(2030);
        assertThat(arrangements.get(0).days())
                .hasSize(3)
                .contains(new ArrangedDay(LocalDate.of(2030, 5, 1), Kind.OFF, "劳动节", "notice"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2030,HOLIDAY,2030-02-04,春节,notice | calendar.row",
                "2030,OFF,2030-02-30,春节,notice | calendar.row",
                "MMXXX,OFF,2030-02-04,春节,notice | calendar.row",
                "2030,OFF | calendar.row",
                "2030,WORK,2030-02-04,,notice | calendar.work-day",
                "2030,OFF,2030-02-04,春节,'' | calendar.source",
                "2030,OFF,2030-05-01,劳动节,notice | calendar.conflict",
                "2030,OFF,2029-11-30,元旦,notice | calendar.year",
                "2030,OFF,2031-01-01,元旦,notice | calendar.year",
                "2031,OFF,2031-01-01,元旦,notice | calendar.incomplete"
            })
    void refusesRowsThatCannotBe(String row, String problem) {
        String text = COMPLETE + row.replace("''", "") + "\n";

        assertThatThrownBy(() -> ArrangementFile.read(new StringReader(text)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refused -> assertThat(refused.code()).isEqualTo(problem));
    }

    @Test
    void namesTheLineOfARowThatCannotBeRead() {
        assertThatThrownBy(() -> ArrangementFile.read(new StringReader(COMPLETE + "2030,OFF,tomorrow,,notice\n")))
                .hasMessageContaining("line 5");
    }

    @Test
    void acceptsDaysOfTheDecemberBefore() throws IOException {
        String text = COMPLETE + "2030,OFF,2029-12-31,元旦,notice\n2030,WORK,2029-12-29,,notice\n";

        assertThat(ArrangementFile.read(new StringReader(text)).get(0).days()).hasSize(5);
    }
}

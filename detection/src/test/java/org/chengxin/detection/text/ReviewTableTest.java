package org.chengxin.detection.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.chengxin.detection.table.BadLines;
import org.chengxin.detection.table.Header;
import org.junit.jupiter.api.Test;

/** Records are counted as they stand there; those that cannot be used are named and left out. */
class ReviewTableTest {

    private static final ReviewText.Settings SETTINGS = new ReviewText.Settings("text", "fake", List.of("stars"), 9, 1);

    @Test
    void aQuotedLineBreakDoesNotBeginARecord() throws IOException {
        ReviewTable table = open("text,stars\n\"一\r\n二\n三\",5\n四, 4 \n");

        assertThat(table.records()).isEqualTo(2);
        assertThat(table.texts()).containsExactly("一\r\n二\n三", "四");
        assertThat(table.meta(0)).containsExactly("5", "4");
    }

    @Test
    void whatIsNeitherFakeNorHonestIsNamedAndNotLearntFrom() throws IOException {
        BadLines bad = new BadLines(9);

        ReviewTable table = ReviewTable.decided(
                new StringReader("fake,text,stars\n1,甲,5\n2,乙,5\n,丙,5\nyes,丁,5\nNaN,戊,5\n0.0,己,\n 1 ,庚,x\n"),
                SETTINGS,
                bad);

        assertThat(table.labels()).containsExactly(1, 0, 1);
        assertThat(table.texts()).containsExactly("甲", "己", "庚");
        assertThat(bad.count()).isEqualTo(4);
        assertThat(bad.first()).contains("line 2: the label is neither 0 nor 1");
    }

    @Test
    void theLabelOfWhatIsToBeScoredIsNotLookedAt() throws IOException {
        assertThat(open("stars,text,fake\n5,甲,maybe\n").texts()).containsExactly("甲");
    }

    @Test
    void aRecordOfAnotherWidthKeepsItsNumberAndHasNoRow() throws IOException {
        ReviewTable table = open("text,stars\n甲,1\n乙\n丙,1,2\n丁,3\n\"never closed,4\n");

        assertThat(table.records()).isEqualTo(5);
        assertThat(table.rowOf(0)).isZero();
        assertThat(table.rowOf(1)).isEqualTo(-1);
        assertThat(table.rowOf(2)).isEqualTo(-1);
        assertThat(table.rowOf(3)).isEqualTo(1);
        assertThat(table.rowOf(4)).isEqualTo(-1);
    }

    @Test
    void aThousandRecordsAreThereInTheirOrder() throws IOException {
        StringBuilder csv = new StringBuilder("text,stars\n");
        for (int record = 0; record < 1000; record++) {
            csv.append("t%d,%d%n".formatted(record, record % 5));
        }

        ReviewTable table = open(csv.toString());

        assertThat(table.rows()).isEqualTo(1000);
        assertThat(table.rowOf(999)).isEqualTo(999);
        assertThat(table.texts().get(777)).isEqualTo("t777");
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> open("text\n甲\n"))
                .isInstanceOf(Header.MissingColumn.class)
                .hasMessageContaining("stars");
        assertThatThrownBy(() -> open("")).isInstanceOf(Header.MissingColumn.class);
    }

    private static ReviewTable open(String csv) throws IOException {
        return ReviewTable.open(new StringReader(csv), SETTINGS, new BadLines(9));
    }
}

package org.chengxin.detection.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class MarketRowsTest {

    private static Row row(String market, int sheet, String record) {
        return RowFactory.create(market, sheet, 0L, record);
    }

    private static MarketRows rows() {
        return new MarketRows(
                List.of(
                                row("a", 0, "1"),
                                row("a", 0, "2"),
                                row("a", 2, "x"),
                                row("b", 1, "9"),
                                row("c", 0, "5"),
                                row("c", 1, "6"))
                        .iterator(),
                List.of("", "title", ""));
    }

    private static String text(Reader in) throws IOException {
        StringWriter text = new StringWriter();
        in.transferTo(text);
        return text.toString();
    }

    @Test
    void everySheetOfEveryMarketIsAFile() throws IOException {
        MarketRows rows = rows();
        List<String> read = new ArrayList<>();
        while (rows.next()) {
            read.add(rows.market() + ":" + text(rows.sheet(0)) + "|" + text(rows.sheet(1)) + "|" + text(rows.sheet(2)));
        }

        assertThat(read).containsExactly("a:1\n2\n|title\n|x\n", "b:|title\n9\n|", "c:5\n|title\n6\n|");
    }

    @Test
    void whatIsLeftUnreadIsPassedOver() throws IOException {
        MarketRows rows = rows();

        assertThat(rows.next()).isTrue();
        assertThat(rows.sheet(0).read()).isEqualTo('1');
        assertThat(text(rows.sheet(2))).isEqualTo("x\n");
        assertThat(rows.next()).isTrue();
        assertThat(rows.next()).isTrue();
        assertThat(rows.market()).isEqualTo("c");
        assertThat(text(rows.sheet(1))).isEqualTo("title\n6\n");
        assertThat(rows.next()).isFalse();
    }

    @Test
    void noRowsAreNoMarket() {
        assertThat(new MarketRows(List.<Row>of().iterator(), List.of("")).next())
                .isFalse();
    }
}

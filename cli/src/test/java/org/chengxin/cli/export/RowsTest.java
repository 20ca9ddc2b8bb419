package org.chengxin.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.chengxin.client.Sent;
import org.chengxin.detection.table.Records;
import org.junit.jupiter.api.Test;

/** A report becomes one row, or one for each of its lines, that reads back as what was reported. */
class RowsTest {

    private final Rows rows = new Rows(List.of("placed", "buyer", "item", "price"));

    @Test
    void repeatsTheOrderInTheRowOfEachLine() {
        Sent order = new Sent(
                "A-1",
                Map.of(
                        "placed",
                        "2018-06-12T20:07:44+08:00",
                        "buyer",
                        "b7",
                        "lines",
                        List.of(Map.of("item", "1", "price", "9.90"), Map.of("item", "2", "price", "5.00"))));
        assertThat(rows.header()).isEqualTo("key,placed,buyer,item,price");
        assertThat(rows.of(order))
                .containsExactly("A-1,2018-06-12T20:07:44+08:00,b7,1,9.90", "A-1,2018-06-12T20:07:44+08:00,b7,2,5.00");
    }

    @Test
    void givesAnOrderWithoutLinesARowOfItsOwn() {
        assertThat(rows.of(new Sent("A-2", Map.of("buyer", "b1", "lines", List.of()))))
                .containsExactly("A-2,,b1,,");
    }

    @Test
    void quotesWhatWouldBreakARow() throws IOException {
        String hostile = "他说：\"好\",\n\r真的 ";
        List<String> written = rows.of(new Sent("k,1", Map.of("buyer", hostile)));
        Records read = new Records(new StringReader(written.get(0)));
        assertThat(read.next()).isTrue();
        assertThat(read.field(0)).isEqualTo("k,1");
        assertThat(read.field(2)).isEqualTo(hostile);
        assertThat(read.next()).isFalse();
    }
}

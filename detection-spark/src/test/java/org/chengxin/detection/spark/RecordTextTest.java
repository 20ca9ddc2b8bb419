package org.chengxin.detection.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.RowFactory;
import org.chengxin.detection.table.Records;
import org.junit.jupiter.api.Test;

class RecordTextTest {

    @Test
    void writesValuesAsTheyStandInAFile() {
        var row = RowFactory.create(
                "market",
                5.0,
                -0.25,
                1e300,
                Double.NaN,
                3.5f,
                new BigDecimal("1E+3"),
                Timestamp.from(Instant.parse("2024-02-29T00:00:00Z")),
                null,
                true,
                1L << 40);

        assertThat(RecordText.of(row, 1))
                .isEqualTo("5,-0.25,1.0E300,NaN,3.5,1000,2024-02-29T00:00:00Z,,true,1099511627776");
    }

    @Test
    void anEmptyRecordIsStillARecord() throws IOException {
        Records read = new Records(new StringReader(RecordText.of(RowFactory.create(new Object[] {null}), 0) + "\n"));

        assertThat(read.next()).isTrue();
        assertThat(read.field(0)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Random random = new Random(5);
        String letters = "ab,\"\n\r 评\uFEFF好";
        List<List<String>> rows = new ArrayList<>();
        List<String> records = new ArrayList<>();
        for (int each = 0; each < 2_000; each++) {
            List<String> fields = new ArrayList<>();
            for (int field = 0; field < 3; field++) {
                StringBuilder text = new StringBuilder();
                for (int length = random.nextInt(6); length > 0; length--) {
                    text.append(letters.charAt(random.nextInt(letters.length())));
                }
                fields.add(text.toString());
            }
            rows.add(fields);
            records.add(RecordText.of(RowFactory.create(fields.toArray()), 0));
        }

        Records read = new Records(new RecordReader(records.iterator()));
        for (List<String> fields : rows) {
            assertThat(read.next()).isTrue();
            assertThat(List.of(read.field(0), read.field(1), read.field(2))).isEqualTo(fields);
        }
        assertThat(read.next()).isFalse();
    }
}

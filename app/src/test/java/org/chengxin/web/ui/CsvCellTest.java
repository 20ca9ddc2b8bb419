package org.chengxin.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader of CSV gets back each cell, and a spreadsheet computes none of them. */
class CsvCellTest {

    private static final String ALPHABET = "=+-@\t\r\n\",;' a1号𠮷|";

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 138", "-1", "@SUM(A1)", "\t=1", "\r=1", "=\"a\"", "-"})
    void whatASpreadsheetWouldComputeGetsAnApostrophe(String text) {
        assertThat(read(CsvCell.of(text))).containsExactly(List.of("'" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "1-2", "'=1", "a@b.cn", "say \"so\"", "one,two", "one\r\ntwo", "\"", "杭州𠮷祥"})
    void anyOtherTextIsReadBackAsItWas(String text) {
        assertThat(read(CsvCell.of(text) + "," + CsvCell.of(text))).containsExactly(List.of(text, text));
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_128, 5, 6})
    void noCellBreaksOutOfItsPlace(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int width = random.nextInt(2, 5);
            List<List<String>> rows = new ArrayList<>();
            for (int row = random.nextInt(1, 5); row > 0; row--) {
                rows.add(cells(random, width));
            }
            String csv = rows.stream()
                    .map(row -> row.stream().map(CsvCell::of).collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\r\n"));
            List<List<String>> read = read(csv);
            assertThat(read).as("seed %d: %s", seed, csv).hasSameSizeAs(rows);
            for (int row = 0; row < rows.size(); row++) {
                assertThat(read.get(row)).as("seed %d: %s", seed, csv).hasSize(width);
                for (int cell = 0; cell < width; cell++) {
                    String text = rows.get(row).get(cell);
                    assertThat(read.get(row).get(cell))
                            .as("seed %d: %s", seed, csv)
                            .isEqualTo(text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text);
                }
            }
        }
    }

    private static List<String> cells(Random random, int width) {
        int[] alphabet = ALPHABET.codePoints().toArray();
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < width; cell++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            cells.add(text.toString());
        }
        return cells;
    }

    private static List<List<String>> read(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream()
                .map(CsvRecord::getFields)
                .toList();
    }
}

package org.chengxin.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * A version of a decision table, as people read it and as the engine runs it.
 *
 * @param digest SHA-256 of the file, hexadecimal: what an evaluation names
 * @param source the DMN file itself
 * @param rows of its first table
 * @param further the tables that go on from what the first gives, such as the bounds of a level
 */
public record DecisionTable(
        String name,
        int version,
        String digest,
        String source,
        LocalDate effectiveFrom,
        List<String> inputs,
        List<String> outputs,
        List<Row> rows,
        List<Further> further) {

    /** How many rows all of its tables have. */
    public int size() {
        return rows.size()
                + further.stream().mapToInt(each -> each.rows().size()).sum();
    }

    /** What the row says that gives this reason, in one language; the word itself where none does. */
    public String why(String reason, boolean english) {
        return rows.stream()
                .filter(row -> row.outputs().contains('"' + reason + '"'))
                .findFirst()
                .map(row -> row.why(english))
                .orElse(reason);
    }

    /** A table that goes on from what others of the file give. */
    public record Further(String name, List<String> inputs, List<String> outputs, List<Row> rows) {}

    /**
     * One rule.
     *
     * @param inputs unary tests, one an input column; {@code -} fits anything
     * @param why Chinese and English, divided by {@code |}
     */
    public record Row(List<String> inputs, List<String> outputs, String why) {

        /** The explanation in one language. */
        public String why(boolean english) {
            String[] languages = why.split("\\|", 2);
            return english && languages.length == 2 ? languages[1].trim() : languages[0].trim();
        }
    }
}

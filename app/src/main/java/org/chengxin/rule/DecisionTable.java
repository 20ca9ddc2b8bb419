package org.chengxin.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * A version of a decision table, for display and execution.
 *
 * @param digest SHA-256 of the file, hexadecimal, as evaluations refer to it
 * @param source the DMN file
 * @param rows of its first table
 * @param further later tables that use the results of the first, such as the bounds of levels
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

    /** Number of rows of all tables. */
    public int size() {
        return rows.size()
                + further.stream().mapToInt(each -> each.rows().size()).sum();
    }

    /** Explanation of the row with this reason, in one language; the reason itself if there is none. */
    public String why(String reason, boolean english) {
        return rows.stream()
                .filter(row -> row.outputs().contains('"' + reason + '"'))
                .findFirst()
                .map(row -> row.why(english))
                .orElse(reason);
    }

    /** A table that uses the results of earlier ones. */
    public record Further(String name, List<String> inputs, List<String> outputs, List<Row> rows) {}

    /**
     * A rule.
     *
     * @param inputs unary tests, one per input column; {@code -} matches anything
     * @param why Chinese and English, separated by {@code |}
     */
    public record Row(List<String> inputs, List<String> outputs, String why) {

        /** The explanation in one language. */
        public String why(boolean english) {
            String[] languages = why.split("\\|", 2);
            return english && languages.length == 2 ? languages[1].trim() : languages[0].trim();
        }
    }
}

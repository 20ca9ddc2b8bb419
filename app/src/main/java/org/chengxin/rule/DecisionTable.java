package org.chengxin.rule;

import java.time.LocalDate;
import java.util.List;

/**
 * A version of a decision table, as people read it and as the engine runs it.
 *
 * @param digest SHA-256 of the file, hexadecimal: what an evaluation names
 * @param source the DMN file itself
 */
public record DecisionTable(
        String name,
        int version,
        String digest,
        String source,
        LocalDate effectiveFrom,
        List<String> inputs,
        List<String> outputs,
        List<Row> rows) {

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

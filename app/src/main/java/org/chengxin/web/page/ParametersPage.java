package org.chengxin.web.page;

import java.util.List;
import org.chengxin.rule.Parameter;

/**
 * The dated parameters with their basis and the confidence of their source.
 *
 * @param today the legal day on which they are in force or not
 */
public record ParametersPage(String today, List<Row> rows) {

    /**
     * One value.
     *
     * @param value with its unit, in words
     * @param state future, inForce or past
     */
    public record Row(Parameter parameter, String value, String state) {}

    /** How many rest on a text that nobody has verified. */
    public long unverified() {
        return rows.stream()
                .filter(row -> row.parameter().confidence().equals("M"))
                .count();
    }
}

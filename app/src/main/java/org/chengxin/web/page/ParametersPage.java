package org.chengxin.web.page;

import java.util.List;
import org.chengxin.rule.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The dated parameters with their basis and the confidence of their source.
 *
 * @param today the legal date for which {@code state} holds
 */
public record ParametersPage(String today, List<Row> rows) {

    /**
     * One value.
     *
     * @param value with its unit, in words
     * @param state future, inForce or past
     * @param reader name of the officer who read its text; null for a value of the shipped tables
     */
    public record Row(
            Parameter parameter,
            String value,
            String state,
            @Nullable String reader) {}

    /** The number of values whose source is unverified. */
    public long unverified() {
        return rows.stream()
                .filter(row -> row.parameter().confidence().equals("M"))
                .count();
    }
}

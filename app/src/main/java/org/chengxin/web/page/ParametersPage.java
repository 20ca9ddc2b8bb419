package org.chengxin.web.page;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.rule.Parameter;
import org.chengxin.web.list.ListPage;
import org.jspecify.annotations.Nullable;

/**
 * The dated parameters with their basis and the confidence of their source.
 *
 * @param today the legal day
 * @param count of all values
 * @param unverified how many of them have no source that was read
 */
public record ParametersPage(String today, int count, long unverified, ListPage list) {

    static ParametersPage of(LocalDate today, List<Row> all, ListPage list) {
        long unverified =
                all.stream().filter(row -> !row.parameter().isVerified()).count();
        return new ParametersPage(today.toString(), all.size(), unverified, list);
    }

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
}

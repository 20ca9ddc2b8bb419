package org.chengxin.web.list;

import java.util.List;
import java.util.function.Function;

/**
 * What a source found for a query.
 *
 * @param rows of the page that was asked for
 * @param count of all rows that pass the filters
 * @param more whether counting ended there, and there are more
 */
public record Found<T>(List<T> rows, long count, boolean more) {

    public Found(List<T> rows, long count) {
        this(rows, count, false);
    }

    public <R> Found<R> map(Function<T, R> row) {
        return new Found<>(rows.stream().map(row).toList(), count, more);
    }
}

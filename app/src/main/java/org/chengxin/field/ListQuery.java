package org.chengxin.field;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a list, as its address says: filters, order, page.
 *
 * @param filters values by name; a filter that narrows nothing is left out
 * @param sort name of the column that the list is in the order of; empty for the list's own order
 * @param page from 1
 * @param file whether all rows are asked for as a file, up to {@link #MOST}
 */
public record ListQuery(Map<String, String> filters, String sort, boolean descending, int page, boolean file) {

    /** Rows of a page. */
    public static final int SHOWN = 50;

    /** Rows that can be reached by turning pages, and rows of a file; whoever wants more narrows the list. */
    public static final int MOST = 10_000;

    public static final int LAST_PAGE = MOST / SHOWN;

    /** The first page of the whole list in its own order. */
    public static final ListQuery FIRST = new ListQuery(Map.of(), "", false, 1, false);

    public ListQuery {
        filters = Map.copyOf(filters);
    }

    /** The value of a filter; null if it narrows nothing. */
    public @Nullable String value(String filter) {
        return filters.get(filter);
    }

    /** The value of a filter in which something is always chosen. */
    public String required(String filter) {
        return Objects.requireNonNull(filters.get(filter), filter);
    }

    /** Whether a row passes a filter with this value of its own. */
    public boolean matches(String filter, @Nullable String own) {
        String value = value(filter);
        return value == null || value.equals(own);
    }

    public int offset() {
        return file ? 0 : (page - 1) * SHOWN;
    }

    public int limit() {
        return file ? MOST : SHOWN;
    }

    /**
     * The SQL after {@code order by}, made of the store's own expressions alone.
     *
     * @param columns expressions by name of column
     * @param usual the list's own order, which decides between equal rows too
     */
    public String orderBy(Map<String, String> columns, String usual) {
        String column = columns.get(sort);
        return column == null ? usual : column + (descending ? " desc nulls last, " : " nulls last, ") + usual;
    }
}

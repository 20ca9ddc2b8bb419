package org.chengxin.web.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chengxin.field.Field;
import org.chengxin.field.ListQuery;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/**
 * A list of a page, declared: columns and filters. All of its state is in its address: a parameter for each filter, {@code sort},
 * {@code order} (asc or desc), {@code page}, and {@code format=csv} for the file.
 *
 * <p>Its texts begin with its prefix: {@code label}, {@code none}, and the name of each column and filter.
 */
public final class Listing<T> {

    private final String path;
    private final String prefix;
    private final Texts texts;
    private final List<Column<T>> columns = new ArrayList<>();
    private List<Filter> filters = List.of();
    private Function<T, @Nullable String> choice = row -> null;
    private String usual = "";

    private Listing(String path, String prefix, Texts texts) {
        this.path = path;
        this.prefix = prefix;
        this.texts = texts;
    }

    /** @param prefix of the keys of its texts, with the last dot */
    public static <T> Listing<T> of(String path, String prefix, Texts texts) {
        return new Listing<>(path, prefix, texts);
    }

    /** @param value of the field in a row; a {@link Cell} where there is more to show than its words */
    public Listing<T> column(Field field, Function<T, ? extends @Nullable Object> value) {
        columns.add(new Column<>(field, null, value, false, false));
        return this;
    }

    /** A column of a declared field, whose title its owner's texts give. */
    public Listing<T> column(Field field, String title, Function<T, ? extends @Nullable Object> value) {
        columns.add(new Column<>(field, title, value, false, false));
        return this;
    }

    /** A column that the list can be in the order of. A store that the rows come from knows it by its name. */
    public Listing<T> sorted(Field field, Function<T, ? extends @Nullable Object> value) {
        columns.add(new Column<>(field, null, value, true, false));
        return this;
    }

    /** A column of the file alone: what a page shows as a note of another one. */
    public Listing<T> filed(Field field, Function<T, ? extends @Nullable Object> value) {
        columns.add(new Column<>(field, null, value, false, true));
        return this;
    }

    public Listing<T> filters(Filter... some) {
        filters = List.of(some);
        return this;
    }

    /** The column that the list is in the order of where nothing is asked, the least first. */
    public Listing<T> usually(String column) {
        usual = column;
        return this;
    }

    /** Rows can be chosen for an act by this value. */
    public Listing<T> chosenBy(Function<T, @Nullable String> value) {
        choice = value;
        return this;
    }

    /** Reads the address; what the list does not offer narrows nothing. */
    public ListQuery query(Map<String, String> parameters) {
        Map<String, String> values = new HashMap<>();
        for (Filter filter : filters) {
            String value = filter.read(parameters.get(filter.name()));
            if (value != null) {
                values.put(filter.name(), value);
            }
        }
        String sort = parameters.getOrDefault("sort", "");
        boolean known = columns.stream()
                .anyMatch(column -> column.sorted() && column.name().equals(sort));
        String page = parameters.getOrDefault("page", "");
        return new ListQuery(
                values,
                known ? sort : "",
                known && ListAddress.DESCENDING.equals(parameters.get("order")),
                page.matches("[1-9]\\d{0,5}") ? Math.min(ListQuery.LAST_PAGE, Integer.parseInt(page)) : 1,
                "csv".equals(parameters.get("format")));
    }

    /** Orders and cuts a list that is whole in memory. */
    public Found<T> of(List<T> all, ListQuery query) {
        Stream<T> rows = columns.stream()
                .filter(column -> column.name().equals(query.sort()))
                .findFirst()
                .map(column -> all.stream().sorted(order(column, query.descending())))
                .orElse(all.stream());
        return new Found<>(rows.skip(query.offset()).limit(query.limit()).toList(), all.size());
    }

    private Comparator<T> order(Column<T> column, boolean descending) {
        Comparator<T> order =
                Comparator.comparing(row -> column.cell(row, texts).words());
        return descending ? order.reversed() : order;
    }

    /**
     * The page, or the list as a file if that is asked for.
     *
     * @param page makes the model of the template of it
     */
    public ModelAndView show(String template, ListQuery query, Found<T> found, Function<ListPage, Object> page) {
        return query.file()
                ? new ModelAndView(ListFile.of(
                        path,
                        Stream.concat(
                                Stream.of(columns.stream()
                                        .map(column -> column.title(prefix, texts))
                                        .toList()),
                                found.rows().stream().map(this::line))))
                : new ModelAndView(template, "page", page.apply(page(query, found)));
    }

    private List<String> line(T row) {
        return columns.stream().map(column -> column.cell(row, texts).words()).toList();
    }

    /** The list as its templates show it. */
    public ListPage page(ListQuery query, Found<T> found) {
        List<Column<T>> shown =
                columns.stream().filter(column -> !column.filed()).toList();
        ListAddress address = new ListAddress(path, filters, query);
        long behind = found.count() - query.offset() - found.rows().size();
        boolean later = (found.more() || behind > 0) && query.page() < ListQuery.LAST_PAGE;
        return new ListPage(
                path,
                texts.of(prefix + "label"),
                filters.stream()
                        .filter(filter -> !filter.choice() || !filter.options().isEmpty())
                        .map(filter -> control(filter, query))
                        .toList(),
                address.order(),
                shown.stream().map(column -> head(column, query, address)).toList(),
                found.rows().stream()
                        .map(row -> new ListPage.Row(
                                shown.stream()
                                        .map(column -> column.cell(row, texts))
                                        .toList(),
                                choice.apply(row)))
                        .toList(),
                texts.of(found.more() ? "web.list.count.more" : "web.list.count", found.count()),
                texts.of(
                        later || behind <= 0 ? "web.list.page" : "web.list.page.cut",
                        query.offset() + 1,
                        query.offset() + found.rows().size()),
                query.page() > 1 ? address.ofPage(query.page() - 1) : null,
                later ? address.ofPage(query.page() + 1) : null,
                new Option(
                        address.ofFile(),
                        texts.of(
                                found.more() || found.count() > ListQuery.MOST ? "web.list.file.cut" : "web.list.file",
                                ListQuery.MOST)),
                texts.of(address.isNarrowed() ? "web.list.none" : prefix + "none"),
                address.isNarrowed() ? path : null);
    }

    private ListPage.Control control(Filter filter, ListQuery query) {
        String value = query.value(filter.name());
        return new ListPage.Control(
                filter,
                texts.of(prefix + filter.name()),
                value == null ? "" : value,
                filter.usual() == null ? texts.of("web.list.any") : null);
    }

    private ListPage.Head head(Column<T> column, ListQuery query, ListAddress address) {
        boolean now = column.name().equals(query.sort().isEmpty() ? usual : query.sort());
        String order = query.descending() ? "descending" : "ascending";
        return new ListPage.Head(
                column.title(prefix, texts),
                column.style(),
                column.sorted() ? address.sortedBy(column.name(), now && !query.descending()) : null,
                now ? order : null);
    }
}

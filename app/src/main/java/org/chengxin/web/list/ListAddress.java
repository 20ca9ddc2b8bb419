package org.chengxin.web.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengxin.field.ListQuery;
import org.chengxin.web.ui.Option;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of a list as it is asked for: in another order, of another page, as a file. */
record ListAddress(String path, List<Filter> filters, ListQuery query) {

    static final String DESCENDING = "desc";

    /** Whether a filter or a later page leaves rows out that the list has where nothing is asked. */
    boolean isNarrowed() {
        return query.page() > 1 || filters.stream().anyMatch(this::narrows);
    }

    private boolean narrows(Filter filter) {
        String value = query.value(filter.name());
        return value != null && !value.equals(filter.usual());
    }

    /** The parameters of the order. */
    List<Option> order() {
        return order(query.sort(), query.descending());
    }

    private static List<Option> order(String sort, boolean descending) {
        return sort.isEmpty()
                ? List.of()
                : List.of(new Option("sort", sort), new Option("order", descending ? DESCENDING : "asc"));
    }

    String sortedBy(String column, boolean descending) {
        return of(order(column, descending), Map.of());
    }

    String ofPage(int page) {
        return of(order(), Map.of("page", String.valueOf(page)));
    }

    String ofFile() {
        return of(order(), Map.of("format", "csv"));
    }

    private String of(List<Option> order, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        filters.stream()
                .filter(this::narrows)
                .forEach(filter -> parameters.put(filter.name(), Objects.requireNonNull(query.value(filter.name()))));
        order.forEach(each -> parameters.put(each.value(), each.words()));
        parameters.putAll(more);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}

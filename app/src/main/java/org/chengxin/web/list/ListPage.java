package org.chengxin.web.list;

import java.util.List;
import org.chengxin.web.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * A list as the templates {@code ui/list….jte} show it.
 *
 * @param path of the page
 * @param label of the table
 * @param kept order of the list, which the form of the filters passes on
 * @param counted how many rows there are, in a sentence
 * @param turned which of them are shown
 * @param earlier address of the page before; null on the first
 * @param file address of the list as a file, and the words of the link
 * @param none why the list is empty
 * @param all address of the list without filters; null if nothing is narrowed
 */
public record ListPage(
        String path,
        String label,
        List<Control> controls,
        List<Option> kept,
        List<Head> heads,
        List<Row> rows,
        String counted,
        String turned,
        @Nullable String earlier,
        @Nullable String later,
        Option file,
        String none,
        @Nullable String all) {

    /** @param any what is shown where nothing is chosen; null where something always is */
    public record Control(
            Filter filter,
            String label,
            String value,
            @Nullable String any) {}

    /**
     * @param style of the column's cells
     * @param link address of the list in the order of the column; null if it cannot be in it
     * @param order {@code ascending} or {@code descending} if the list is in its order now
     */
    public record Head(
            String title,
            String style,
            @Nullable String link,
            @Nullable String order) {}

    /** @param choice value by which the row is chosen for an act; null where the list has none */
    public record Row(List<Cell> cells, @Nullable String choice) {}

    /** Whether the rows can be chosen. */
    public boolean isChosen() {
        return !rows.isEmpty() && rows.get(0).choice() != null;
    }
}

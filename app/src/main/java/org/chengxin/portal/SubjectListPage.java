package org.chengxin.portal;

import java.util.List;
import org.chengxin.subject.search.SubjectList.Count;
import org.chengxin.web.ui.Option;
import org.jspecify.annotations.Nullable;

/**
 * The list of subjects.
 *
 * @param asked what it is narrowed by, empty parts narrowing nothing
 * @param count of all that pass, on whatever page
 * @param first number of the first row on this page
 * @param earlier link to the page before
 * @param cut whether there are more rows than the list turns pages to
 */
public record SubjectListPage(
        Asked asked,
        Choices choices,
        Count count,
        int first,
        List<Row> rows,
        @Nullable String earlier,
        @Nullable String later,
        boolean cut) {

    /** The query's values as they were sent. */
    public record Asked(
            String words, String district, String trade, String platform, String part, String nature, String licence) {}

    public record Choices(
            List<Option> districts,
            List<String> trades,
            List<Option> platforms,
            List<Option> parts,
            List<Option> natures,
            List<Option> licences) {}

    /** @param licence its state in words */
    public record Row(SearchPage.Hit subject, String licence) {}

    public int last() {
        return first + rows.size() - 1;
    }
}

package org.chengxin.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What others report and the reader's office may use.
 *
 * @param type word of the type that the list is narrowed to; empty for all
 * @param types words of the types in the list
 * @param next number of the next page; null on the last
 */
public record SourcesPage(
        List<Line> lines,
        String type,
        List<String> types,
        int page,
        @Nullable Integer next) {

    /**
     * One source.
     *
     * @param organisation its name
     * @param days since a report came in
     * @param out days whose reports are quarantined
     * @param needsCase whether a record is opened for a case of the reader's own only
     */
    public record Line(
            String organisation, String type, long reports, String last, long days, long out, boolean needsCase) {}
}

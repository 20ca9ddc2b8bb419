package org.chengxin.matter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other offices would hand to one's own.
 *
 * @param first where the list begins, if this is not it
 * @param next where it goes on
 * @param refused why the last answer was not taken
 */
public record TransferPage(
        String office,
        List<Line> lines,
        @Nullable String first,
        @Nullable String next,
        @Nullable String refused) {

    /** @param key of the answer */
    public record Line(String id, String number, String kind, String from, String reason, String day, String key) {}
}

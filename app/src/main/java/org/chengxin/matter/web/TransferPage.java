package org.chengxin.matter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other offices would hand to one's own.
 *
 * @param answers whether the viewer can take or decline one
 * @param refused why the last answer was not taken
 */
public record TransferPage(
        String office,
        List<Line> lines,
        boolean answers,
        @Nullable String refused) {

    /** @param key of the answer */
    public record Line(String id, String number, String kind, String from, String reason, String day, String key) {}
}

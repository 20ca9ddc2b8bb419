package org.chengxin.matter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Transfers offered to the caller's office.
 *
 * @param first link to the first page, if this is another one
 * @param next link to the next page
 * @param refused why the last answer was refused
 */
public record TransferPage(
        String office,
        List<Line> lines,
        @Nullable String first,
        @Nullable String next,
        @Nullable String refused) {

    /** @param key idempotency key of the answer */
    public record Line(String id, String number, String kind, String from, String reason, String day, String key) {}
}

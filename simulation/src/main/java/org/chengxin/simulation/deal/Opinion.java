package org.chengxin.simulation.deal;

import org.jspecify.annotations.Nullable;

/** Review of an order by its buyer; times are seconds since 1970, 0 where nothing was answered or added. */
public record Opinion(
        int rating,
        long created,
        @Nullable String title,
        @Nullable String text,
        long answered,
        @Nullable String reply,
        long followed,
        @Nullable String followUp) {

    /** Stars and a text, nothing else. */
    public static Opinion plain(int rating, long created, String text) {
        return new Opinion(rating, created, null, text, 0, null, 0, null);
    }
}

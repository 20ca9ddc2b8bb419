package org.chengxin.web.ui;

import org.jspecify.annotations.Nullable;

/**
 * One line of a definition list.
 *
 * @param code whether the value is a code or hash, in monospace with a copy button
 * @param link of the value
 */
public record Term(
        String term, String value, boolean code, @Nullable String link) {

    public static Term of(String term, String value) {
        return new Term(term, value, false, null);
    }

    public static Term code(String term, String value) {
        return new Term(term, value, true, null);
    }

    public static Term linked(String term, String value, @Nullable String link) {
        return new Term(term, value, false, link);
    }
}

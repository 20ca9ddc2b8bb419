package org.chengxin.web.ui;

/**
 * One line of a definition list.
 *
 * @param code whether the value is a code or hash, shown in monospace with a copy button
 */
public record Term(String term, String value, boolean code) {

    public static Term of(String term, String value) {
        return new Term(term, value, false);
    }

    public static Term code(String term, String value) {
        return new Term(term, value, true);
    }
}

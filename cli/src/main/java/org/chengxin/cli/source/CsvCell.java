package org.chengxin.cli.source;

import java.util.regex.Pattern;

/**
 * A cell of a file for people: a spreadsheet runs what begins with = + - @ or a tab as a formula, so that an apostrophe
 * stands before it; a number is none. Reading takes one apostrophe away again, and nothing is lost on the way.
 */
public final class CsvCell {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private CsvCell() {}

    /** Cell text as it is written. */
    public static String written(String text) {
        return isFormula(text, 0) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** Original text of a written cell. */
    public static String read(String text) {
        return text.startsWith("'") && isFormula(text, 1) ? text.substring(1) : text;
    }

    /** Behind any apostrophes, so that a text which has some by itself keeps them. */
    private static boolean isFormula(String text, int from) {
        int start = from;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        return start < text.length() && STARTS.indexOf(text.charAt(start)) >= 0;
    }
}

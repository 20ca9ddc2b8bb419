package org.chengxin.web.ui;

/** A cell of a CSV file (RFC 4180) that people open in a spreadsheet. */
public final class CsvCell {

    private CsvCell() {}

    /** Quoted; what a spreadsheet would take for a formula gets an apostrophe in front. */
    public static String of(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}

package org.chengxin.web.guard;

import java.util.List;
import java.util.regex.Pattern;

/** The body's maximum length by path; the default fits a small form. */
public final class BodyLimitPolicy {

    private static final long KIB = 1024;
    private static final long MIB = 1024 * KIB;

    /** A text field holds 4,000 characters of three bytes each, and percent-encoding triples that. */
    private static final long DEFAULT = 64 * KIB;

    /** A form of many rows, or the text of a definition. */
    private static final long FORM = 2 * MIB;

    /** Two files of the usual maximum size, and the form around them. */
    private static final long STRANGERS_FILES = 42 * MIB;

    /** A matter's attachments, and the form around them. */
    private static final long OFFICERS_FILES = 110 * MIB;

    /** A stream is read in batches, so that its length costs no memory; this is a year of a large platform's orders. */
    private static final long STREAM = 16 * 1024 * MIB;

    private static final String STREAM_PATH = "/api/v1/reports";

    private static final List<Row> ROWS = List.of(
            new Row("/api/v1/reports", 16 * MIB, 16 * MIB),
            new Row("/api/v1/matters/attachments", 64 * MIB, 0),
            new Row("/api/v1/matters(/.*)?", MIB, 0),
            new Row("/api/v1/match", MIB, 0),
            new Row("/api/.*", DEFAULT, 0),
            new Row("/matters/(new|where)(/.*)?", FORM, STRANGERS_FILES),
            new Row("/workbench/matters/.*", FORM, OFFICERS_FILES),
            new Row("/workbench/tables/.*", FORM, FORM),
            new Row("/workbench/couriers", DEFAULT, FORM),
            new Row("/workbench/reports/upload", DEFAULT, FORM),
            new Row("/workbench/certificates", DEFAULT, FORM),
            new Row("/workbench/.*", FORM, DEFAULT));

    private BodyLimitPolicy() {}

    private record Row(Pattern path, long body, long multipart) {

        Row(String path, long body, long multipart) {
            this(Pattern.compile(path), body, multipart);
        }
    }

    /**
     * So many bytes at most.
     *
     * @param contentType as sent, or empty
     */
    public static long most(String path, String contentType) {
        if (path.equals(STREAM_PATH) && is(contentType, "application/x-ndjson")) {
            return STREAM;
        }
        boolean multipart = isMultipart(contentType);
        return ROWS.stream()
                .filter(row -> row.path().matcher(path).matches())
                .findFirst()
                .map(row -> multipart ? row.multipart() : row.body())
                .orElse(DEFAULT);
    }

    static boolean isMultipart(String contentType) {
        return is(contentType, "multipart/");
    }

    private static boolean is(String contentType, String start) {
        return contentType.strip().regionMatches(true, 0, start, 0, start.length());
    }
}

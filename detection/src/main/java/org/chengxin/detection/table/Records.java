package org.chengxin.detection.table;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Comma-separated records (RFC 4180) of a character stream, one after the other, in buffers that are used again: a
 * quoted field may hold commas, doubled quotes and line breaks; lines end in LF, CRLF or CR; a byte order mark and
 * empty lines are passed over.
 */
public final class Records {

    /** Longer ones are a missing quote, not a record. */
    private static final int LONGEST = 1 << 20;

    private static final String FORMULAS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private long number;

    private char[] text = new char[256];
    private int length;
    private int[] ends = new int[16];
    private int fields;
    private boolean broken;

    public Records(Reader in) {
        this.in = in;
    }

    /** Goes to the next record; false at the end. */
    public boolean next() throws IOException {
        int first = read();
        if (number == 0 && first == '\uFEFF') {
            first = read();
        }
        while (first == '\n' || first == '\r') {
            first = read();
        }
        if (first < 0) {
            return false;
        }
        number++;
        length = 0;
        fields = 0;
        broken = false;
        int next = first;
        do {
            next = next == '"' ? quoted() : plain(next);
            endField();
            if (next != ',') {
                return true;
            }
            next = read();
        } while (true);
    }

    private int plain(int first) throws IOException {
        int next = first;
        while (next >= 0 && next != ',' && next != '\n' && next != '\r') {
            keep(next);
            next = read();
        }
        return next;
    }

    private int quoted() throws IOException {
        while (true) {
            int next = read();
            if (next < 0) {
                broken = true;
                return next;
            }
            if (next == '"') {
                next = read();
                if (next != '"') {
                    // What stands behind the closing quote belongs to no field, but is no reason to lose the record.
                    return plain(next);
                }
            }
            keep(next);
        }
    }

    private void keep(int next) {
        if (length == LONGEST) {
            broken = true;
            return;
        }
        if (length == text.length) {
            text = Arrays.copyOf(text, length * 2);
        }
        text[length++] = (char) next;
    }

    private void endField() {
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, fields * 2);
        }
        ends[fields++] = length;
    }

    private int read() throws IOException {
        if (at == end) {
            end = in.read(buffer, 0, buffer.length);
            at = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[at++];
    }

    /** The number of this record, from 1; the first line of a file with a header is 1 too. */
    public long number() {
        return number;
    }

    /** False where a quote was never closed, or the record is longer than a record can be. */
    public boolean whole() {
        return !broken;
    }

    public int fields() {
        return fields;
    }

    public String field(int field) {
        int start = start(field);
        return new String(text, start, ends[field] - start);
    }

    /**
     * The field as a whole number of digits alone.
     *
     * @return -1 where it is none, negative, or beyond {@code int}
     */
    public int integer(int field) {
        int start = start(field);
        int stop = ends[field];
        while (start < stop && text[start] == ' ') {
            start++;
        }
        while (start < stop && text[stop - 1] == ' ') {
            stop--;
        }
        if (start == stop || stop - start > 10) {
            return -1;
        }
        long value = 0;
        for (int position = start; position < stop; position++) {
            int digit = text[position] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value > Integer.MAX_VALUE ? -1 : (int) value;
    }

    /** @return NaN where the field is no finite number */
    public double decimal(int field) {
        try {
            double value = Double.parseDouble(field(field).trim());
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    /** A field as it is written (RFC 4180). */
    public static String quoted(String text) {
        return text.chars().anyMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    /**
     * A field of a file that people open: what a spreadsheet would run as a formula stands behind an apostrophe, unless it
     * is a number.
     */
    public static String shown(String text) {
        boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
        return quoted(formula && !NUMBER.matcher(text).matches() ? "'" + text : text);
    }

    private int start(int field) {
        if (field < 0 || field >= fields) {
            throw new IndexOutOfBoundsException(field);
        }
        return field == 0 ? 0 : ends[field - 1];
    }
}

package org.chengxin.detection.shop.finding;

import java.io.IOException;
import java.io.Writer;

/** Writes JSON (RFC 8259) piece by piece; the writer of objects and lists is the caller. */
public final class JsonText {

    private JsonText() {}

    /** A text in quotes. */
    public static void text(Writer out, String text) throws IOException {
        out.write('"');
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            boolean alone = Character.isSurrogate(each) && !paired(text, at);
            if (each == '"' || each == '\\') {
                out.write('\\');
                out.write(each);
            } else if (each < ' ' || alone) {
                out.write(String.format("\\u%04x", (int) each));
            } else {
                out.write(each);
            }
        }
        out.write('"');
    }

    private static boolean paired(String text, int at) {
        boolean high = Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
        boolean low =
                Character.isLowSurrogate(text.charAt(at)) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        return high || low;
    }

    /** A number, or null where it is none. */
    public static void number(Writer out, double number) throws IOException {
        out.write(Double.isFinite(number) ? Double.toString(number) : "null");
    }
}

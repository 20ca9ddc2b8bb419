package org.chengxin.web.log;

/** Escapes text for a single log line: characters that would break, hide or reverse it are written as their code. */
final class Printable {

    private Printable() {}

    static String of(String text) {
        StringBuilder printable = null;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (isHarmful(each)) {
                if (printable == null) {
                    printable = new StringBuilder(text.length() + 16).append(text, 0, at);
                }
                printable.append("\\u").append(String.format("%04x", (int) each));
            } else if (printable != null) {
                printable.append(each);
            }
        }
        return printable == null ? text : printable.toString();
    }

    /** Control characters, line and paragraph separators, and format characters such as direction marks. */
    private static boolean isHarmful(char each) {
        int type = Character.getType(each);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}

package org.chengxin.web.log;

/** Text as it may stand in one line of a log: what would break, hide or turn round the line is written as its number. */
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

    /** Controls, line and paragraph separators, marks of direction and other invisible ones, halves of a pair. */
    private static boolean isHarmful(char each) {
        int type = Character.getType(each);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}

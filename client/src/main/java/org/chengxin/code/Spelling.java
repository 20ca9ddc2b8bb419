package org.chengxin.code;

/**
 * One spelling for what people and spreadsheets write in many: full-width forms become half-width, a-z become A-Z,
 * blanks go. Only ASCII letters are raised, since Unicode rules would turn foreign letters into valid symbols.
 */
public final class Spelling {

    private Spelling() {}

    /** Half-width, upper-case, without blanks at either end. */
    public static String trimmed(String text) {
        return halfWidth(text).strip();
    }

    /** Half-width, upper-case, without any blank: printed numbers come in groups. */
    public static String withoutBlanks(String text) {
        return halfWidth(text).replace(" ", "");
    }

    public static boolean isDigits(String text) {
        return text.chars().allMatch(symbol -> symbol >= '0' && symbol <= '9');
    }

    private static String halfWidth(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char symbol = text.charAt(i);
            if (symbol >= '\uFF01' && symbol <= '\uFF5E') {
                symbol -= '\uFF01' - '!';
            }
            if (isInvisible(symbol)) {
                continue;
            }
            if (Character.isWhitespace(symbol) || Character.isSpaceChar(symbol)) {
                symbol = ' ';
            } else if (symbol >= 'a' && symbol <= 'z') {
                symbol -= 'a' - 'A';
            }
            result.append(symbol);
        }
        return result.toString();
    }

    /** Byte order mark, zero-width blanks and direction marks, as copied from web pages and spreadsheets. */
    private static boolean isInvisible(char symbol) {
        return symbol == '\uFEFF' || symbol >= '\u200B' && symbol <= '\u200F' || symbol == '\u2060';
    }
}

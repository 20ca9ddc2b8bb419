package org.chengxin.cli.value;

/** Digits and signs as Chinese input methods write them. */
final class Digits {

    private Digits() {}

    /** Full-width ASCII (U+FF01 to U+FF5E) and the ideographic space become plain ASCII. */
    static String halfWidth(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return narrowed(text);
            }
        }
        return text;
    }

    private static String narrowed(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                plain.append((char) (c - 0xFEE0));
            } else {
                plain.append(c == '\u3000' ? ' ' : c);
            }
        }
        return plain.toString();
    }
}

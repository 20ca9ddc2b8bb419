package org.chengxin.detection.text;

import java.util.Arrays;

/** A text without what two people may write differently by chance: case, width, kinds of space. */
final class Plain {

    /** A review is no longer than this; what stands behind it says nothing new. */
    static final int LONGEST = 5000;

    private Plain() {}

    /** The code points, lower case, full-width letters and marks as narrow ones, each run of spaces as one. */
    static int[] codePoints(String text) {
        int[] points = new int[Math.min(text.length(), LONGEST)];
        int size = 0;
        boolean space = true;
        for (int at = 0; at < text.length() && size < points.length; ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (!space) {
                    points[size++] = ' ';
                }
                space = true;
                continue;
            }
            space = false;
            if (point >= 0xFF01 && point <= 0xFF5E) {
                point -= 0xFEE0;
            }
            points[size++] = Character.toLowerCase(point);
        }
        return Arrays.copyOf(points, size > 0 && space ? size - 1 : size);
    }
}

package org.chengxin.matter.definition.diagram;

import java.util.ArrayList;
import java.util.List;

/** Line breaking for boxes; widths are estimated generously, since font metrics are not available. */
final class TextBlock {

    static final int LINE = 19;

    private static final double WIDE = 14;
    private static final double NARROW = 8.2;
    private static final double CAPITAL = 10.5;

    /** Characters that never begin a line. */
    private static final String CLOSING = "）、，。；：”》】";

    private TextBlock() {}

    static double width(String text) {
        return text.codePoints().mapToDouble(TextBlock::width).sum();
    }

    /** Chinese breaks anywhere except before a closing mark, other text at spaces; overlong words are split. */
    static List<String> lines(String text, double most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (!line.isEmpty() && width(line + piece.stripTrailing()) > most) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? piece.stripLeading() : piece);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (word.isEmpty() && CLOSING.indexOf(letter) >= 0 && !pieces.isEmpty()) {
                pieces.add(pieces.remove(pieces.size() - 1) + Character.toString(letter));
                return;
            }
            boolean breaks = isWide(letter) || letter == ' ' || word.length() >= 14;
            word.appendCodePoint(letter);
            if (breaks) {
                pieces.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            pieces.add(word.toString());
        }
        return pieces;
    }

    private static double width(int letter) {
        if (isWide(letter)) {
            return WIDE;
        }
        return letter >= 'A' && letter <= 'Z' ? CAPITAL : NARROW;
    }

    private static boolean isWide(int letter) {
        return letter >= 0x2E80;
    }
}

package org.chengxin.document.print;

import java.util.OptionalInt;

/** The Chinese font and its companion; may be the same font. */
public final class FontPair {

    private final Glyphs chinese;
    private final Glyphs latin;

    FontPair(Glyphs chinese, Glyphs latin) {
        this.chinese = chinese;
        this.latin = latin;
    }

    Glyphs chinese() {
        return chinese;
    }

    Glyphs latin() {
        return latin;
    }

    /** First character that neither font has; it would be printed as a box. */
    public OptionalInt missing(String text) {
        return text.codePoints()
                .filter(point -> !chinese.have(point) && !latin.have(point))
                .findFirst();
    }
}

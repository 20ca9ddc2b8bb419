package org.chengxin.document.print;

import java.util.OptionalInt;

/** The font for Chinese and the one beside it, which may be the same. */
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

    /** The first character that neither can draw: printed, it would be a box. */
    public OptionalInt missing(String text) {
        return text.codePoints()
                .filter(point -> !chinese.have(point) && !latin.have(point))
                .findFirst();
    }
}

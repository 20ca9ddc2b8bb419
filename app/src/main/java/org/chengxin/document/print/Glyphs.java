package org.chengxin.document.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** Character coverage of a TrueType font. */
record Glyphs(Path file, BitSet points) {

    /** Chinese extends into plane 3; the planes after it hold nothing that belongs on a paper. */
    private static final int LAST = 0x3_FFFF;

    /** Empty if the font cannot be embedded in a PDF. */
    static Optional<Glyphs> read(Path file) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
            if (font.getGlyph() == null) {
                return Optional.empty();
            }
            CmapLookup lookup = font.getUnicodeCmapLookup();
            BitSet points = new BitSet();
            for (int point = 0x20; point <= LAST; point++) {
                if (lookup.getGlyphId(point) != 0) {
                    points.set(point);
                }
            }
            return Optional.of(new Glyphs(file, points));
        } catch (IOException | RuntimeException damaged) {
            // a broken font in a system folder must not prevent printing with another one
            return Optional.empty();
        }
    }

    boolean have(int point) {
        return points.get(point);
    }

    boolean haveAll(String text) {
        return text.codePoints().allMatch(this::have);
    }
}

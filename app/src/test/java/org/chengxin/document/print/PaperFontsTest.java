package org.chengxin.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fonts are found where they are, and their lack is told. */
class PaperFontsTest {

    private static final Path DROID = Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf");
    private static final Path DEJAVU = Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");

    @TempDir
    private Path folder;

    @Test
    void theSystemsFoldersHaveAChineseFontAndALatinOneBesideIt() {
        FontPair pair = new PaperFonts(List.of(), Samples.FOLDERS).find().orElseThrow();
        assertThat(pair.missing(Samples.PAPER.all() + "“”—…0aZ")).isEmpty();
    }

    @Test
    void aChineseFontWithoutLettersNeedsTheOtherOne() throws IOException {
        Files.copy(DROID, folder.resolve("chinese.ttf"));
        assertThat(new PaperFonts(List.of(), List.of(folder)).find()).isEmpty();
        assertThat(new PaperFonts(List.of(DEJAVU), List.of(folder)).find()).isPresent();
    }

    @Test
    void whereNoFontIsNothingIsFound() throws IOException {
        Files.writeString(folder.resolve("broken.ttf"), "no font at all");
        assertThat(new PaperFonts(List.of(folder.resolve("missing.ttf")), List.of(folder, folder.resolve("none")))
                        .find())
                .isEmpty();
    }

    @Test
    void aFontThatIsSetComesFirst() throws IOException {
        Path own = Files.copy(DROID, folder.resolve("own.ttf"));
        FontPair pair = new PaperFonts(List.of(own), Samples.FOLDERS).find().orElseThrow();
        assertThat(pair.chinese().file()).isEqualTo(own);
    }

    @Test
    void aCharacterThatNoFontHasIsNamed() {
        FontPair pair = new PaperFonts(List.of(), Samples.FOLDERS).find().orElseThrow();
        assertThat(pair.missing("张\uD869\uDED6")).hasValue(0x2A6D6);
    }
}

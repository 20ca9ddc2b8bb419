package org.chengxin.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The text format of COPY, character by character. */
class CopyTextTest {

    @Test
    void nothingIsNotTheTextThatLooksLikeIt() {
        assertThat(written(null)).isEqualTo("\\N");
        assertThat(written("\\N")).isEqualTo("\\\\N");
    }

    @Test
    void whatWouldEndAValueOrARowIsEscaped() {
        assertThat(written("a\tb\nc\rd\\e")).isEqualTo("a\\tb\\nc\\rd\\\\e");
        assertThat(written("\\.")).isEqualTo("\\\\.");
    }

    @Test
    void bytesAreHexadecimal() {
        assertThat(written(new byte[] {0, (byte) 0xff, 0x5c})).isEqualTo("\\\\x00ff5c");
        assertThat(written(new byte[0])).isEqualTo("\\\\x");
    }

    @Test
    void aListIsAnArrayWhoseQuotesAndBackslashesAreEscapedTwice() {
        assertThat(written(List.of())).isEqualTo("{}");
        assertThat(written(List.of("a,b", "\"", "\\"))).isEqualTo("{\"a,b\",\"\\\\\"\",\"\\\\\\\\\"}");
    }

    private static String written(Object value) {
        StringBuilder text = new StringBuilder();
        CopyText.append(text, value);
        return text.toString();
    }
}

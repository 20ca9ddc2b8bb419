package org.chengxin.cli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a.csv"), bytes);
    }

    private Charset of(byte[] bytes) throws InputException, IOException {
        return Encoding.of(file(bytes), null);
    }

    private InputException problem(byte[] bytes) throws IOException {
        Path file = file(bytes);
        return catchThrowableOfType(InputException.class, () -> Encoding.of(file, null));
    }

    private static byte[] bytes(Object... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object part : parts) {
            all.write(part instanceof byte[] raw ? raw : part.toString().getBytes(StandardCharsets.UTF_8));
        }
        return all.toByteArray();
    }

    @Test
    void callsPlainAsciiAndNothingUtf8() throws Exception {
        assertThat(of(bytes(""))).isEqualTo(StandardCharsets.UTF_8);
        assertThat(of(bytes("a"))).isEqualTo(StandardCharsets.UTF_8);
        assertThat(of(bytes("id,name\n1,x\n"))).isEqualTo(StandardCharsets.UTF_8);
    }

    /** Characters of three and four bytes cross every place of the 64 KiB blocks in which a file is read. */
    @Test
    void bearsCharactersAcrossBlocks() throws Exception {
        for (int shift = 0; shift < 12; shift++) {
            String text = "x".repeat(shift) + "杭州〔\uD840\uDC00é".repeat(20_000);
            assertThat(of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(StandardCharsets.UTF_8);
            assertThat(of(text.getBytes(GB18030))).isEqualTo(GB18030);
        }
    }

    @Test
    void letsTheMarkWinOverWhatTheMappingStates() throws Exception {
        Path file = file(bytes("\uFEFFid\n杭州\n"));
        assertThat(Encoding.of(file, GB18030)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void obeysTheMappingWhenThereIsNoMark() throws Exception {
        Path file = file("é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Encoding.of(file, StandardCharsets.ISO_8859_1)).isEqualTo(StandardCharsets.ISO_8859_1);
    }

    /** A damaged byte must not turn a whole UTF-8 file into Chinese noise. */
    @Test
    void callsAMostlyValidUtf8FileDamagedAndNotGb18030() throws Exception {
        byte[] damaged = bytes("id,name\n1,杭州市市场监督管理局\n2,西湖", new byte[] {(byte) 0xA1}, "区\n3,余杭区\n");
        assertThat(problem(damaged)).hasMessageContaining("line 3").hasMessageContaining("UTF-8");
    }

    @Test
    void namesTheFirstLineThatIsNeither() throws Exception {
        byte[] text = "id,name\n1,杭州\n2,西湖\n".getBytes(GB18030);
        byte[] neither = bytes(text, "3,", new byte[] {(byte) 0xFF, (byte) 0xFF}, "\n");
        assertThat(problem(neither)).hasMessageContaining("line 4").hasMessageContaining("GB18030");
    }

    @Test
    void seesACharacterCutOffAtTheEnd() throws Exception {
        byte[] text = bytes("甲乙丙丁\n戊己");
        byte[] cut = java.util.Arrays.copyOf(text, text.length - 1);
        assertThat(problem(cut)).hasMessageContaining("line 2");
    }

    @Test
    void knowsOldAndNewWorkbooks() throws Exception {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        assertThat(problem(old)).hasMessageContaining("Excel");
        assertThat(problem(bytes("PK\u0003\u0004"))).hasMessageContaining("Excel");
        assertThat(of(bytes("PK"))).isEqualTo(StandardCharsets.UTF_8);
        assertThat(of(bytes("PKW,id\n"))).isEqualTo(StandardCharsets.UTF_8);
    }
}

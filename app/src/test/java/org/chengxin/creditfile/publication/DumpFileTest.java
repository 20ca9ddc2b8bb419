package org.chengxin.creditfile.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.creditfile.publication.DumpStore.Left;
import org.junit.jupiter.api.Test;

/** A file is told by what it is when it is unpacked. */
class DumpFileTest {

    private static byte[] unpacked(DumpFile.Finished file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file.packed()))) {
            return in.readAllBytes();
        }
    }

    private static String text(DumpFile.Finished file) throws IOException {
        return new String(unpacked(file), StandardCharsets.UTF_8);
    }

    @Test
    void lengthAndHashAreThoseOfTheFileAsItIsRead() throws Exception {
        DumpFile file = new DumpFile(List.of("record", "title"));
        for (int row = 0; row < 1_000; row++) {
            file.row(List.of("r" + row, "虚假宣传"));
        }
        DumpFile.Finished finished = file.finish();
        byte[] read = unpacked(finished);

        assertThat(finished.bytes()).isEqualTo(read.length);
        assertThat(finished.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(read)));
        assertThat(finished.packed().length).as("packed").isLessThan(read.length / 2);
        assertThat(new String(read, StandardCharsets.UTF_8).lines()).hasSize(1_001);
    }

    @Test
    void cellsAreQuotedAndNoneIsAFormula() throws IOException {
        DumpFile file = new DumpFile(List.of("title", "content"));
        file.row(List.of("=HYPERLINK(\"x\")", "一行\n两行，“引号”\""));
        assertThat(text(file.finish()))
                .isEqualTo("\uFEFFtitle,content\r\n\"'=HYPERLINK(\"\"x\"\")\",\"一行\n两行，“引号”\"\"\"\r\n");
    }

    @Test
    void aFileWithoutRowsStillHasItsHeading() throws IOException {
        assertThat(text(Dumps.left(List.of()))).isEqualTo("\uFEFFrecord,kind\r\n");
    }

    @Test
    void whatLeftIsTheSameFileHoweverOftenItIsMade() throws IOException {
        UUID record = UUID.fromString("01a22a5d-3129-72db-be54-065e49f10ae3");
        List<Left> gone = List.of(new Left(record, RecordKind.PENALTY), new Left(record, RecordKind.HONOUR));
        assertThat(Dumps.left(gone).sha256()).isEqualTo(Dumps.left(gone).sha256());
        assertThat(text(Dumps.left(gone))).contains("\"" + record + "\",\"penalty\"", "\"honour\"");
    }
}

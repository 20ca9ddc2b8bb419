package org.chengxin.cli.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of a file by its mark and by its validity: UTF-8 if every byte fits, else GB18030 if every byte
 * fits that. GB18030 takes nearly any bytes, so a file that is mostly valid UTF-8 is called a damaged UTF-8 file.
 */
final class Encoding {

    static final Charset GB18030 = Charset.forName("GB18030");

    /** Result of reading a file in one encoding: line of the first bad byte (0 = none), characters beyond ASCII. */
    private record Trial(long badLine, long bad, long beyondAscii) {}

    private Encoding() {}

    static Charset of(Path file, @Nullable Charset stated) throws InputException, IOException {
        Charset marked = marked(file);
        Charset known = marked == null ? stated : marked;
        if (known != null) {
            return confirmed(file, known, tried(file, known));
        }
        Trial utf8 = tried(file, StandardCharsets.UTF_8);
        if (utf8.badLine() == 0 || utf8.beyondAscii() > 2 * utf8.bad()) {
            return confirmed(file, StandardCharsets.UTF_8, utf8);
        }
        return confirmed(file, GB18030, tried(file, GB18030));
    }

    private static @Nullable Charset marked(Path file) throws InputException, IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        int third = head.length < 3 ? 0 : head[2] & 0xFF;
        if (first == ('P' << 8 | 'K') && third == 3 || first == 0xD0CF) {
            throw InputException.of(
                    file, "这是 Excel 工作簿，请另存为 CSV 文件", "this is an Excel workbook; save it as a CSV file");
        }
        if (first == 0xFEFF || first == 0xFFFE) {
            return StandardCharsets.UTF_16;
        }
        return first == 0xEFBB && third == 0xBF ? StandardCharsets.UTF_8 : null;
    }

    private static Charset confirmed(Path file, Charset charset, Trial trial) throws InputException {
        if (trial.badLine() == 0) {
            return charset;
        }
        throw InputException.at(
                file,
                trial.badLine(),
                "有字节不是 " + charset + " 编码；请用正确的编码另存，或在映射的 encoding 中写明",
                "bytes that are not " + charset + "; save the file anew or state its encoding in the mapping");
    }

    private static Trial tried(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        long lines = 1;
        long badLine = 0;
        long bad = 0;
        long beyondAscii = 0;
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.limit(bytes.position() + Math.max(read, 0)).rewind();
                CoderResult result;
                do {
                    result = decoder.decode(bytes, chars, end);
                    chars.flip();
                    while (chars.hasRemaining()) {
                        char c = chars.get();
                        lines += c == '\n' ? 1 : 0;
                        beyondAscii += c > 0x7F ? 1 : 0;
                    }
                    chars.clear();
                    if (result.isError()) {
                        bad++;
                        badLine = badLine == 0 ? lines : badLine;
                        bytes.position(bytes.position() + result.length());
                    }
                } while (result.isError() || result.isOverflow());
                bytes.compact();
            }
        }
        return new Trial(badLine, bad, beyondAscii);
    }
}

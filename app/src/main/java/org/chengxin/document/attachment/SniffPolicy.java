package org.chengxin.document.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Detects the file type by content (magic bytes). */
final class SniffPolicy {

    /** Encoding of older Chinese programs. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "mif1", "msf1", "heif");
    private static final Set<String> SOUND = Set.of("M4A ", "M4B ");

    /** Text that a browser, shell or spreadsheet would execute. */
    private static final Pattern ACTIVE = Pattern.compile(
            "(?i)<\\s*(?:!doctype|html|head|body|script|svg|iframe|object|embed|\\?xml|\\?php|%)|^#!|javascript:");

    private SniffPolicy() {}

    /** Empty for an unknown type; a zip file is told by its entries ({@link OfficeFile#type}). */
    static Optional<FileType> type(byte[] content) {
        if (starts(content, 0, "%PDF-")) {
            return Optional.of(FileType.PDF);
        } else if (starts(content, 0, "\u00FF\u00D8\u00FF")) {
            return Optional.of(FileType.JPEG);
        } else if (starts(content, 0, "\u0089PNG\r\n\u001A\n")) {
            return Optional.of(FileType.PNG);
        } else if (starts(content, 0, "RIFF") && starts(content, 8, "WEBP")) {
            return Optional.of(FileType.WEBP);
        } else if (starts(content, 0, "RIFF") && starts(content, 8, "WAVE")) {
            return Optional.of(FileType.WAV);
        } else if (starts(content, 4, "ftyp") && content.length >= 12) {
            return Optional.of(container(latin(content, 8, 12)));
        } else if (starts(content, 0, "ID3") || sound(content)) {
            return Optional.of(FileType.MP3);
        } else if (isZip(content)) {
            return OfficeFile.type(content);
        }
        return isText(content) ? Optional.of(FileType.TEXT) : Optional.empty();
    }

    static boolean isZip(byte[] content) {
        return starts(content, 0, "PK\u0003\u0004");
    }

    /** Whether a text has active content. */
    static boolean isActive(byte[] text) {
        return ACTIVE.matcher(decoded(text).orElse("").replace("\u0000", "")).find();
    }

    private static FileType container(String brand) {
        return HEIC.contains(brand.toLowerCase(Locale.ROOT))
                ? FileType.HEIC
                : SOUND.contains(brand) ? FileType.M4A : FileType.MP4;
    }

    /** First frame of MPEG audio, layer III, with a valid bit rate and sampling rate. */
    private static boolean sound(byte[] content) {
        return content.length > 3
                && (content[0] & 0xFF) == 0xFF
                && (content[1] & 0xE6) == 0xE2
                && (content[2] & 0xF0) != 0xF0
                && (content[2] & 0x0C) != 0x0C;
    }

    private static boolean isText(byte[] content) {
        for (byte each : content) {
            if (each >= 0 && each < 0x20 && each != '\n' && each != '\r' && each != '\t' && each != '\f') {
                return false;
            }
        }
        return decoded(content).isPresent();
    }

    private static Optional<String> decoded(byte[] content) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, CHINESE}) {
            try {
                return Optional.of(
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
            } catch (CharacterCodingException other) {
                // try the next encoding
            }
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] content, int at, String with) {
        byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= at + wanted.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static String latin(byte[] content, int from, int to) {
        return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
    }
}

package org.chengxin.document.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Removes what a file tells beside its content: place, device and time of a photo (EXIF, XMP, comments), author and program of a document.
 * Content is not touched. HEIC, audio and video stay as they are, and so does a signed PDF, whose signature would break. A file that cannot
 * be read to its end stays as it is as well: it was accepted by its beginning.
 */
final class MetadataPolicy {

    private static final int SOS = 0xDA;
    private static final int EOI = 0xD9;
    private static final int PNG_HEAD = 8;
    private static final int RIFF_HEAD = 12;

    /** Pieces of a PNG that are for programs and people, and not for the picture (PNG, third edition, 11.3). */
    private static final Set<String> PNG_METADATA = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");

    private static final Set<String> WEBP_METADATA = Set.of("EXIF", "XMP ");

    /** Flags of VP8X that announce EXIF and XMP. */
    private static final int WEBP_FLAGS = 0x08 | 0x04;

    private static final String CORE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"/>";
    private static final String APP = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"/>";
    private static final String CUSTOM = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>";

    private MetadataPolicy() {}

    /** @param type a media type of {@link FileType} */
    static byte[] stripped(String type, byte[] content) {
        try {
            return switch (type) {
                case "image/jpeg" -> jpeg(content);
                case "image/png" -> png(content);
                case "image/webp" -> webp(content);
                case "application/pdf" -> pdf(content);
                default -> type.startsWith("application/vnd.openxmlformats") ? office(content) : content;
            };
        } catch (IOException | RuntimeException unreadable) {
            return content;
        }
    }

    /** Without the segments APP1 to APP15 and comments, but for APP14, which says how colours are coded, and the colour profile in APP2. */
    private static byte[] jpeg(byte[] content) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
        kept.write(content, 0, 2);
        int at = 2;
        while (at + 4 <= content.length) {
            int marker = content[at + 1] & 0xFF;
            if ((content[at] & 0xFF) != 0xFF || marker == SOS || marker == EOI) {
                break;
            }
            int length = 2 + ((content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF);
            if (!isJpegMetadata(content, at, marker)) {
                kept.write(content, at, length);
            }
            at += length;
        }
        kept.write(content, at, content.length - at);
        return kept.toByteArray();
    }

    private static boolean isJpegMetadata(byte[] content, int at, int marker) {
        boolean comment = marker == 0xFE;
        boolean profile = marker == 0xE2
                && new String(content, at + 4, Math.min(11, content.length - at - 4), StandardCharsets.US_ASCII)
                        .equals("ICC_PROFILE");
        return comment || marker >= 0xE1 && marker <= 0xEF && marker != 0xEE && !profile;
    }

    /** Of a piece with its head; one that lies about its length, and would never be left behind, makes the file unreadable. */
    private static int length(int content, int head, int left) throws IOException {
        if (content < 0 || content > left - head) {
            throw new IOException("a piece of " + content + " bytes");
        }
        return head + content;
    }

    private static byte[] png(byte[] content) throws IOException {
        ByteBuffer chunks = ByteBuffer.wrap(content).position(PNG_HEAD);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
        kept.write(content, 0, PNG_HEAD);
        while (chunks.remaining() >= 12) {
            int at = chunks.position();
            int length = length(chunks.getInt(at), 12, chunks.remaining());
            String type = new String(content, at + 4, 4, StandardCharsets.US_ASCII);
            if (!PNG_METADATA.contains(type)) {
                kept.write(content, at, length);
            }
            chunks.position(at + length);
        }
        return kept.toByteArray();
    }

    private static byte[] webp(byte[] content) throws IOException {
        ByteBuffer chunks =
                ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).position(RIFF_HEAD);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
        kept.write(content, 0, RIFF_HEAD);
        while (chunks.remaining() >= 8) {
            int at = chunks.position();
            int bytes = chunks.getInt(at + 4);
            int length = length(bytes + (bytes & 1), 8, chunks.remaining());
            String type = new String(content, at, 4, StandardCharsets.US_ASCII);
            if (type.equals("VP8X")) {
                content[at + 8] &= (byte) ~WEBP_FLAGS;
            }
            if (!WEBP_METADATA.contains(type)) {
                kept.write(content, at, length);
            }
            chunks.position(at + length);
        }
        byte[] stripped = kept.toByteArray();
        ByteBuffer.wrap(stripped).order(ByteOrder.LITTLE_ENDIAN).putInt(4, stripped.length - 8);
        return stripped;
    }

    private static byte[] pdf(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted() || !document.getSignatureDictionaries().isEmpty()) {
                return content;
            }
            document.setDocumentInformation(new PDDocumentInformation());
            document.getDocumentCatalog().setMetadata(null);
            ByteArrayOutputStream stripped = new ByteArrayOutputStream(content.length);
            document.save(stripped);
            return stripped.toByteArray();
        }
    }

    /** The parts with properties stay, since others refer to them, and are empty. */
    private static byte[] office(byte[] content) throws IOException {
        ByteArrayOutputStream stripped = new ByteArrayOutputStream(content.length);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(content));
                ZipOutputStream kept = new ZipOutputStream(stripped)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                kept.putNextEntry(new ZipEntry(part.getName()));
                switch (part.getName()) {
                    case "docProps/core.xml" -> kept.write(CORE.getBytes(StandardCharsets.UTF_8));
                    case "docProps/app.xml" -> kept.write(APP.getBytes(StandardCharsets.UTF_8));
                    case "docProps/custom.xml" -> kept.write(CUSTOM.getBytes(StandardCharsets.UTF_8));
                    default -> parts.transferTo(kept);
                }
                kept.closeEntry();
            }
        }
        return stripped.toByteArray();
    }
}

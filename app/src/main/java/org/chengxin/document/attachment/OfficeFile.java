package org.chengxin.document.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.chengxin.document.DocumentProblem;
import org.chengxin.shared.ProblemException;

/**
 * Inspects a .docx or .xlsx file as a zip archive: parts are taken from the central directory, as a word processor does, and
 * each is unpacked to measure its true size (zip bomb).
 */
final class OfficeFile {

    private static final int MOST_PARTS = 5_000;
    private static final long LARGEST = 200L << 20;
    private static final int LISTED = 1 << 20;

    /** Macros, controls and embedded programs. */
    private static final Pattern ACTIVE_PART = Pattern.compile(
            "(?i).*(?:vbaproject|vbadata|/macrosheets/|/dialogsheets/|activex|oleobject|/embeddings/.*(?<!\\.xlsx|\\.docx)$).*");

    private OfficeFile() {}

    /** Empty for another kind of zip file or an unreadable one. */
    static Optional<FileType> type(byte[] content) {
        try (ZipFile zip = open(content)) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            } else if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(FileType.DOCX);
            }
            return zip.getEntry("xl/workbook.xml") != null ? Optional.of(FileType.XLSX) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** @throws ProblemException for a zip bomb, active content, or external references */
    static void inspect(byte[] content) {
        try (ZipFile zip = open(content)) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new ProblemException(DocumentProblem.BOMB, parts.size() + " parts");
            }
            long left = LARGEST;
            for (ZipArchiveEntry part : parts) {
                refuseActive(part.getName());
                left -= unpacked(zip, part, left);
                look(zip, part);
            }
        } catch (IOException unreadable) {
            throw new ProblemException(DocumentProblem.TYPE_REFUSED, "zip");
        }
    }

    private static void refuseActive(String part) {
        if (ACTIVE_PART.matcher(part).matches()) {
            throw new ProblemException(DocumentProblem.ACTIVE, part.substring(0, Math.min(80, part.length())));
        }
    }

    private static long unpacked(ZipFile zip, ZipArchiveEntry part, long left) throws IOException {
        long size = 0;
        byte[] piece = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                size += read;
                if (size > left) {
                    throw new ProblemException(DocumentProblem.BOMB, "> " + (LARGEST >> 20) + " MB");
                }
            }
        }
        return size;
    }

    private static void look(ZipFile zip, ZipArchiveEntry part) throws IOException {
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml") && !name.equals("[content_types].xml")) {
            try (InputStream in = zip.getInputStream(part)) {
                ContentPart.inspect(in);
            }
            return;
        }
        if (!name.endsWith(".rels") && !name.equals("[content_types].xml")) {
            return;
        }
        try (InputStream in = zip.getInputStream(part)) {
            byte[] content = in.readNBytes(LISTED + 1);
            if (content.length > LISTED) {
                throw new ProblemException(DocumentProblem.BOMB, "a part that lists parts");
            }
            PackagePart.inspect(content);
        }
    }

    private static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder().setByteArray(content).get();
    }
}

package org.chengxin.document.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.chengxin.document.DocumentProblem;
import org.chengxin.shared.ProblemException;

/**
 * Scans a PDF for active content by its standard names (ISO 32000), in the file and in compressed object streams; it is not
 * rendered.
 */
final class PdfFile {

    /**
     * JavaScript, launch actions, rich media and XFA forms. Embedded files are allowed, since invoices carry their figures in
     * one.
     */
    private static final Pattern ACTIVE = anyName("JavaScript", "Launch", "RichMedia", "XFA");

    private static final Pattern LOCKED = anyName("Encrypt");
    private static final Pattern PACKED = anyName("ObjStm");

    /** Object streams begin with object numbers and offsets; anything else was compressed twice or with a predictor. */
    private static final Pattern OBJECTS = Pattern.compile("[\\x00\\s]*+[0-9]++[\\x00\\s]++[0-9]++[\\x00\\s]");

    private static final Pattern STREAM = Pattern.compile("stream\r?\n");
    private static final int LARGEST = 8 << 20;
    private static final int MOST = 64 << 20;

    private PdfFile() {}

    /** @throws ProblemException for active content, or if it cannot be inspected */
    static void inspect(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        refuse(LOCKED, text, DocumentProblem.LOCKED);
        refuse(ACTIVE, text, DocumentProblem.ACTIVE);
        inspectPacked(content, text);
    }

    /** Each stream is located and unpacked once, however many names precede it. */
    private static void inspectPacked(byte[] content, String text) {
        Matcher packed = PACKED.matcher(text);
        Matcher stream = STREAM.matcher(text);
        int left = MOST;
        int begin = -1;
        while (packed.find()) {
            if (begin >= packed.end()) {
                continue;
            } else if (!stream.find(packed.end())) {
                return;
            }
            begin = stream.start();
            String objects = unpacked(content, stream.end(), Math.min(LARGEST, left));
            left -= objects.length();
            refuse(ACTIVE, objects, DocumentProblem.ACTIVE);
            if (!OBJECTS.matcher(objects).lookingAt()) {
                throw new ProblemException(DocumentProblem.LOCKED, "pdf");
            }
        }
    }

    private static void refuse(Pattern name, String text, DocumentProblem problem) {
        if (name.matcher(text).find()) {
            throw new ProblemException(problem, "pdf");
        }
    }

    /** Other compressions are refused: they may hide content. */
    private static String unpacked(byte[] content, int from, int limit) {
        byte[] objects;
        try (InputStream unpacking =
                new InflaterInputStream(new ByteArrayInputStream(content, from, content.length - from))) {
            objects = unpacking.readNBytes(limit + 1);
        } catch (IOException odd) {
            throw new ProblemException(DocumentProblem.LOCKED, "pdf");
        }
        if (objects.length > limit) {
            throw new ProblemException(DocumentProblem.BOMB, "pdf");
        }
        return new String(objects, StandardCharsets.ISO_8859_1);
    }

    /** Any letter of a PDF name may be written as #xx. */
    private static Pattern anyName(String... names) {
        StringBuilder pattern = new StringBuilder("/(?:");
        for (String name : names) {
            pattern.append(name.equals(names[0]) ? "" : "|");
            name.chars().forEach(letter -> pattern.append(String.format("(?:%c|#(?i:%02x))", letter, letter)));
        }
        return Pattern.compile(pattern.append(")(?![A-Za-z0-9])").toString());
    }
}

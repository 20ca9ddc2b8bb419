package org.chengxin.matter.attachment;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.chengxin.shared.ProblemException;

/**
 * Looks through a PDF for what could run, by the names that the standard gives it (ISO 32000), in the file and in the
 * packed streams that hold objects; it is not rendered.
 */
final class PdfFile {

    /** A program, the start of one, a film that is one, a form that is one. Invoices carry their figures as a file inside. */
    private static final Pattern ACTIVE = anyName("JavaScript", "Launch", "RichMedia", "XFA");

    private static final Pattern LOCKED = anyName("Encrypt");
    private static final Pattern PACKED = anyName("ObjStm");
    private static final Pattern STREAM = Pattern.compile("stream\r?\n");
    private static final int LARGEST = 8 << 20;
    private static final int MOST = 64 << 20;
    private static final int DICTIONARY = 4_096;

    private PdfFile() {}

    /** @throws ProblemException if it holds what could run, or cannot be looked into */
    static void inspect(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        refuse(LOCKED, text, AttachmentProblem.LOCKED);
        refuse(ACTIVE, text, AttachmentProblem.ACTIVE);
        Matcher packed = PACKED.matcher(text);
        Matcher stream = STREAM.matcher(text);
        int left = MOST;
        while (packed.find()) {
            if (stream.find(packed.end()) && stream.start() - packed.end() < DICTIONARY) {
                String objects = unpacked(content, stream.end(), Math.min(LARGEST, left));
                left -= objects.length();
                refuse(ACTIVE, objects, AttachmentProblem.ACTIVE);
            }
        }
    }

    private static void refuse(Pattern name, String text, AttachmentProblem problem) {
        if (name.matcher(text).find()) {
            throw new ProblemException(problem, "pdf");
        }
    }

    /** What does not unpack the usual way was packed to be overlooked. */
    private static String unpacked(byte[] content, int from, int limit) {
        Inflater inflater = new Inflater();
        inflater.setInput(content, from, content.length - from);
        byte[] objects = new byte[limit + 1];
        int length = 0;
        try {
            while (!inflater.finished() && length <= limit) {
                int read = inflater.inflate(objects, length, objects.length - length);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new ProblemException(AttachmentProblem.LOCKED, "pdf");
                }
                length += read;
            }
        } catch (DataFormatException odd) {
            throw new ProblemException(AttachmentProblem.LOCKED, "pdf");
        } finally {
            inflater.end();
        }
        if (length > limit) {
            throw new ProblemException(AttachmentProblem.BOMB, "pdf");
        }
        return new String(objects, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** A name may be written with any of its letters as #xx. */
    private static Pattern anyName(String... names) {
        StringBuilder pattern = new StringBuilder("/(?:");
        for (String name : names) {
            pattern.append(name.equals(names[0]) ? "" : "|");
            name.chars().forEach(letter -> pattern.append(String.format("(?:%c|#(?i:%02x))", letter, letter)));
        }
        return Pattern.compile(pattern.append(")(?![A-Za-z0-9])").toString());
    }
}

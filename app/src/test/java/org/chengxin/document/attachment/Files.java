package org.chengxin.document.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each type, good and bad, made in place. */
final class Files {

    private static final String TYPES = "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";

    private Files() {}

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] jpeg() {
        return latin("\u00FF\u00D8\u00FF\u00E0\u0000\u0010JFIF\u0000\u0001 picture \u00FF\u00D9");
    }

    static byte[] png() {
        return latin("\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR");
    }

    static byte[] pdf(String objects) {
        return latin("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n" + objects + "\ntrailer <</Root 1 0 R>>\n%%EOF\n");
    }

    /** Objects packed as PDF 1.5 does. */
    static byte[] packedPdf(String objects) {
        return pdfWithStream("<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>", deflated(latin("3 0 " + objects)));
    }

    static byte[] pdfWithStream(String dictionary, byte[] content) {
        return pdf("2 0 obj\n" + dictionary + "\nstream\n" + new String(content, StandardCharsets.ISO_8859_1)
                + "\nendstream\nendobj");
    }

    static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[plain.length + 64];
        int length = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }

    static Map<String, byte[]> docxParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text(TYPES));
        parts.put("_rels/.rels", text("<Relationships/>"));
        parts.put("word/document.xml", text("<w:document>约谈</w:document>"));
        return parts;
    }

    static byte[] docx() {
        return zip(docxParts());
    }

    static byte[] docxWith(String part, byte[] content) {
        Map<String, byte[]> parts = docxParts();
        parts.put(part, content);
        return zip(parts);
    }

    static byte[] xlsx() {
        return xlsxWith("xl/workbook.xml", text("<workbook/>"));
    }

    static byte[] xlsxWith(String part, byte[] content) {
        Map<String, byte[]> parts = docxParts();
        parts.remove("word/document.xml");
        parts.put("xl/workbook.xml", text("<workbook/>"));
        parts.put(part, content);
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}

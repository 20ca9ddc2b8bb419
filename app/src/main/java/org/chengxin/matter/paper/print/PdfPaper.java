package org.chengxin.matter.paper.print;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A paper as it leaves the printer, with every font embedded. */
public final class PdfPaper {

    private static final String STYLE = """
            @page { size: A4; margin: 30mm 26mm 26mm 28mm; }
            body { font-family: chinese, latin; font-size: 14pt; line-height: 1.75; }
            h1 { font-size: 20pt; font-weight: normal; text-align: center; margin: 0; line-height: 1.5; }
            p { margin: 0 0 4pt 0; text-indent: 2em; }
            .number { text-align: center; text-indent: 0; margin-bottom: 16pt; }
            .to { text-indent: 0; }
            .signed { text-align: right; text-indent: 0; margin-right: 2em; }
            .check { page-break-inside: avoid; margin-top: 24pt; font-size: 9pt; line-height: 1.4; }
            .check p { text-indent: 0; }
            """;

    static {
        // It writes what it prints to the console when a letter is odd; papers are about people.
        XRLog.setLoggingEnabled(false);
    }

    private PdfPaper() {}

    /** @param server the address printed for verification */
    public static byte[] of(PaperText paper, String server, FontPair fonts) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFont(fonts.chinese().file().toFile(), "chinese")
                .useFont(fonts.latin().file().toFile(), "latin")
                .withHtmlContent(page(paper, new VerifyMark(server, paper.code())), null)
                // Nothing is fetched for a paper: what it shows stands in it.
                .useUriResolver((base, uri) -> uri.startsWith("data:image/png;base64,") ? uri : null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            return bytes(renderer.getPdfDocument(), paper);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytes(PDDocument document, PaperText paper) throws IOException {
        PDDocumentInformation about = document.getDocumentInformation();
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
        day.setTimeInMillis(paper.day().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
        about.setTitle(paper.title());
        about.setAuthor(paper.office());
        about.setCreationDate(day);
        about.setModificationDate(day);
        document.setDocumentId(day.getTimeInMillis());
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        document.save(written);
        return written.toByteArray();
    }

    private static String page(PaperText paper, VerifyMark mark) {
        StringBuilder page = new StringBuilder("<html lang=\"zh-CN\"><head><title>")
                .append(escaped(paper.title()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
        page.append("<h1>").append(escaped(paper.office())).append("</h1>");
        page.append("<h1>").append(escaped(paper.title())).append("</h1>");
        line(page, "number", paper.number());
        for (String paragraph : paper.paragraphs()) {
            line(page, paragraph.endsWith("：") ? "to" : "text", paragraph);
        }
        if (!paper.closing().isEmpty()) {
            line(page, "text", paper.closing());
        }
        line(page, "signed", paper.office());
        line(page, "signed", paper.signedOn());
        page.append("<div class=\"check\"><img width=\"96\" height=\"96\" alt=\"\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(mark.picture()))
                .append("\"/>");
        mark.lines(paper).forEach(words -> line(page, "code", words));
        return page.append("</div></body></html>").toString();
    }

    private static void line(StringBuilder page, String kind, String words) {
        page.append("<p class=\"")
                .append(kind)
                .append("\">")
                .append(escaped(words))
                .append("</p>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

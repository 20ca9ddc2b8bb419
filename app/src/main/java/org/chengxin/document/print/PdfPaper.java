package org.chengxin.document.print;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Renders a paper as PDF with embedded fonts. */
public final class PdfPaper {

    private static final String FONTS = "body, h1 { font-family: chinese, latin; }";

    static {
        // The library would log characters of the text; papers contain personal data.
        XRLog.setLoggingEnabled(false);
    }

    private PdfPaper() {}

    /** @param server address printed for verification */
    public static byte[] of(PaperText paper, String server, FontPair fonts) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFont(fonts.chinese().file().toFile(), "chinese")
                .useFont(fonts.latin().file().toFile(), "latin")
                .withHtmlContent(PaperHtml.page(paper, server, FONTS, ""), null)
                // no external resources: only embedded images
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
}

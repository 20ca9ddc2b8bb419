package org.chengxin.matter.paper.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A paper for a word processor; Word and WPS find the fonts it names, or take their own. */
public final class DocxPaper {

    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String TEXT_FONT = "仿宋";

    private final XWPFDocument document = new XWPFDocument();

    private DocxPaper() {}

    /** @param server the address printed for verification */
    public static byte[] of(PaperText paper, String server) {
        DocxPaper made = new DocxPaper();
        try (made.document) {
            made.write(paper, new VerifyMark(server, paper.code()));
            return made.bytes(paper);
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(PaperText paper, VerifyMark mark) throws IOException, InvalidFormatException {
        line(paper.office(), ParagraphAlignment.CENTER, TITLE_FONT, 22);
        line(paper.title(), ParagraphAlignment.CENTER, TITLE_FONT, 22);
        line(paper.number(), ParagraphAlignment.CENTER, TEXT_FONT, 16);
        for (String paragraph : paper.paragraphs()) {
            text(paragraph);
        }
        if (!paper.closing().isEmpty()) {
            text(paper.closing());
        }
        line(paper.office(), ParagraphAlignment.RIGHT, TEXT_FONT, 16);
        line(paper.signedOn(), ParagraphAlignment.RIGHT, TEXT_FONT, 16);
        for (String words : mark.lines(paper)) {
            line(words, ParagraphAlignment.LEFT, TEXT_FONT, 10);
        }
        document.createParagraph()
                .createRun()
                .addPicture(
                        new java.io.ByteArrayInputStream(mark.picture()),
                        PictureType.PNG,
                        "verify.png",
                        Units.toEMU(80),
                        Units.toEMU(80));
    }

    /** The addressee stands at the margin, all else is indented by two characters. */
    private void text(String words) {
        XWPFParagraph paragraph = line(words, ParagraphAlignment.BOTH, TEXT_FONT, 16);
        if (!words.endsWith("：")) {
            paragraph.setIndentationFirstLine(640);
        }
    }

    private XWPFParagraph line(String words, ParagraphAlignment alignment, String font, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(120);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setText(words);
        return paragraph;
    }

    private byte[] bytes(PaperText paper) throws IOException, InvalidFormatException {
        Optional<Date> day =
                Optional.of(Date.from(paper.day().atStartOfDay(ZoneId.of("UTC")).toInstant()));
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(paper.title());
        properties.setCreator(paper.office());
        properties.setCreated(day);
        properties.setModified(day);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        document.write(written);
        return SteadyZip.of(written.toByteArray());
    }
}

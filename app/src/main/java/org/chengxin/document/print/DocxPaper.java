package org.chengxin.document.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Renders a paper as .docx; Word and WPS substitute fonts that they do not have. */
public final class DocxPaper {

    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String TEXT_FONT = "仿宋";

    /** In characters. */
    private static final double DAY_FROM_MARGIN = 4;

    private final XWPFDocument document = new XWPFDocument();

    private DocxPaper() {}

    /** @param server address printed for verification */
    public static byte[] of(PaperText paper, String server) {
        DocxPaper made = new DocxPaper();
        try (made.document) {
            made.layOut();
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
        List<String> text = paper.text();
        for (int at = 0; at < text.size(); at++) {
            text(text.get(at), paper.isAddressee(at)).setKeepNext(at == text.size() - 1);
        }
        signature(paper);
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

    /** GB/T 9704: A4 with margins of 37, 26, 35 and 28 mm; page numbers — 1 — of 14 points outside. */
    private void layOut() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(2_098));
        margin.setRight(BigInteger.valueOf(1_474));
        margin.setBottom(BigInteger.valueOf(1_984));
        margin.setLeft(BigInteger.valueOf(1_587));
        margin.setHeader(BigInteger.valueOf(851));
        margin.setFooter(BigInteger.valueOf(1_400));
        document.setEvenAndOddHeadings(true);
        pageNumber(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        pageNumber(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    private void pageNumber(HeaderFooterType pages, ParagraphAlignment side) {
        XWPFParagraph number = document.createFooter(pages).createParagraph();
        number.setAlignment(side);
        number.createRun().setText("— ");
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        number.createRun().setText(" —");
        number.getRuns().forEach(run -> run.setFontSize(14));
    }

    /** The date four characters from the right margin, the office centred above it. */
    private void signature(PaperText paper) {
        double longer = (width(paper.office()) - width(paper.signedOn())) / 2;
        double day = Math.max(DAY_FROM_MARGIN, longer);
        XWPFParagraph office = line(paper.office(), ParagraphAlignment.RIGHT, TEXT_FONT, 16);
        office.setIndentationRight(twips(day - longer));
        office.setKeepNext(true);
        line(paper.signedOn(), ParagraphAlignment.RIGHT, TEXT_FONT, 16).setIndentationRight(twips(day));
    }

    /** In Chinese characters; a digit has half the width. */
    private static double width(String text) {
        return text.chars().mapToDouble(letter -> letter < 128 ? 0.5 : 1).sum();
    }

    private static int twips(double characters) {
        return (int) Math.round(characters * 320);
    }

    /** The addressee line starts at the margin, all other paragraphs are indented by two characters. */
    private XWPFParagraph text(String words, boolean addressee) {
        XWPFParagraph paragraph = line(words, ParagraphAlignment.BOTH, TEXT_FONT, 16);
        if (!addressee) {
            paragraph.setIndentationFirstLine(640);
        }
        return paragraph;
    }

    private XWPFParagraph line(String words, ParagraphAlignment alignment, String font, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        if (size == 16) {
            paragraph.setSpacingBetween(28.95, LineSpacingRule.EXACT);
        }
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

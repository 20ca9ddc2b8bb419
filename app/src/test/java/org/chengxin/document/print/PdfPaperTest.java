package org.chengxin.document.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The PDF holds the whole paper in embedded fonts, and the same paper is the same file. */
class PdfPaperTest {

    private static FontPair fonts;
    private static byte[] pdf;

    @BeforeAll
    static void prints() {
        fonts = new PaperFonts(List.of(), Samples.FOLDERS).find().orElseThrow();
        pdf = PdfPaper.of(Samples.PAPER, Samples.SERVER, fonts);
    }

    @Test
    void everythingOfThePaperIsReadBack() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertThat(text).contains("杭州市西湖区市场监督管理局").contains("受〔2026〕12号").contains("2026年3月2日");
            Samples.PAPER
                    .paragraphs()
                    .forEach(paragraph -> assertThat(text).contains(paragraph.replaceAll("\\s+", "")));
            assertThat(text).contains("0123-4567-89AB-CDEF").contains("特此通知。").doesNotContain("#");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("受理通知书");
        }
    }

    @Test
    void theSheetIsA4WithTheMarginsAndThePageNumberOfTheStandard() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isCloseTo(595.3f, within(1f));
            assertThat(page.getMediaBox().getHeight()).isCloseTo(841.9f, within(1f));
            Corners corners = new Corners();
            corners.getText(document);
            assertThat(corners.left).as("28 mm").isBetween(79f, 95f);
            assertThat(corners.top).as("37 mm").isBetween(105f, 133f);
            assertThat(new PDFTextStripper().getText(document)).containsPattern("— ?1 ?—");
        }
    }

    @Test
    void theSignatureIsNeverAloneOnAPage() throws IOException {
        int turned = 0;
        for (int lines = 8; lines < 26; lines++) {
            List<String> paragraphs = IntStream.range(0, lines)
                    .mapToObj(number -> "第" + number + "段的内容。")
                    .toList();
            PaperText paper = Samples.PAPER;
            PaperText longer = new PaperText(
                    paper.title(),
                    paper.number(),
                    paper.office(),
                    paper.day(),
                    paper.matter(),
                    paragraphs,
                    "",
                    paper.code());
            try (PDDocument document = Loader.loadPDF(PdfPaper.of(longer, Samples.SERVER, fonts))) {
                String last = paragraphs.get(lines - 1);
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    String text = stripper.getText(document).replaceAll("\\s+", "");
                    if (text.contains(paper.signedOn().replaceAll("\\s+", ""))) {
                        assertThat(text).as("%d lines, page %d", lines, page).contains(last);
                        turned += page - 1;
                    }
                }
            }
        }
        assertThat(turned).as("some have a second page").isPositive();
    }

    @Test
    void manyAtOnceAreTheSameFile() {
        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(each -> PdfPaper.of(Samples.PAPER, Samples.SERVER, fonts)))
                .allSatisfy(each -> assertThat(each).isEqualTo(pdf));
    }

    /** Where the first letters of a document stand, in points from the upper left. */
    private static final class Corners extends PDFTextStripper {

        private float left = Float.MAX_VALUE;
        private float top = Float.MAX_VALUE;

        private Corners() {
            setSortByPosition(true);
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            left = Math.min(left, letter.getXDirAdj());
            top = Math.min(top, letter.getYDirAdj());
            super.processTextPosition(letter);
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        List<PDFont> used = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    used.add(page.getResources().getFont(name));
                }
            }
            assertThat(used).hasSizeGreaterThanOrEqualTo(1).allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void thePictureOfTheCodeIsInIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(document.getNumberOfPages() - 1).getResources();
            List<COSName> pictures = new ArrayList<>();
            resources.getXObjectNames().forEach(pictures::add);
            assertThat(pictures).anyMatch(resources::isImageXObject);
        }
    }

    @Test
    void theSamePaperIsTheSameFile() {
        assertThat(PdfPaper.of(Samples.PAPER, Samples.SERVER, fonts)).isEqualTo(pdf);
    }

    @Test
    void aLongPaperGoesOnOverPagesAndLosesNothing() throws IOException {
        List<String> paragraphs = new ArrayList<>();
        for (int number = 1; number <= 200; number++) {
            paragraphs.add("第" + number + "项：商品与页面描述不一致，消费者要求退款并赔偿损失，经营者未予答复。");
        }
        PaperText paper = new PaperText(
                "约谈笔录", "约录〔2026〕1号", "某局", Samples.PAPER.day(), "〔2026〕约1号", paragraphs, "", "0123-4567-89AB-CDEF");
        try (PDDocument document = Loader.loadPDF(PdfPaper.of(paper, Samples.SERVER, fonts))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(5);
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertThat(paragraphs).allMatch(paragraph -> text.contains(paragraph));
        }
    }
}

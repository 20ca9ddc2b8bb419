package org.chengxin.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** The .docx file holds the whole paper, and the same paper is the same file. */
class DocxPaperTest {

    @Test
    void everythingOfThePaperIsReadBackWithTheCodeAndItsPicture() throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(DocxPaper.of(Samples.PAPER, Samples.SERVER)))) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .containsSequence("杭州市西湖区市场监督管理局", "受理通知书", "受〔2026〕12号")
                    .containsSequence(Samples.PAPER.paragraphs())
                    .containsSequence("特此通知。", "杭州市西湖区市场监督管理局", "2026年3月2日")
                    .containsSequence(
                            "核验码：0123-4567-89AB-CDEF", "核验地址：https://chengxin.example/papers/0123-4567-89AB-CDEF");
            assertThat(document.getAllPictures()).hasSize(1);
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("受理通知书");
        }
    }

    @Test
    void theSheetHasTheSizeTheMarginsAndThePageNumbersOfTheStandard() throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(DocxPaper.of(Samples.PAPER, Samples.SERVER)))) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).hasToString("11906");
            assertThat(section.getPgMar().getTop()).as("37 mm").hasToString("2098");
            assertThat(section.getPgMar().getLeft()).as("28 mm").hasToString("1587");
            assertThat(document.getFooterList()).hasSize(2);
        }
    }

    @Test
    void theSamePaperIsTheSameFile() {
        assertThat(DocxPaper.of(Samples.PAPER, Samples.SERVER)).isEqualTo(DocxPaper.of(Samples.PAPER, Samples.SERVER));
    }
}

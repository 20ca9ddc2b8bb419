package org.chengxin.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that a browser prints holds the whole paper, fetches nothing and takes nothing for markup. */
class PaperHtmlTest {

    @Test
    void everythingOfThePaperIsOnIt() {
        String page = PaperHtml.preview(Samples.PAPER, Samples.SERVER);
        assertThat(page).startsWith("<!DOCTYPE html>").contains("@page { size: A4; margin: 37mm 26mm 35mm 28mm; }");
        assertThat(page).contains(Samples.PAPER.office(), Samples.PAPER.number(), Samples.PAPER.signedOn());
        assertThat(Samples.PAPER.paragraphs())
                .allMatch(paragraph -> page.contains(
                        paragraph.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
        assertThat(page).doesNotContain("http://", "<script", "<link");
    }

    @Test
    void onlyTheFirstLineIsTheAddressee() {
        PaperText paper = new PaperText(
                "题", "告〔2026〕1号", "某局", Samples.PAPER.day(), "1", List.of("张三：", "现告知如下：", "内容"), "", "0123");
        assertThat(PaperHtml.preview(paper, Samples.SERVER))
                .contains("<p class=\"to\">张三：</p>", "<p class=\"text\">现告知如下：</p>");
    }

    @Test
    void whatSomebodyTypedIsNoMarkup() {
        PaperText hostile = new PaperText(
                "<b>题",
                "受〔2026〕1号",
                "某局\"onload=",
                Samples.PAPER.day(),
                "1",
                List.of("<script>x</script>"),
                "",
                "0123");
        assertThat(PaperHtml.preview(hostile, Samples.SERVER)).doesNotContain("<script", "<b>", "\"onload");
    }
}

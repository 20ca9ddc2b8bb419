package org.chengxin.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.chengxin.document.DocumentProblem;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.MatterFiles;
import org.chengxin.matter.TestActs;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers are issued with an act, or the act does not stand. */
class PaperIssueIT extends MatterFiles {

    private static final String SERVER = "https://chengxin.example";
    private static final PaperUse ACCEPTANCE = new PaperUse("acceptance-notice", List.of("complainant"), Map.of());
    private static final Map<String, String> BLANKS =
            Map.of("request", "退款 ¥1,234.50", "basis", "《市场监督管理投诉举报处理暂行办法》第十四条", "due", "2026年3月11日");

    @Autowired
    private Papers papers;

    @Test
    void aPaperIsNumberedListedSealedAndReadBackFromBothItsFiles() throws IOException {
        acts.take(TestActs.issuing(officeId(), matter, ACCEPTANCE, BLANKS));
        acts.take(TestActs.issuing(officeId(), matter, ACCEPTANCE, BLANKS));
        List<Paper> issued = papers.of(CaseDocuments.owner(matter));
        assertThat(issued).extracting(Paper::number).containsExactly("受〔2026〕1号", "受〔2026〕2号");
        Paper first = issued.get(0);
        assertThat(first.title().zh()).isEqualTo("受理通知书");
        assertThat(first.day()).isEqualTo(TestActs.DAY);
        assertThat(first.addressees()).isEqualTo(Set.of("complainant"));
        assertThat(first.validity()).isEqualTo(Paper.Validity.IN_FORCE);
        assertThat(proofs.inclusion(new FactId(first.id()))).isPresent();
        assertThat(word(first)).contains("张三：", "〔2026〕诉7号", "退款 ¥1,234.50", "2026年3月11日", office.name(), first.code());
        assertThat(print(first)).contains("张三：", "〔2026〕诉7号", "受〔2026〕1号", office.name(), first.code());
        assertThat(papers.docx(first.id(), SERVER)).isEqualTo(papers.docx(first.id(), SERVER));
    }

    @Test
    void theTableHoldsNothingOfWhatThePaperSays() {
        acts.take(TestActs.issuing(officeId(), matter, ACCEPTANCE, BLANKS));
        String row = sql.sql("select p::text from document.paper p where owner = :matter")
                .param("matter", matter.value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("张三").doesNotContain("退款");
    }

    @Test
    void aRefusedPaperRefusesTheActAndGivesItsNumberBack() {
        ActTaken half = TestActs.act(
                officeId(),
                matter,
                Map.of(),
                List.of(ACCEPTANCE, new PaperUse("notification", List.of("complainant"), Map.of())),
                List.of(BLANKS, Map.of("subject", "处理结果")));
        assertThatThrownBy(() -> acts.take(half))
                .isInstanceOf(ProblemException.class)
                .hasMessage("notification.content");
        assertThat(papers.of(CaseDocuments.owner(matter))).isEmpty();
        assertThat(proofs.inclusion(half.fact())).isEmpty();
        acts.take(TestActs.issuing(officeId(), matter, ACCEPTANCE, BLANKS));
        assertThat(papers.of(CaseDocuments.owner(matter)))
                .extracting(Paper::number)
                .containsExactly("受〔2026〕1号");
    }

    @Test
    void aCharacterThatNoFontHasIsNamedBeforeAnythingIsIssued() {
        assertThatThrownBy(() -> acts.take(TestActs.issuing(
                        officeId(), matter, ACCEPTANCE, Map.of("request", "退款给\uD869\uDED6某", "basis", "第十四条"))))
                .isInstanceOf(ProblemException.class)
                .hasMessage("\uD869\uDED6 U+2A6D6")
                .satisfies(thrown ->
                        assertThat(((ProblemException) thrown).problem()).isEqualTo(DocumentProblem.UNPRINTABLE));
        assertThatThrownBy(() -> acts.take(TestActs.issuing(
                        officeId(), matter, ACCEPTANCE, Map.of("request", "退\u0007款", "basis", "第十四条"))))
                .hasMessage("U+0007");
        assertThat(papers.of(CaseDocuments.owner(matter))).isEmpty();
    }

    @Test
    void onlyAnOfficeIssuesPapersAndOnlyThoseThereAre() {
        assertProblem(DocumentProblem.NO_OFFICE, TestActs.issuing(null, matter, ACCEPTANCE, BLANKS));
        assertProblem(
                DocumentProblem.UNKNOWN_TEMPLATE,
                TestActs.issuing(officeId(), matter, new PaperUse("summons", List.of(), Map.of()), BLANKS));
    }

    @Test
    void whomTheMatterKeepsSecretIsNamedToNobodyElse() throws IOException {
        PaperUse both = new PaperUse("notification", List.of("reporter", "respondent"), Map.of());
        acts.take(TestActs.issuing(officeId(), matter, both, Map.of("subject", "举报", "content", "已处理")));
        assertThat(word(papers.of(CaseDocuments.owner(matter)).get(0)))
                .contains("某某商贸有限公司：")
                .doesNotContain("李四");
        PaperUse alone = new PaperUse("feedback-letter", List.of("reporter"), Map.of());
        acts.take(TestActs.issuing(officeId(), matter, alone, Map.of("subject", "举报", "result", "已处理")));
        assertThat(word(papers.of(CaseDocuments.owner(matter)).get(1))).contains("李四：");
    }

    @Test
    void aPeriodIsTheOneInForceOnTheDayOfThePaper() throws IOException {
        assertThat(repaired()).contains("六十日内向").contains("六个月内向有管辖权的人民法院提起行政诉讼", "自收到复议决定书之日起十五日内提起");
        sql.sql("""
                insert into rule.parameter (id, name, value, effective_from, basis, source, confidence, fact, seal)
                select gen_random_uuid(), name, '75', :day, basis, source, confidence, fact, seal
                from rule.parameter where name = 'creditfile.remedy.review-days'""").param("day", TestActs.DAY).update();
        try {
            assertThat(repaired()).contains("七十五日内向").contains("六个月内向");
        } finally {
            sql.sql("delete from rule.parameter where name = 'creditfile.remedy.review-days' and effective_from = :day")
                    .param("day", TestActs.DAY)
                    .update();
        }
    }

    /** The text of a decision on a repair, issued now. */
    private String repaired() throws IOException {
        acts.take(TestActs.issuing(
                officeId(),
                matter,
                new PaperUse("repair-decision", List.of("complainant"), Map.of()),
                Map.of("record", "行政处罚", "decision", "终止公示", "reason", "已经履行", "basis", "信用修复管理办法")));
        List<Paper> issued = papers.of(CaseDocuments.owner(matter));
        return word(issued.get(issued.size() - 1));
    }

    @Test
    void aTemplateIsFoundByItsKind() {
        assertThat(papers.template("acceptance-notice"))
                .hasValueSatisfying(template -> assertThat(template.word()).isEqualTo("受"));
        assertThat(papers.template("no-such-paper")).isEmpty();
    }

    private void assertProblem(DocumentProblem problem, ActTaken act) {
        assertThatThrownBy(() -> acts.take(act))
                .isInstanceOf(ProblemException.class)
                .satisfies(thrown ->
                        assertThat(((ProblemException) thrown).problem()).isEqualTo(problem));
    }

    private String word(Paper paper) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(papers.docx(paper.id(), SERVER)));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private String print(Paper paper) throws IOException {
        try (var document = Loader.loadPDF(papers.pdf(paper.id(), SERVER))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }
}

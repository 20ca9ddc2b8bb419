package org.chengxin.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.account.Caller;
import org.chengxin.document.DocumentProblem;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.document.attachment.DraftOwner;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterFiles;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.TestActs;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a paper after it was issued: served with proof, withdrawn, replaced, erased. */
class PaperActionsIT extends MatterFiles {

    @Autowired
    private Papers papers;

    @Autowired
    private PaperActions desk;

    @Autowired
    private Attachments attachments;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private LegalClock legal;

    private Caller officer;
    private UUID paper;

    @BeforeEach
    void issuesAPaper() {
        officer = officer(office);
        paper = issue(matter);
    }

    @Test
    void aServingIsListedWithMethodDayAndProofAndSealed() throws IOException {
        UUID proof = proof(officer);
        Paper.Serving served = desk.serve(paper, "complainant", ServingMethod.POST, legal.today(), proof, officer);
        assertThat(papers.of(CaseDocuments.owner(matter)).get(0).servings()).containsExactly(served);
        assertThat(proofs.inclusion(new FactId(served.id())).orElseThrow().type())
                .isEqualTo("paper-serving");
        String sealed =
                new String(proofs.open(new FactId(served.id())).orElseThrow().payload(), StandardCharsets.UTF_8);
        assertThat(sealed)
                .contains("\"method\":\"post\"")
                .contains("\"sha256\":")
                .contains(paper.toString());
        assertThat(documents.file(proof, Actor.of(officer)).about().name()).isEqualTo("回执.txt");
    }

    @Test
    void anElectronicServingNeedsNoProofAndAllOthersDo() {
        desk.serve(paper, "complainant", ServingMethod.ELECTRONIC, legal.today(), null, officer);
        refused(
                DocumentProblem.NO_PROOF,
                () -> desk.serve(paper, "complainant", ServingMethod.LEFT_BEHIND, legal.today(), null, officer));
    }

    @Test
    void aServingBeforeThePaperOrAfterTodayOrOnSomebodyElseIsRefused() {
        refused(DocumentProblem.SERVED_WHEN, () -> electronic(TestActs.DAY.minusDays(1), "complainant"));
        refused(DocumentProblem.SERVED_WHEN, () -> electronic(legal.today().plusDays(1), "complainant"));
        refused(DocumentProblem.NOT_ADDRESSED, () -> electronic(legal.today(), "respondent"));
        assertThat(papers.of(CaseDocuments.owner(matter)).get(0).servings()).isEmpty();
    }

    @Test
    void anotherOfficeTouchesNoneOfIt() {
        Caller stranger = officer(city().newMember("department"));
        refused(
                DocumentProblem.OTHER_OFFICE,
                () -> desk.serve(paper, "complainant", ServingMethod.ELECTRONIC, legal.today(), null, stranger));
        refused(DocumentProblem.OTHER_OFFICE, () -> desk.withdraw(paper, "错误", null, stranger));
        refused(DocumentProblem.UNKNOWN_PAPER, () -> desk.withdraw(matter.value(), "错误", null, officer));
    }

    @Test
    void aWithdrawnPaperDoesNotHoldAnyMoreAndIsNotWithdrawnTwice() {
        desk.withdraw(paper, "当事人姓名有误", null, officer);
        Paper withdrawn = papers.paper(paper);
        assertThat(withdrawn.validity()).isEqualTo(Paper.Validity.WITHDRAWN);
        assertThat(withdrawn.changed()).isEqualTo(legal.today());
        refused(DocumentProblem.NOT_IN_FORCE, () -> desk.withdraw(paper, "再次", null, officer));
        assertThat(server().get("/papers/" + withdrawn.code()).text()).doesNotContain("姓名有误");
    }

    @Test
    void aPaperIsReplacedByOneOfTheSameMatterOnly() {
        UUID foreign = issue(TestActs.newMatter());
        refused(DocumentProblem.OTHER_MATTER, () -> desk.withdraw(paper, "重做", foreign, officer));
        refused(DocumentProblem.OTHER_MATTER, () -> desk.withdraw(paper, "重做", paper, officer));
        refused(DocumentProblem.EMPTY_BLANK, () -> desk.withdraw(paper, " ", null, officer));
        UUID next = issue(matter);
        desk.withdraw(paper, "重做", next, officer);
        assertThat(papers.paper(paper).validity()).isEqualTo(Paper.Validity.REPLACED);
        assertThat(papers.byCode(papers.paper(paper).code()).orElseThrow().replacedBy())
                .contains(papers.paper(next).number());
    }

    @Test
    void anErasedPaperKeepsItsNumberAndSaysNothingAnyMore() {
        erasures.erase(new FactId(paper), "个人信息保护法第四十七条");
        assertThat(papers.paper(paper).validity()).isEqualTo(Paper.Validity.ERASED);
        refused(DocumentProblem.ERASED, () -> papers.docx(paper, "https://chengxin.example"));
        assertThat(papers.of(CaseDocuments.owner(matter)))
                .extracting(Paper::number)
                .hasSize(1);
    }

    @Test
    void anErasedServingTakesItsProofAlong() throws IOException {
        UUID proof = proof(officer);
        Paper.Serving served = desk.serve(paper, "complainant", ServingMethod.DIRECT, legal.today(), proof, officer);
        erasures.erase(new FactId(served.id()), "个人信息保护法第四十七条");
        assertThat(papers.of(CaseDocuments.owner(matter)).get(0).servings()).isEmpty();
        assertThat(sql.sql("select count(*) from document.attachment_chunk where attachment = :id")
                        .param("id", proof)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void electronic(LocalDate day, String role) {
        desk.serve(paper, role, ServingMethod.ELECTRONIC, day, null, officer);
    }

    private UUID issue(MatterId in) {
        acts.take(TestActs.issuing(
                officeId(),
                in,
                new PaperUse("notification", List.of("complainant"), Map.of()),
                Map.of("subject", "结果", "content", "如下")));
        List<Paper> all = papers.of(CaseDocuments.owner(in));
        return all.get(all.size() - 1).id();
    }

    private UUID proof(Caller by) throws IOException {
        return attachments
                .store(
                        DraftOwner.of(by, ""),
                        "回执.txt",
                        new ByteArrayInputStream("已签收".getBytes(StandardCharsets.UTF_8)))
                .id();
    }

    private static void refused(DocumentProblem problem, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOf(ProblemException.class)
                .satisfies(thrown ->
                        assertThat(((ProblemException) thrown).problem()).isEqualTo(problem));
    }
}

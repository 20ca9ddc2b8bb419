package org.chengxin.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.TestCity.Member;
import org.chengxin.account.OrganisationId;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.document.attachment.DraftOwner;
import org.chengxin.document.paper.Paper;
import org.chengxin.document.paper.PaperActions;
import org.chengxin.document.paper.PaperIssue;
import org.chengxin.document.paper.Papers;
import org.chengxin.document.paper.ServingMethod;
import org.chengxin.evidence.Fact;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterFiles;
import org.chengxin.matter.TestActs;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A module that has no matters issues papers and files attachments too, and nobody reads them by way of a matter. */
class OtherOwnerIT extends MatterFiles {

    private final Owner owner = new Owner("trial", matter.value());

    @Autowired
    private PaperIssue issue;

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

    @Test
    void aPaperIsIssuedServedAndListedForItsOwnerAlone() {
        issue(office, owner);
        Paper paper = papers.of(owner).get(0);
        desk.serve(paper.id(), "trader", ServingMethod.ELECTRONIC, legal.today(), null, officer(office));
        assertThat(papers.of(owner)).singleElement().satisfies(issued -> {
            assertThat(issued.owner()).isEqualTo(owner);
            assertThat(issued.servings()).hasSize(1);
        });
        assertThat(server().get("/papers/" + paper.code()).text()).contains(paper.number());
        assertThat(papers.of(CaseDocuments.owner(matter)))
                .as("the same id of another kind")
                .isEmpty();
        assertThatThrownBy(() -> documents.paper(matter, paper.id(), officer(office)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aFileIsReadByWhomItsOwnerLets() throws Exception {
        UUID file = attachments
                .store(
                        DraftOwner.of(null, "trial"),
                        "a.txt",
                        new ByteArrayInputStream("内容".getBytes(StandardCharsets.UTF_8)))
                .id();
        transaction.executeWithoutResult(status -> attachments.bind(List.of(file), owner, FactId.next()));
        assertThat(attachments.open(file, owner::equals, null).about().id()).isEqualTo(file);
        assertThatThrownBy(() -> documents.file(file, Actor.of(officer(office))))
                .as("the office may see the matter of that id")
                .isInstanceOf(ProblemException.class)
                .satisfies(thrown ->
                        assertThat(((ProblemException) thrown).problem()).isEqualTo(DocumentProblem.UNKNOWN_FILE));
    }

    private void issue(Member by, Owner to) {
        FactId act = FactId.next();
        transaction.executeWithoutResult(status -> {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact(act, "test-act", "{}".getBytes(StandardCharsets.UTF_8)));
            facts.addAll(issue.prepare(
                    new PaperIssue.Occasion(
                            to, "1号", act, new OrganisationId(UUID.fromString(by.organisation())), TestActs.DAY),
                    List.of(new PaperIssue.Wanted(
                            "notification", List.of("trader"), "某商户", Map.of("subject", "结果", "content", "如下")))));
            issue.keep(act, seals.seal(facts));
        });
    }
}

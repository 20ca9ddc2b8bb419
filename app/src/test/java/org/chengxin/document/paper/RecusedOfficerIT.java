package org.chengxin.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.document.DocumentProblem;
import org.chengxin.document.paper.Paper.Validity;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.Town;
import org.chengxin.matter.TownTest;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.matter.paperwork.CaseDocuments;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who was taken off a matter for an interest in it touches none of its papers; neither does a program. */
class RecusedOfficerIT extends TownTest {

    @Autowired
    private PaperActions desk;

    @Autowired
    private Papers papers;

    private MatterId task;
    private UUID paper;
    private Caller recused;
    private Caller colleague;
    private Caller program;

    @BeforeEach
    void takesAnOfficerOffATask() {
        Bureau bureau = new Bureau(city(), accounts, matters);
        Organisation office = bureau.office("joint-conference-office", "district", "330106");
        Organisation lead = bureau.office("customs", "district", "330108");
        recused = bureau.officer(office, "handler");
        colleague = bureau.officer(office, "handler");
        program = new Caller(office, null, null, null, false);
        Map<String, Object> form = new HashMap<>(
                Map.of("task", "集中整治刷单", "lead", lead.id().toString(), "basis", "杭政办函〔2018〕144号", "demand", "D057"));
        form.put("deadline", clock.today().plusDays(30).toString());
        task = matters.open(new Opening("task", Actor.of(recused), Channel.WORKBENCH, Town.key(), form))
                .id();
        paper = papers.of(CaseDocuments.owner(task)).get(0).id();
        Map<String, Object> reason = Map.of("account", recused.account().toString(), "reason", "当事人的近亲属");
        town.act(task, bureau.officer(office, "head"), "recuse", reason);
    }

    @Test
    void servesNoPaper() {
        assertThat(refused(() -> serve(recused))).isEqualTo(DocumentProblem.RECUSED);
        assertThat(refused(() -> serve(program))).isEqualTo(DocumentProblem.OTHER_OFFICE);
        assertThat(papers.of(CaseDocuments.owner(task)).get(0).servings()).isEmpty();
        serve(colleague);
        assertThat(papers.of(CaseDocuments.owner(task)).get(0).servings()).hasSize(1);
    }

    @Test
    void withdrawsNoPaper() {
        assertThat(refused(() -> desk.withdraw(paper, "有误", null, recused))).isEqualTo(DocumentProblem.RECUSED);
        assertThat(refused(() -> desk.withdraw(paper, "有误", null, program))).isEqualTo(DocumentProblem.OTHER_OFFICE);
        assertThat(papers.paper(paper).validity()).isEqualTo(Validity.IN_FORCE);
        desk.withdraw(paper, "有误", null, colleague);
        assertThat(papers.paper(paper).validity()).isEqualTo(Validity.WITHDRAWN);
    }

    @Test
    void replacesNoPaper() {
        assertThat(refused(() -> desk.withdraw(paper, "重做", paper, recused))).isEqualTo(DocumentProblem.RECUSED);
        assertThat(papers.paper(paper).validity()).isEqualTo(Validity.IN_FORCE);
        assertThat(List.of(refused(() -> desk.withdraw(paper, "重做", paper, colleague))))
                .as("for a colleague it is the paper that does not fit")
                .containsExactly(DocumentProblem.OTHER_MATTER);
    }

    private void serve(Caller by) {
        desk.serve(paper, "lead", ServingMethod.ELECTRONIC, clock.today(), null, by);
    }

    private static DocumentProblem refused(ThrowingCallable call) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, call);
        assertThat(refused).as("it was not refused").isNotNull();
        return (DocumentProblem) refused.problem();
    }
}

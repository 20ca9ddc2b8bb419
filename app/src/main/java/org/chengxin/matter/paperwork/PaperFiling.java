package org.chengxin.matter.paperwork;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.account.OrganisationId;
import org.chengxin.document.DocumentProblem;
import org.chengxin.document.paper.PaperIssue;
import org.chengxin.document.paper.PaperIssue.Occasion;
import org.chengxin.document.paper.PaperIssue.Wanted;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.chengxin.matter.ActTaken.Participant;
import org.chengxin.matter.definition.BuiltInAct;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/** Issues the papers of an act to its parties, and withdraws them if the matter is taken back. */
@Component
class PaperFiling implements ActFollower {

    private final PaperIssue issue;

    PaperFiling(PaperIssue issue) {
        this.issue = issue;
    }

    @Override
    public List<Fact> prepare(ActTaken act) {
        if (act.papers().isEmpty()) {
            return List.of();
        }
        OrganisationId office = act.office();
        if (office == null) {
            throw new ProblemException(DocumentProblem.NO_OFFICE, act.step());
        }
        Occasion occasion =
                new Occasion(CaseDocuments.owner(act.matter()), act.number(), act.fact(), office, act.day());
        return issue.prepare(
                occasion,
                IntStream.range(0, act.papers().size())
                        .mapToObj(index -> wanted(
                                act, act.papers().get(index), act.blanks().get(index)))
                        .toList());
    }

    @Override
    public void keep(ActTaken act, SealId seal) {
        if (BuiltInAct.TAKE_BACK.word().equals(act.effect())) {
            issue.withdrawAll(CaseDocuments.owner(act.matter()), act.fact(), act.day(), seal);
        }
        issue.keep(act.fact(), seal);
    }

    /** A secret party is named only on papers to itself. */
    private static Wanted wanted(ActTaken act, PaperUse use, Map<String, String> blanks) {
        List<Participant> all = use.to().stream()
                .map(act.parties()::get)
                .filter(Objects::nonNull)
                .toList();
        String names = all.stream()
                .filter(participant -> all.size() == 1 || !participant.secret())
                .map(Participant::name)
                .collect(Collectors.joining("、"));
        return new Wanted(use.kind(), use.to(), names, blanks);
    }
}

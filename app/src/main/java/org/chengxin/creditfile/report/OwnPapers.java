package org.chengxin.creditfile.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.document.Owner;
import org.chengxin.document.paper.Paper;
import org.chengxin.document.paper.PaperIssue;
import org.chengxin.document.paper.PaperIssue.Occasion;
import org.chengxin.document.paper.PaperIssue.Wanted;
import org.chengxin.document.paper.Papers;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Papers on a subject that are issued at its asking, in the name of the market regulator's office of its seat. */
@Component
class OwnPapers {

    private static final String DEPARTMENT = "market-regulator";

    private final PaperIssue papers;
    private final Papers issued;
    private final Offices offices;
    private final Seals seals;
    private final LegalClock clock;

    OwnPapers(PaperIssue papers, Papers issued, Offices offices, Seals seals, LegalClock clock) {
        this.papers = papers;
        this.issued = issued;
        this.offices = offices;
        this.seals = seals;
        this.clock = clock;
    }

    /** A subject's papers of a kind, newest first. */
    List<Paper> of(String kind, SubjectId subject) {
        List<Paper> papers = new ArrayList<>(issued.of(owner(kind, subject)));
        Collections.reverse(papers);
        return papers;
    }

    /** @throws ProblemException if the subject has no such paper */
    Paper find(String kind, SubjectId subject, UUID id) {
        return of(kind, subject).stream()
                .filter(paper -> paper.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ReportProblem.UNKNOWN, id.toString()));
    }

    /**
     * Seals a fact with the paper that tells it.
     *
     * @param kind of the paper and of its owner
     * @throws ProblemException if no office is competent
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(String kind, Subject subject, Fact fact, Map<String, String> blanks) {
        Office office = Optional.ofNullable(subject.seat())
                .flatMap(division -> offices.competent(DEPARTMENT, "city", division))
                .orElseThrow(() -> new ProblemException(ReportProblem.NO_OFFICE, ""));
        String name = subject.name() == null ? "" : subject.name();
        List<Fact> facts = new ArrayList<>(List.of(fact));
        facts.addAll(papers.prepare(
                new Occasion(owner(kind, subject.id()), "", fact.id(), office.id(), clock.today()),
                List.of(new Wanted(kind, List.of("subject"), name, blanks))));
        papers.keep(fact.id(), seals.seal(facts));
    }

    /** Seals the fact by which the subject's papers of a kind are withdrawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String kind, SubjectId subject, Fact fact) {
        SealId seal = seals.seal(List.of(fact));
        papers.withdrawAll(owner(kind, subject), fact.id(), clock.today(), seal);
    }

    private static Owner owner(String kind, SubjectId subject) {
        return new Owner(kind, subject.value());
    }
}

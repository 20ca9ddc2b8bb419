package org.chengxin.creditfile.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.document.Owner;
import org.chengxin.document.paper.Paper;
import org.chengxin.document.paper.PaperIssue;
import org.chengxin.document.paper.PaperIssue.Occasion;
import org.chengxin.document.paper.PaperIssue.Wanted;
import org.chengxin.document.paper.Papers;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.FactPayload;
import org.chengxin.evidence.Seals;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues credit reports in the name of the market regulator's office of the subject's seat. A report is sealed with the list of
 * the records in it, so that a reader can tell whether one was left out.
 */
@Component
class CreditReports implements FactOwner {

    static final String TYPE = "credit-report";

    private static final String KIND = "credit-report";
    private static final String DEPARTMENT = "market-regulator";
    private static final String LIMIT = "creditfile.report.daily";

    private final CreditFiles files;
    private final ReportWording wording;
    private final PaperIssue papers;
    private final Papers issued;
    private final Offices offices;
    private final Seals seals;
    private final Parameters parameters;
    private final LegalClock clock;

    CreditReports(
            CreditFiles files,
            ReportWording wording,
            PaperIssue papers,
            Papers issued,
            Offices offices,
            Seals seals,
            Parameters parameters,
            LegalClock clock) {
        this.files = files;
        this.wording = wording;
        this.papers = papers;
        this.issued = issued;
        this.offices = offices;
        this.seals = seals;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** A subject's reports, newest first. */
    List<Paper> of(SubjectId subject) {
        List<Paper> papers = new ArrayList<>(issued.of(owner(subject)));
        Collections.reverse(papers);
        return papers;
    }

    /**
     * @param until what was decided later is left out
     * @throws ProblemException if the day lies in the future, no office is competent or too many were issued today
     */
    @Transactional
    public void issue(Subject subject, LocalDate until) {
        LocalDate today = clock.today();
        if (until.isAfter(today)) {
            throw new ProblemException(ReportProblem.DAY, until.toString());
        }
        int limit = parameters.whole(LIMIT);
        if (of(subject.id()).stream().filter(paper -> paper.day().equals(today)).count() >= limit) {
            throw new ProblemException(ReportProblem.TOO_MANY, String.valueOf(limit));
        }
        Office office = Optional.ofNullable(subject.seat())
                .flatMap(division -> offices.competent(DEPARTMENT, "city", division))
                .orElseThrow(() -> new ProblemException(ReportProblem.NO_OFFICE, ""));
        List<CreditRecord> records = files.open(subject.id(), until, today).records().stream()
                .sorted(Comparator.comparing(CreditRecord::decided).reversed())
                .toList();
        FactId act = FactId.next();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                act,
                subject.id(),
                until,
                records.stream().map(CreditRecord::fact).toList()));
        facts.addAll(papers.prepare(
                new Occasion(owner(subject.id()), "", act, office.id(), today),
                List.of(new Wanted(
                        KIND,
                        List.of("subject"),
                        subject.name() == null ? "" : subject.name(),
                        wording.blanks(subject, records, until)))));
        papers.keep(act, seals.seal(facts));
    }

    static Fact fact(FactId id, SubjectId subject, LocalDate until, List<FactId> records) {
        return FactPayload.of(TYPE, id)
                .with("subject", subject)
                .with("until", until)
                .with("records", records)
                .fact();
    }

    /** A report of this subject. */
    Paper find(SubjectId subject, UUID id) {
        return of(subject).stream()
                .filter(paper -> paper.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ReportProblem.UNKNOWN, id.toString()));
    }

    private static Owner owner(SubjectId subject) {
        return new Owner("credit-report", subject.value());
    }

    /** The list of records says nothing that the records themselves do not say. */
    @Override
    public boolean erase(FactId id, String type) {
        return type.equals(TYPE);
    }
}

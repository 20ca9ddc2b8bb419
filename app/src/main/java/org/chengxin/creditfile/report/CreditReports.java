package org.chengxin.creditfile.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.document.paper.Paper;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.FactPayload;
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

    private static final String LIMIT = "creditfile.report.daily";

    private final CreditFiles files;
    private final ReportWording wording;
    private final OwnPapers papers;
    private final Parameters parameters;
    private final LegalClock clock;

    CreditReports(CreditFiles files, ReportWording wording, OwnPapers papers, Parameters parameters, LegalClock clock) {
        this.files = files;
        this.wording = wording;
        this.papers = papers;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** A subject's reports, newest first. */
    List<Paper> of(SubjectId subject) {
        return papers.of(TYPE, subject);
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
        List<CreditRecord> records = files.open(subject.id(), until, today).records();
        List<FactId> listed = records.stream().map(CreditRecord::fact).toList();
        papers.issue(
                TYPE,
                subject,
                fact(FactId.next(), subject.id(), until, listed),
                wording.blanks(subject, records, until));
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
        return papers.find(TYPE, subject, id);
    }

    /** The list of records says nothing that the records themselves do not say. */
    @Override
    public boolean erase(FactId id, String type) {
        return type.equals(TYPE);
    }
}

package org.chengxin.subject;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.chengxin.evidence.Confidential;
import org.chengxin.intake.Report;
import org.chengxin.shared.SubjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what reports say of subjects, for the report types of other packages. */
@Component
@Transactional
public class Descriptions {

    private final Subjects subjects;
    private final Confidential confidential;

    Descriptions(Subjects subjects, Confidential confidential) {
        this.subjects = subjects;
        this.confidential = confidential;
    }

    /**
     * Stores the descriptions of subjects that the reporter knows by keys of its own, and by {@code code} if there is one.
     *
     * @param type of the reports
     * @return the subject of each report
     */
    public List<SubjectId> describe(String type, List<Report> reports, Function<Report, Identifier> key) {
        return subjects.describe(reports.stream()
                .map(report -> new Assertions.Named(
                        report,
                        key.apply(report),
                        report.data().socialCreditCode("code"),
                        Assertion.of(type, report, confidential)))
                .toList());
    }

    /** Stores what a report says of its reporter. */
    public void describeReporter(String type, Report report) {
        subjects.describeReporter(report, Assertion.of(type, report, confidential));
    }

    /** Updates the descriptions of these after their former names changed. */
    public void describeAnew(Collection<SubjectId> changed) {
        if (!changed.isEmpty()) {
            subjects.describeAnew(changed);
        }
    }
}

package org.chengxin.subject;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.database.Reading;
import org.chengxin.evidence.Confidential;
import org.chengxin.intake.Report;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what reports say of subjects, for the report types of other packages. */
@Component
@Transactional
public class Descriptions {

    private final Subjects subjects;
    private final SubjectStore store;
    private final Confidential confidential;
    private final Clock clock;

    Descriptions(Subjects subjects, SubjectStore store, Confidential confidential, Clock clock) {
        this.subjects = subjects;
        this.store = store;
        this.confidential = confidential;
        this.clock = clock;
    }

    /**
     * Stores the descriptions of subjects that the reporter knows by keys of its own, and by {@code code} if there is one.
     *
     * @param type of the reports
     * @return the subject of each report
     */
    public Map<FactId, SubjectId> describe(String type, List<Report> reports, Function<Report, Identifier> key) {
        List<SubjectId> described = subjects.describe(reports.stream()
                .map(report -> new Assertions.Named(
                        report,
                        key.apply(report),
                        report.data().socialCreditCode("code"),
                        Assertion.of(type, report, confidential)))
                .toList());
        return IntStream.range(0, reports.size())
                .boxed()
                .collect(Collectors.toMap(index -> reports.get(index).id(), described::get));
    }

    /** Stores what a report says of its reporter; returns the subject under which it is stored. */
    public SubjectId describeReporter(String type, Report report) {
        return subjects.describeReporter(report, Assertion.of(type, report, confidential));
    }

    /** Whether a subject has this code. */
    @Reading
    public boolean isHeld(SocialCreditCode code) {
        return subjects.isHeld(code);
    }

    /** Joins the first to the second by a report, unless they are one already; two persons can undo it. */
    public void join(SubjectId alias, SubjectId same) {
        store.lock();
        Map<SubjectId, SubjectId> standing = store.standing(Stream.of(alias, same), List.of());
        SubjectId one = Objects.requireNonNull(standing.get(alias));
        SubjectId other = Objects.requireNonNull(standing.get(same));
        if (!one.equals(other)) {
            store.join(Map.of(one, other), "report", clock.instant());
            subjects.describeAnew(store.identities(List.of(other)));
        }
    }

    /** Updates the descriptions of these after their former names changed. */
    public void describeAnew(Collection<SubjectId> changed) {
        if (!changed.isEmpty()) {
            subjects.describeAnew(changed);
        }
    }
}

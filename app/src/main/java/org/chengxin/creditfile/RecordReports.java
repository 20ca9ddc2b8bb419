package org.chengxin.creditfile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengxin.creditfile.RecordStore.Filing;
import org.chengxin.creditfile.authority.Authorities;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportType;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;

/** Base of report types that become credit records; a type resolves the subject and parses the fields. */
abstract class RecordReports implements ReportType {

    private final Declaration declaration;
    private final RecordStore store;
    private final Authorities authorities;

    RecordReports(Declaration declaration, RecordStore store, Authorities authorities) {
        this.declaration = declaration;
        this.store = store;
        this.authorities = authorities;
    }

    /** @return subject per report */
    abstract Map<FactId, SubjectId> subjects(List<Report> reports);

    abstract Incoming incoming(Report report, SubjectId subject);

    @Override
    public final Declaration declaration() {
        return declaration;
    }

    @Override
    public final int sources(FactId id) {
        return store.sources(id);
    }

    @Override
    public final void record(List<Report> reports) {
        Map<FactId, SubjectId> subjects = subjects(reports);
        Authorities.Spoken spoken = authorities.of(reports.get(0).reporter().organisation());
        store.file(reports.stream()
                .map(report -> {
                    Incoming record = incoming(report, Objects.requireNonNull(subjects.get(report.id())));
                    return new Filing(
                            report,
                            record,
                            spoken.isOwn(
                                    name(),
                                    record.decision().authority(),
                                    report.data().text("agreement")));
                })
                .toList());
    }
}

package org.chengxin.creditfile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chengxin.creditfile.Incoming.Course;
import org.chengxin.creditfile.Incoming.End;
import org.chengxin.field.Field;
import org.chengxin.field.Problems;
import org.chengxin.field.Schema;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportContent;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.Reporter;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;

/**
 * Base of report types that become credit records; a type resolves the subject and parses its fields. Its name, footing and
 * reporters come with the kind of record; the days of publication and of the end are fields of all.
 */
abstract class RecordReports implements ReportType {

    private static final Field[] COMMON = {
        Field.date("published").past().published(),
        Field.date("ended").published(),
        Field.text("endReason", 500).published()
    };

    /** Dates that cannot lie before the decision. */
    private static final List<String> LATER = List.of("published", "served", "ended", "disclosedUntil");

    private final Declaration declaration;
    private final RecordStore store;
    private final FilingStore filing;

    RecordReports(RecordKind kind, Schema schema, String example, RecordStore store, FilingStore filing) {
        Schema all = Schema.of(
                Stream.concat(schema.fields().stream(), Stream.of(COMMON)).toArray(Field[]::new));
        this.declaration = new Declaration(
                kind.word(), kind.voice().footing(), kind.voice().reporters(), all, example);
        this.store = store;
        this.filing = filing;
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
        return store.find(id.value()).map(Stored::sources).orElse(1);
    }

    @Override
    public void check(Reporter reporter, ReportContent data, Problems problems) {
        LocalDate decided = day(data);
        LATER.stream()
                .filter(data::has)
                .filter(field -> Objects.requireNonNull(data.date(field)).isBefore(decided))
                .forEach(field -> problems.add("record.before-decision", "/" + field));
    }

    private static LocalDate day(ReportContent data) {
        return Stream.of("decided", "awarded", "evaluated")
                .filter(data::has)
                .map(field -> Objects.requireNonNull(data.date(field)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public final void record(List<Report> reports) {
        Map<FactId, SubjectId> subjects = subjects(reports);
        filing.file(name(), reports, report -> read(report, Objects.requireNonNull(subjects.get(report.id()))));
    }

    /** The record that a report states. */
    final Incoming read(Report report, SubjectId subject) {
        ReportContent data = report.data();
        LocalDate ended = data.date("ended");
        return incoming(report, subject)
                .with(
                        new Course(data.date("published"), data.date("served"), data.text("remedy")),
                        ended == null ? null : new End(ended, data.text("endReason")));
    }
}

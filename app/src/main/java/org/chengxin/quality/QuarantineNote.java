package org.chengxin.quality;

import java.util.List;
import java.util.Optional;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.intake.Report;
import org.chengxin.intake.Reports;
import org.chengxin.shared.FactId;
import org.chengxin.web.Texts;
import org.chengxin.web.part.RecordNote;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells officers and the source, on the page of a report, that its day was quarantined and what was decided. */
@Component
class QuarantineNote implements RecordNote {

    private final Quarantines quarantines;
    private final Reports reports;
    private final Texts texts;

    QuarantineNote(Quarantines quarantines, Reports reports, Texts texts) {
        this.quarantines = quarantines;
        this.reports = reports;
        this.texts = texts;
    }

    @Override
    public List<Note> of(FactId record, @Nullable Caller reader) {
        if (reader == null) {
            return List.of();
        }
        return reports
                .reopen(record)
                .filter(report -> AccessPolicy.isOfficer(reader)
                        || report.reporter()
                                .organisation()
                                .equals(reader.organisation().id()))
                .flatMap(report -> quarantine(record, report))
                .map(this::note)
                .stream()
                .toList();
    }

    private Optional<Quarantine> quarantine(FactId record, Report report) {
        return reports.typeOf(record)
                .flatMap(type -> quarantines.of(
                        report.reporter().organisation(), type.name(), ReportFigures.day(report.receivedAt())));
    }

    private Note note(Quarantine load) {
        return new Note(
                texts.of(
                        "quality.quarantine.note." + load.state().word(),
                        load.day().toString()),
                null,
                load.number() == null ? null : texts.of("quality.quarantine.case", load.number()),
                null,
                null,
                load.isOut() ? "soon" : "plain");
    }
}

package org.chengxin.exchange.onward;

import java.util.List;
import java.util.stream.Collectors;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.exchange.onward.OnwardConsents.Shared;
import org.chengxin.intake.Footing;
import org.chengxin.intake.Report;
import org.chengxin.intake.ReportType;
import org.chengxin.intake.Reports;
import org.chengxin.shared.FactId;
import org.chengxin.web.Texts;
import org.chengxin.web.part.RecordNote;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells officers, on the page of a report, who provided it and whether and by which decision it may go on to others. */
@Component
class OnwardNote implements RecordNote {

    private final OnwardConsents consents;
    private final Reports reports;
    private final ObjectProvider<DisclosedFacts> disclosed;
    private final Texts texts;

    OnwardNote(OnwardConsents consents, Reports reports, ObjectProvider<DisclosedFacts> disclosed, Texts texts) {
        this.consents = consents;
        this.reports = reports;
        this.disclosed = disclosed;
        this.texts = texts;
    }

    @Override
    public List<Note> of(FactId record, @Nullable Caller reader) {
        if (reader == null || !AccessPolicy.isOfficer(reader)) {
            return List.of();
        }
        ReportType type = reports.typeOf(record).orElse(null);
        return type == null
                ? List.of()
                : reports.reopen(record).map(report -> note(report, type)).stream()
                        .toList();
    }

    private Note note(Report report, ReportType type) {
        if (type.footing() == Footing.STATUTORY
                && disclosed.stream().anyMatch(owner -> owner.isDisclosed(report.id()))) {
            return note(report, texts.of("exchange.onward.public"), null);
        }
        List<OnwardConsent> found = consents.of(
                new Shared(report.id(), report.id(), report.reporter().organisation(), type.name()));
        return found.isEmpty()
                ? note(report, texts.of("exchange.onward.no"), null)
                : note(
                        report,
                        texts.of(
                                "exchange.onward.yes",
                                found.stream()
                                        .flatMap(consent -> consent.receivers().stream())
                                        .distinct()
                                        .map(kind -> texts.of("account.kind." + kind))
                                        .collect(Collectors.joining(texts.of("web.comma"))),
                                found.get(0).number(),
                                found.get(0).until()),
                        new FactId(found.get(0).fact()));
    }

    private Note note(Report report, String onward, @Nullable FactId by) {
        return new Note(
                texts.of("exchange.onward.provider", report.reporter().name(), onward), null, null, by, null, "plain");
    }
}

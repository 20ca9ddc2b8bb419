package org.chengxin.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.RecordKind;
import org.chengxin.evaluation.Evaluations;
import org.chengxin.quality.Quarantines;
import org.chengxin.subject.Part;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/**
 * The live figures of the public pages, cached for a minute: those of trade and reviews are kept by {@link FigureCounts}, the
 * others counted at most once a minute.
 */
@Component
class Figures {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Subjects subjects;
    private final CreditFiles files;
    private final FigureStore store;
    private final Evaluations evaluations;
    private final Accounts accounts;
    private final Quarantines quarantines;
    private final Clock clock;

    private Map<String, Long> counted = Map.of();
    private Instant countedAt = Instant.EPOCH;

    Figures(
            Subjects subjects,
            CreditFiles files,
            FigureStore store,
            Evaluations evaluations,
            Accounts accounts,
            Quarantines quarantines,
            Clock clock) {
        this.subjects = subjects;
        this.files = files;
        this.store = store;
        this.evaluations = evaluations;
        this.accounts = accounts;
        this.quarantines = quarantines;
        this.clock = clock;
    }

    synchronized Map<String, Long> all() {
        Instant now = clock.instant();
        if (countedAt.plus(FRESH).isBefore(now)) {
            counted = count();
            countedAt = now;
        }
        return counted;
    }

    private Map<String, Long> count() {
        Map<String, Long> figures = new LinkedHashMap<>(store.all());
        Map<Part, Long> parts = subjects.counts();
        figures.put("platforms", parts.getOrDefault(Part.PLATFORM, 0L));
        figures.put("merchants", parts.getOrDefault(Part.MERCHANT, 0L));
        figures.put("logistics-firms", parts.getOrDefault(Part.LOGISTICS_FIRM, 0L));
        figures.put("couriers", parts.getOrDefault(Part.COURIER, 0L));
        figures.put("subjects", subjects.count());
        figures.put("shops", subjects.countShops());
        Map<RecordKind, Long> records = files.totals();
        figures.put("permits", records.getOrDefault(RecordKind.PERMIT, 0L));
        figures.put("penalties", records.getOrDefault(RecordKind.PENALTY, 0L));
        figures.put(
                "credit-records",
                records.values().stream().mapToLong(Long::longValue).sum());
        figures.put("evaluations", evaluations.count());
        countReports(figures);
        return figures;
    }

    /** Leaves out the operator, since what its own program finds is not a report, and quarantined loads. */
    private void countReports(Map<String, Long> figures) {
        Map<OrganisationId, Long> reports = quarantines.reportsInUse();
        Map<OrganisationKind, Long> reporters = new EnumMap<>(OrganisationKind.class);
        long all = 0;
        for (Organisation each : accounts.organisations()) {
            Long own = reports.get(each.id());
            if (own != null && each.kind() != OrganisationKind.OPERATOR) {
                all += own;
                reporters.merge(each.kind(), 1L, Long::sum);
            }
        }
        figures.put("reports", all);
        figures.put("departments-reporting", reporters.getOrDefault(OrganisationKind.DEPARTMENT, 0L));
        figures.put("platforms-reporting", reporters.getOrDefault(OrganisationKind.PLATFORM, 0L));
    }
}

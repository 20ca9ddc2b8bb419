package org.chengxin.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Reading;
import org.chengxin.detection.shop.finding.Finding;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.field.ListQuery;
import org.chengxin.intake.Report;
import org.chengxin.matter.FactPage;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.warning.run.DetectionRun;
import org.chengxin.warning.run.FinishedRun;
import org.chengxin.web.list.Found;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 发现: seals findings and shows them to the entitled. */
@Component
public class Findings implements FactOwner, FactPage {

    /** Procedure of the matter in which a person disposes of a finding. */
    public static final String WARNING = "warning";

    /** Department whose officers see findings. */
    public static final String DEPARTMENT = "market-regulator";

    /** Kind of a check of a merchant drawn by lot: no suspicion. */
    public static final String SPOT_CHECK = "spot-check";

    /** Limit of open findings that one run rechecks; the next takes the rest. */
    private static final int RECHECKED = 1_000;

    /** Limit of earlier rings of a platform that a new one is compared with. */
    private static final int ALIKE = 200;

    private final WarningStore store;
    private final RunStore runs;
    private final ExaminedStore outcomes;
    private final Selection selection;
    private final SpotChecks spotChecks;
    private final Seals seals;
    private final Subjects subjects;
    private final Parameters parameters;
    private final AccessLog accessLog;

    Findings(
            WarningStore store,
            RunStore runs,
            ExaminedStore outcomes,
            Selection selection,
            SpotChecks spotChecks,
            Seals seals,
            Subjects subjects,
            Parameters parameters,
            AccessLog accessLog) {
        this.store = store;
        this.runs = runs;
        this.outcomes = outcomes;
        this.selection = selection;
        this.spotChecks = spotChecks;
        this.seals = seals;
        this.subjects = subjects;
        this.parameters = parameters;
        this.accessLog = accessLog;
    }

    /**
     * Seals a run with its new findings, atomically.
     *
     * @param found the highest scores are kept, at most as many as one seal takes
     * @param unflagged merchants on whom the run found nothing, of whom some are drawn for a check
     * @return number of new findings
     */
    @Transactional
    public int record(
            DetectionRun run, List<SealedFinding> found, List<SubjectId> unflagged, Map<String, String> used) {
        Map<FactId, SealedFinding.Recheck> rechecked = recheck(run, found);
        List<SealedFinding> fresh = unknown(found, run.platform(), run.day()).stream()
                .sorted(Comparator.comparingDouble(SealedFinding::score).reversed())
                .limit(Seals.LIMIT - 1 - parameters.whole("warning.spot-checks"))
                .toList();
        boolean[] lots = WarningPolicy.lots(
                fresh.size(),
                parameters.decimal("warning.audit-share").doubleValue(),
                run.id().value().getLeastSignificantBits());
        List<SealedFinding> kept = new ArrayList<>();
        for (int each = 0; each < fresh.size(); each++) {
            kept.add(lots[each] ? fresh.get(each).byLot() : fresh.get(each));
        }
        kept.addAll(spotChecks.draw(run, unflagged));
        List<Fact> facts = new ArrayList<>();
        facts.add(FindingFact.of(run, unflagged.size(), kept, rechecked, used));
        kept.forEach(finding -> facts.add(FindingFact.of(finding)));
        SealId seal = seals.seal(facts);
        int inserted = (int) kept.stream()
                .filter(finding -> store.insert(finding, run.id(), finding.sampled(), seal))
                .count();
        runs.insert(run, unflagged.size(), inserted, seal);
        return inserted;
    }

    /**
     * Seals stream findings and selects them for a warning within the week's capacity; the rest waits for selection by score. A
     * finding on a subject with an open warning joins it without using capacity. Runs in the transaction that advances the
     * stream's cursor.
     *
     * @return number of new findings
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int see(SealedFinding seen, Map<String, String> used) {
        List<SealedFinding> fresh = unknown(List.of(seen), seen.platform(), seen.day());
        for (SealedFinding finding : fresh) {
            boolean chosen = store.warned(finding).isEmpty() && selection.hasRoomForStreams();
            store.insert(finding, null, chosen, seals.seal(List.of(FindingFact.of(finding, used))));
        }
        return fresh.size();
    }

    /**
     * Removes findings that are open or ended lately. A new finding on a known ring gets the subject of the earlier finding.
     */
    private List<SealedFinding> unknown(List<SealedFinding> found, OrganisationId platform, LocalDate day) {
        store.lock();
        LocalDate since = day.minusDays(parameters.whole("warning.dismissed-days"));
        Set<String> known = store.known(platform, since);
        List<SealedFinding> rings = found.stream().anyMatch(Findings::isRing)
                ? store.alike(platform, Kind.BRUSHING_RING.key(), since, ALIKE)
                : List.of();
        List<SealedFinding> fresh = new ArrayList<>();
        for (SealedFinding finding : found) {
            SealedFinding same = rings.stream()
                    .filter(finding::sharesAccountsWith)
                    .filter(ring -> ring.subject() != null || isDealtWith(ring))
                    .findFirst()
                    .orElse(null);
            boolean dealtWith = same != null && (same.ending() != null || same.subject() == null);
            if (!dealtWith && !known.contains(HexFormat.of().formatHex(finding.fingerprint()))) {
                fresh.add(same == null ? finding : finding.under(same));
            }
        }
        return fresh;
    }

    /** Marks open findings of other versions of the models by what this run says of them; they stay as they were sealed. */
    private Map<FactId, SealedFinding.Recheck> recheck(DetectionRun run, List<SealedFinding> found) {
        store.lock();
        Map<FactId, SealedFinding.Recheck> rechecked = new LinkedHashMap<>();
        for (SealedFinding old : store.ofOtherVersions(run.platform(), Finding.VERSION, run.from(), RECHECKED)) {
            boolean again = found.stream().anyMatch(each -> each.isAbout(old));
            rechecked.put(old.id(), new SealedFinding.Recheck(Finding.VERSION, again));
        }
        rechecked.forEach(store::rechecked);
        return rechecked;
    }

    private static boolean isDealtWith(SealedFinding finding) {
        return finding.matter() != null || finding.ending() != null;
    }

    private static boolean isRing(SealedFinding finding) {
        return finding.kind().equals(Kind.BRUSHING_RING.key());
    }

    /**
     * Stores a platform's own findings in the transaction that seals its reports. A new version replaces the earlier finding; a
     * finding that is open already gets no second warning.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deliver(List<SealedFinding> found, List<Report> reports) {
        for (int each = 0; each < found.size(); each++) {
            SealedFinding finding = found.get(each);
            Report report = reports.get(each);
            if (report.supersedes() != null) {
                store.replaced(report.supersedes(), finding.day());
            }
            String fingerprint = HexFormat.of().formatHex(finding.fingerprint());
            boolean open = store.known(finding.platform(), finding.day()).contains(fingerprint)
                    || !store.insert(finding, null, false, report.seal());
            if (!open && report.supersedes() != null) {
                store.takeOverWarning(report.supersedes(), finding.id());
            }
        }
    }

    /** A finding with its content, before the access check. */
    @Reading
    public Optional<SealedFinding> find(FactId id) {
        return store.find(id);
    }

    /** Logs that somebody was shown a finding. */
    @Transactional
    public void looked(SealedFinding finding, Caller caller) {
        accessLog.looked(caller, "warning.look", finding.id().toString());
    }

    /**
     * Scope of an office.
     *
     * @param prefix of the divisions where the merchants are registered
     * @param platforms whose findings on merchants of unknown registration belong to it
     */
    public record Within(String prefix, Set<OrganisationId> platforms) {}

    @Override
    @Reading
    public Optional<String> of(FactId fact) {
        return store.exists(fact) ? Optional.of("/workbench/warnings/" + fact) : Optional.empty();
    }

    /** A page of the findings that a query asks for by kind, state and platform; the access is logged. */
    @Transactional
    public Found<RankedFinding> page(Caller caller, Within within, ListQuery query) {
        accessLog.record(caller, "warning.list", Objects.requireNonNullElse(query.value("kind"), "all"), null);
        return store.page(within, query);
    }

    @Reading
    public List<ModelFigures> figures(Within within) {
        return outcomes.figures(within);
    }

    /** What the outcomes of earlier findings of the kind say, in any scope. */
    @Reading
    public Calibration calibration(String kind) {
        return Calibration.of(outcomes.outcomes(kind));
    }

    /** What outcomes since that day say of what the models miss. */
    @Reading
    public Recall recall(Within within, LocalDate since) {
        return outcomes.recall(within.platforms(), since);
    }

    /** The last detection runs, newest first. */
    @Reading
    public List<FinishedRun> runs(Within within, int limit) {
        return runs.latest(within.platforms(), limit);
    }

    /** Erasing a platform's own report is intake's part. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        subjects.release(store.forget(id));
        return type.equals(FindingFact.FINDING);
    }

    @Override
    public Set<UUID> about(FactId id) {
        return store.find(id)
                .map(SealedFinding::subject)
                .map(subject -> Set.of(subject.value()))
                .orElse(Set.of());
    }
}

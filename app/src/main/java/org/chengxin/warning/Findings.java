package org.chengxin.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Reading;
import org.chengxin.detection.shop.finding.Kind;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.intake.Report;
import org.chengxin.matter.FactPage;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subjects;
import org.chengxin.warning.run.DetectionRun;
import org.chengxin.warning.run.FinishedRun;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 发现: seals findings, selects those that get a warning, and shows them to the entitled. */
@Component
public class Findings implements FactOwner, FactPage {

    /** Procedure of the matter in which a person disposes of a finding. */
    public static final String WARNING = "warning";

    /** Department whose officers see findings. */
    public static final String DEPARTMENT = "market-regulator";

    /** Maximum page size. */
    public static final int PAGE = 50;

    private static final int DAYS_OF_CAPACITY = 7;

    /** Limit of earlier rings of a platform that a new one is compared with. */
    private static final int ALIKE = 200;

    private final WarningStore store;
    private final RunStore runs;
    private final Seals seals;
    private final Subjects subjects;
    private final Parameters parameters;
    private final AccessLog accessLog;
    private final LegalClock clock;

    Findings(
            WarningStore store,
            RunStore runs,
            Seals seals,
            Subjects subjects,
            Parameters parameters,
            AccessLog accessLog,
            LegalClock clock) {
        this.store = store;
        this.runs = runs;
        this.seals = seals;
        this.subjects = subjects;
        this.parameters = parameters;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /**
     * Seals a run with its new findings, atomically.
     *
     * @param found the highest scores are kept, at most {@link Seals#LIMIT} − 1
     * @return number of new findings
     */
    @Transactional
    public int record(DetectionRun run, List<SealedFinding> found, Map<String, String> used) {
        List<SealedFinding> fresh = unknown(found, run.platform(), run.day()).stream()
                .sorted(Comparator.comparingDouble(SealedFinding::score).reversed())
                .limit(Seals.LIMIT - 1)
                .toList();
        boolean[] lots = WarningPolicy.lots(
                fresh.size(),
                parameters.decimal("warning.audit-share").doubleValue(),
                run.id().value().getLeastSignificantBits());
        List<SealedFinding> kept = new ArrayList<>();
        for (int each = 0; each < fresh.size(); each++) {
            kept.add(lots[each] ? fresh.get(each).byLot() : fresh.get(each));
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(FindingFact.of(run, kept, used));
        kept.forEach(finding -> facts.add(FindingFact.of(finding)));
        SealId seal = seals.seal(facts);
        int inserted = (int) kept.stream()
                .filter(finding -> store.insert(finding, run.id(), finding.sampled(), seal))
                .count();
        runs.insert(run, inserted, seal);
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
            boolean chosen =
                    store.warned(finding).isEmpty() && taken().all() < parameters.whole("warning.weekly-capacity");
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

    private static boolean isDealtWith(SealedFinding finding) {
        return finding.matter() != null || finding.ending() != null;
    }

    private static boolean isRing(SealedFinding finding) {
        return finding.kind().equals(Kind.BRUSHING_RING.key());
    }

    private WarningStore.Chosen taken() {
        return store.chosenSince(clock.today().minusDays(DAYS_OF_CAPACITY - 1));
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

    /**
     * Selects the highest scores among all open findings, within what is left of the offices' weekly capacity; a part is
     * reserved for streams.
     */
    @Transactional
    public void choose() {
        store.lock();
        WarningStore.Chosen taken = taken();
        int places = WarningPolicy.places(
                parameters.whole("warning.weekly-capacity"),
                parameters.whole("warning.stream-places"),
                taken.all(),
                taken.byStreams());
        store.choose(places, clock.today());
    }

    /** A finding with its content, before the access check. */
    @Reading
    public Optional<SealedFinding> find(FactId id) {
        return store.find(id);
    }

    /** Logs that somebody was shown a finding. */
    @Transactional
    public void looked(SealedFinding finding, Caller caller) {
        accessLog.record(caller, "warning.finding", finding.id().toString(), null);
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

    /** A page of findings, highest score first; the access is logged. */
    @Transactional
    public List<SealedFinding> page(Caller caller, @Nullable String kind, boolean open, Within within, int page) {
        accessLog.record(caller, "warning.list", kind == null ? "all" : kind, null);
        return store.page(kind, open, within, (long) page * PAGE, PAGE + 1);
    }

    @Reading
    public List<ModelFigures> figures(Within within) {
        return store.figures(within);
    }

    /** Whether enough warnings of the model were decided to treat scores as more than a rank. */
    @Reading
    public boolean isCalibrated(String model) {
        return store.hasDecided(model, ModelFigures.ENOUGH);
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
}

package org.chengxin.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Caller;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.intake.Report;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 发现: seals what models find, chooses what persons look at, and shows it to those who may see it. */
@Component
public class Findings implements FactOwner {

    /** The kind of matter on which a person disposes of a finding. */
    public static final String WARNING = "warning";

    /** Whose officers see findings. */
    public static final String DEPARTMENT = "market-regulator";

    /** The longest page of a list. */
    public static final int PAGE = 50;

    private static final int DAYS_OF_CAPACITY = 7;

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
     * Seals a run with what it found that was not known before: all of it or nothing.
     *
     * @param found at most {@link Seals#LIMIT} − 1 of them are kept, the highest scores
     * @return how many were new
     */
    @Transactional
    public int record(DetectionRun run, List<SealedFinding> found, Map<String, String> used) {
        Set<String> known =
                store.known(run.platform(), run.day().minusDays(parameters.whole("warning.dismissed-days")));
        List<SealedFinding> fresh = found.stream()
                .filter(finding -> !known.contains(HexFormat.of().formatHex(finding.mark())))
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
        kept.forEach(finding -> store.insert(finding, run.id(), finding.sampled(), seal));
        runs.insert(run, kept.size(), seal);
        return kept.size();
    }

    /**
     * Takes in what a platform found itself, in the transaction that sealed its reports; a version that replaces another ends
     * that one, and what is open already is not put before people twice.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deliver(List<SealedFinding> found, List<Report> reports) {
        for (int each = 0; each < found.size(); each++) {
            SealedFinding finding = found.get(each);
            Report report = reports.get(each);
            if (report.supersedes() != null) {
                store.replaced(report.supersedes(), finding.day());
            }
            String mark = HexFormat.of().formatHex(finding.mark());
            if (!store.known(finding.platform(), finding.day()).contains(mark)) {
                store.insert(finding, null, false, report.seal());
                if (report.supersedes() != null) {
                    store.goesOn(report.supersedes(), finding.id());
                }
            }
        }
    }

    /** Of all that is open, whatever platform it is on, the highest scores, as many as the offices can still look at this week. */
    @Transactional
    public void choose() {
        int taken = store.chosenSince(clock.today().minusDays(DAYS_OF_CAPACITY - 1));
        store.choose(Math.max(0, parameters.whole("warning.weekly-capacity") - taken), clock.today());
    }

    /** One finding with all that it says; the look is logged. */
    @Transactional
    public Optional<SealedFinding> look(FactId id, Caller caller, @Nullable String purpose) {
        Optional<SealedFinding> finding = store.find(id);
        finding.ifPresent(found -> accessLog.record(caller, "warning.finding", id.toString(), purpose));
        return finding;
    }

    /**
     * Findings with the highest scores first; the look is logged.
     *
     * @param within only of merchants registered there; empty for all
     */
    @Transactional
    public List<SealedFinding> page(Caller caller, @Nullable String kind, boolean open, String within, int page) {
        accessLog.record(caller, "warning.list", kind == null ? "all" : kind, null);
        return store.page(kind, open, within, (long) page * PAGE, PAGE + 1);
    }

    @Transactional(readOnly = true)
    public List<ModelFigures> figures() {
        return store.figures(null);
    }

    /** Whether enough warnings of this model were decided for its scores to say more than a rank. */
    @Transactional(readOnly = true)
    public boolean isCalibrated(String model) {
        return store.figures(model).stream().anyMatch(ModelFigures::calibrated);
    }

    /** The last runs, the newest first. */
    @Transactional(readOnly = true)
    public List<FinishedRun> runs(int limit) {
        return runs.latest(limit);
    }

    /** What a platform delivered is intake's fact. */
    @Override
    @Transactional
    public boolean erase(FactId id, String type) {
        subjects.release(store.forget(id));
        return type.equals(FindingFact.FINDING);
    }
}

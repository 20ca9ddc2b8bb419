package org.chengxin.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.RequestCache;
import org.chengxin.evaluation.Evaluation.Basis;
import org.chengxin.evaluation.PointsPolicy.Scored;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.FactPayload;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Evaluates merchants under the published rule and gives the results; an unchanged result is not sealed again. */
@Component
public class Evaluations implements DisclosedFacts, FactOwner {

    /** Name of the merchant rule. */
    public static final String RULE = "evaluation/merchant";

    private static final int HISTORY = 60;

    /** Evaluations per transaction: as many as one seal holds. */
    private static final int PAGE = Seals.LIMIT;

    /** About as many counted facts are held in memory at once, or those of one pair. */
    private static final long FACTS = 200_000;

    private static final int ATTEMPTS = 20;

    private final IndicatorSource source;
    private final DecisionTables tables;
    private final EvaluationStore store;
    private final DueStore due;
    private final Seals seals;
    private final Subjects subjects;
    private final Accounts accounts;
    private final Proofs proofs;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;
    private final CountedStore counted;
    private final LegalClock legalClock;
    private final Clock clock;
    private volatile boolean following;

    /** @param following false: {@link #next} evaluates nothing until {@link #begin} is called */
    Evaluations(
            IndicatorSource source,
            DecisionTables tables,
            EvaluationStore store,
            DueStore due,
            CountedStore counted,
            Seals seals,
            Subjects subjects,
            Accounts accounts,
            Proofs proofs,
            TransactionTemplate transaction,
            LegalClock legalClock,
            Clock clock,
            @Value("${chengxin.evaluation.follow:true}") boolean following) {
        this.source = source;
        this.following = following;
        this.tables = tables;
        this.store = store;
        this.due = due;
        this.seals = seals;
        this.subjects = subjects;
        this.accounts = accounts;
        this.proofs = proofs;
        this.transaction = transaction;
        this.snapshot = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.counted = counted;
        this.legalClock = legalClock;
        this.clock = clock;
    }

    /** Evaluates every merchant as of today. */
    public void follow() {
        transaction.executeWithoutResult(status -> markAll(basis()));
        while (pages(true)) {
            // until no pair is due
        }
    }

    /** Starts evaluating due pairs, where {@code following} was false. */
    public void begin() {
        following = true;
    }

    /** Evaluates as of the ends of the past months and of today, from the facts known now. */
    public void recall(int months) {
        YearMonth current = YearMonth.from(legalClock.today());
        for (int back = months; back >= 1; back--) {
            LocalDate day = current.minusMonths(back).atEndOfMonth();
            source.places(day).stream().collect(Collectors.groupingBy(Place::lane)).entrySet().parallelStream()
                    .forEach(lane -> recall(day, lane.getKey(), lane.getValue()));
        }
        follow();
    }

    private void recall(LocalDate day, int lane, List<Place> places) {
        for (int start = 0; start < places.size(); start += PAGE) {
            Set<Place> part = Set.copyOf(places.subList(start, Math.min(places.size(), start + PAGE)));
            underLock(lane, true, () -> {
                evaluate(day, part);
                return true;
            });
        }
    }

    /**
     * Evaluates a page of due pairs of each lane. All pairs are due on a new day and after a change of rule or parameters.
     * Leaves out the lanes of another instance.
     *
     * @return whether it evaluated a page, so that more pairs may be due
     */
    boolean next() {
        if (!following) {
            return false;
        }
        String basis = basis();
        if (!basis.equals(due.basis())) {
            transaction.executeWithoutResult(status -> {
                if (due.lockedBasis().filter(old -> !old.equals(basis)).isPresent()) {
                    markAll(basis);
                }
            });
        }
        return pages(false);
    }

    /** All inputs that are not facts (day, rule, parameters), as text: while it is equal, only facts can change a result. */
    private String basis() {
        LocalDate today = legalClock.today();
        return today + " " + inForce(today).digest() + " " + source.parameters();
    }

    private void markAll(String basis) {
        due.mark(source.places(legalClock.today()));
        due.setBasis(basis);
    }

    /** A page of each lane, as many lanes at once as there are processors. */
    private boolean pages(boolean waiting) {
        return due.lanes().parallelStream().map(lane -> page(lane, waiting)).reduce(false, Boolean::logicalOr);
    }

    private boolean page(int lane, boolean waiting) {
        return underLock(lane, waiting, () -> {
            List<DueStore.Due> page = due.next(lane, PAGE);
            if (!page.isEmpty()) {
                Map<Boolean, Set<Place>> own = source
                        .standing(page.stream().map(DueStore.Due::place).toList())
                        .stream()
                        .collect(Collectors.partitioningBy(place -> place.lane() == lane, Collectors.toSet()));
                evaluate(legalClock.today(), Objects.requireNonNull(own.get(true)));
                // joined to a merchant of another lane
                due.mark(Objects.requireNonNull(own.get(false)));
                due.done(page);
            }
            return !page.isEmpty();
        });
    }

    /**
     * Runs the work under the lock of the lane in one snapshot, and again after a serialization failure; false where another
     * transaction holds the lock.
     */
    private boolean underLock(int lane, boolean waiting, BooleanSupplier work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Boolean.TRUE.equals(snapshot.execute(status -> due.lock(lane, waiting) && work.getAsBoolean()));
            } catch (ConcurrencyFailureException overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            }
        }
    }

    private DecisionTable inForce(LocalDate day) {
        return tables.inForce(RULE, day).orElseThrow(() -> new IllegalStateException("no rule in force on " + day));
    }

    /** Counts, facts and results are read and sealed in one snapshot. */
    private void evaluate(LocalDate day, Set<Place> places) {
        DecisionTable table = inForce(day);
        Map<Place, EvaluationStore.Rested> latest = store.latest(day, places);
        Map<Place, Indicators> fresh = new HashMap<>();
        long facts = 0;
        for (Map.Entry<Place, Indicators> each : source.at(day, places).entrySet()) {
            Indicators indicators = each.getValue();
            if (!new EvaluationStore.Rested(table.digest(), indicators.texts()).equals(latest.get(each.getKey()))) {
                fresh.put(each.getKey(), indicators);
                facts += indicators.counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
            }
            if (facts >= FACTS) {
                seal(day, table, fresh);
                fresh.clear();
                facts = 0;
            }
        }
        if (!fresh.isEmpty()) {
            seal(day, table, fresh);
        }
    }

    private void seal(LocalDate day, DecisionTable table, Map<Place, Indicators> fresh) {
        Map<Place, List<FactId>> facts = source.counted(day, fresh.keySet());
        Map<OrganisationId, String> platforms = new HashMap<>();
        fresh.keySet().stream()
                .map(Place::platform)
                .distinct()
                .forEach(id -> accounts.find(id).ifPresent(platform -> platforms.put(id, platform.name())));
        Map<String, Basis.Used> parameters = source.parameters();
        List<Evaluation> evaluations = new ArrayList<>();
        fresh.forEach((place, indicators) -> {
            CountedRoot root = CountedRoot.of(facts.getOrDefault(place, List.of()));
            Basis basis = new Basis(
                    parameters, indicators.counts(), root.count(), root.root().toString());
            evaluations.add(
                    evaluation(place, platforms.getOrDefault(place.platform(), ""), indicators, basis, table, day));
        });
        SealId seal = seals.seal(evaluations.stream().map(Evaluations::fact).toList());
        store.insert(evaluations, seal, clock.instant());
        counted.keep(evaluations, facts);
    }

    private Evaluation evaluation(
            Place place, String platform, Indicators indicators, Basis basis, DecisionTable table, LocalDate day) {
        Scored scored = PointsPolicy.score(tables.runner(table), indicators.inputs());
        return new Evaluation(
                FactId.next(),
                place.merchant(),
                place.platform(),
                platform,
                day,
                table.name(),
                table.version(),
                table.digest(),
                indicators.texts(),
                scored.points(),
                scored.level(),
                scored.reasons(),
                basis);
    }

    /** The sealed fact of an evaluation with a basis. */
    static Fact fact(Evaluation evaluation) {
        Basis basis = Objects.requireNonNull(evaluation.basis());
        FactPayload.Members parameters = FactPayload.members();
        basis.parameters()
                .forEach((name, used) -> parameters.with(
                        name, FactPayload.members().with("value", used.value()).with("from", used.from())));
        return FactPayload.of("evaluation", evaluation.id())
                .version(2)
                .with("subject", evaluation.subject())
                .with("platform", evaluation.platform())
                .with("asOf", evaluation.asOf())
                .with("rule", evaluation.rule())
                .with("version", evaluation.version())
                .with("digest", evaluation.digest())
                .with("inputs", evaluation.inputs())
                .with("parameters", parameters)
                .with("counts", basis.counts())
                .with(
                        "facts",
                        FactPayload.members().with("count", basis.facts()).with("root", basis.root()))
                .with("points", evaluation.points())
                .with("level", evaluation.level())
                .with(
                        "reasons",
                        evaluation.reasons().stream()
                                .map(each -> FactPayload.members()
                                        .with("reason", each.reason())
                                        .with("points", each.points()))
                                .toList())
                .fact();
    }

    /** The newest evaluation on each platform. */
    public List<Evaluation> latest(SubjectId subject) {
        List<Evaluation> history = history(subject);
        if (history.size() == HISTORY) {
            return store.latest(subjects.identities(subject));
        }
        Map<UUID, Evaluation> latest = new TreeMap<>();
        history.forEach(each -> latest.put(each.platform().value(), each));
        return List.copyOf(latest.values());
    }

    /** The last sixty evaluations, in time order. */
    public List<Evaluation> history(SubjectId subject) {
        return RequestCache.get(Evaluations.class, subject, () -> store.history(subjects.identities(subject), HISTORY));
    }

    public long count() {
        return store.count();
    }

    @Override
    public boolean isDisclosed(FactId id) {
        return store.find(id)
                .flatMap(evaluation -> subjects.find(evaluation.subject()))
                .map(Subject::nature)
                .filter(nature -> nature.published())
                .isPresent();
    }

    /** Marks as due the pairs for which an erased report counted; deletes an erased evaluation. */
    @Override
    public boolean erase(FactId id, String type) {
        due.mark(due.counting(List.of(id)));
        if (!type.equals("evaluation")) {
            return false;
        }
        store.forget(id);
        return true;
    }

    /** The evaluation of this id. */
    public Optional<Evaluation> find(FactId id) {
        return store.find(id);
    }

    /** The subject of an evaluation. */
    public Optional<SubjectId> subjectOf(FactId id) {
        return store.find(id).map(Evaluation::subject);
    }

    @Override
    public Set<UUID> about(FactId id) {
        return subjectOf(id).map(subject -> Set.of(subject.value())).orElse(Set.of());
    }
}

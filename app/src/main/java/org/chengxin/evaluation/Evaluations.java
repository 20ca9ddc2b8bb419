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
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.evaluation.Evaluation.Basis;
import org.chengxin.evaluation.PointsPolicy.Scored;
import org.chengxin.evidence.CanonicalJson;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.review.Reviews.Place;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Evaluates merchants under the published rule, and tells what came of it; a result that stays the same is not repeated. */
@Component
public class Evaluations implements DisclosedFacts, FactOwner {

    /** The rule of this scheme. */
    public static final String RULE = "evaluation/merchant";

    private static final int HISTORY = 60;

    private final IndicatorSource source;
    private final DecisionTables tables;
    private final EvaluationStore store;
    private final Seals seals;
    private final Subjects subjects;
    private final Accounts accounts;
    private final Proofs proofs;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;
    private final CountedStore counted;
    private final LegalClock legalClock;
    private final Clock clock;

    Evaluations(
            IndicatorSource source,
            DecisionTables tables,
            EvaluationStore store,
            CountedStore counted,
            Seals seals,
            Subjects subjects,
            Accounts accounts,
            Proofs proofs,
            TransactionTemplate transaction,
            LegalClock legalClock,
            Clock clock) {
        this.source = source;
        this.tables = tables;
        this.store = store;
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

    /** Evaluates every merchant as of today if a fact came in or a day went by since the last run. */
    public synchronized void follow() {
        SealId newest = proofs.newest().orElse(null);
        LocalDate today = legalClock.today();
        if (newest == null || store.isDone(newest, today)) {
            return;
        }
        evaluate(today);
        // What was sealed meanwhile, the evaluations included, is looked at by the next run.
        store.done(newest, today);
    }

    /** Evaluates at the ends of the months before today as well, from the facts as they are known now. */
    public synchronized void recall(int months) {
        YearMonth current = YearMonth.from(legalClock.today());
        for (int back = months; back >= 1; back--) {
            evaluate(current.minusMonths(back).atEndOfMonth());
        }
        follow();
    }

    private void evaluate(LocalDate day) {
        DecisionTable table =
                tables.inForce(RULE, day).orElseThrow(() -> new IllegalStateException("no rule in force on " + day));
        Gathered gathered = Objects.requireNonNull(snapshot.execute(status -> gather(day, table)));
        List<Evaluation> fresh = new ArrayList<>();
        gathered.fresh()
                .forEach((place, indicators) -> fresh.add(evaluation(
                        place,
                        indicators,
                        gathered.roots().getOrDefault(place, new CountedRoot()),
                        gathered.parameters(),
                        table,
                        day)));
        for (int start = 0; start < fresh.size(); start += Seals.LIMIT) {
            List<Evaluation> part = fresh.subList(start, Math.min(fresh.size(), start + Seals.LIMIT));
            transaction.executeWithoutResult(status -> {
                SealId seal = seals.seal(part.stream()
                        .map(each -> new Fact(each.id(), "evaluation", payload(each)))
                        .toList());
                store.insert(part, seal, clock.instant());
                counted.keep(part);
            });
        }
    }

    /** Whose result may have changed, with the facts that were counted of them. */
    private record Gathered(
            Map<Place, Indicators> fresh, Map<Place, CountedRoot> roots, Map<String, Basis.Used> parameters) {}

    /** Numbers and facts are read of one state of the database, so that the facts are those of the numbers. */
    private Gathered gather(LocalDate day, DecisionTable table) {
        Map<Place, EvaluationStore.Rested> latest = store.latest(day);
        Map<Place, Indicators> fresh = new HashMap<>();
        source.at(day).forEach((place, indicators) -> {
            if (!new EvaluationStore.Rested(table.digest(), indicators.texts()).equals(latest.get(place))) {
                fresh.put(place, indicators);
            }
        });
        return new Gathered(
                fresh,
                fresh.isEmpty() ? Map.of() : counted.gather(visitor -> source.counted(day, fresh.keySet(), visitor)),
                source.parameters());
    }

    private Evaluation evaluation(
            Place place,
            Indicators indicators,
            CountedRoot root,
            Map<String, Basis.Used> parameters,
            DecisionTable table,
            LocalDate day) {
        Scored scored = PointsPolicy.score(tables.runner(table), indicators.inputs());
        return new Evaluation(
                FactId.next(clock),
                place.merchant(),
                place.platform(),
                accounts.find(place.platform()).map(Organisation::name).orElse(""),
                day,
                table.name(),
                table.version(),
                table.digest(),
                indicators.texts(),
                scored.points(),
                scored.level(),
                scored.reasons().stream()
                        .map(reason -> new Evaluation.Reason(reason.reason(), reason.points()))
                        .toList(),
                new Basis(
                        parameters,
                        indicators.counts(),
                        root.count(),
                        root.root().toString()));
    }

    /** Of one that names its basis. */
    private static byte[] payload(Evaluation evaluation) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        payload.put("v", 2).put("id", evaluation.id().toString()).put("type", "evaluation");
        ObjectNode data = payload.putObject("data");
        data.put("subject", evaluation.subject().toString());
        data.put("platform", evaluation.platform().toString());
        data.put("asOf", evaluation.asOf().toString());
        data.put("rule", evaluation.rule()).put("version", evaluation.version()).put("digest", evaluation.digest());
        ObjectNode inputs = data.putObject("inputs");
        evaluation.inputs().forEach(inputs::put);
        Basis basis = Objects.requireNonNull(evaluation.basis());
        ObjectNode parameters = data.putObject("parameters");
        basis.parameters()
                .forEach((name, used) -> parameters
                        .putObject(name)
                        .put("value", used.value())
                        .put("from", used.from().toString()));
        ObjectNode counts = data.putObject("counts");
        basis.counts().forEach(counts::put);
        data.putObject("facts").put("count", basis.facts()).put("root", basis.root());
        data.put("points", evaluation.points()).put("level", evaluation.level());
        var reasons = data.putArray("reasons");
        evaluation
                .reasons()
                .forEach(reason ->
                        reasons.addObject().put("reason", reason.reason()).put("points", reason.points()));
        return CanonicalJson.of(payload);
    }

    /** The newest points on each platform. */
    public List<Evaluation> latest(SubjectId subject) {
        return store.latest(subjects.identities(subject));
    }

    /** Points over time, the last sixty. */
    public List<Evaluation> history(SubjectId subject) {
        return store.history(subjects.identities(subject), HISTORY);
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

    /** What an erased report counted for is worked out anew by the next run, since the erasure is a fact that came in. */
    @Override
    public boolean erase(FactId id, String type) {
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

    /** Whose evaluation this is. */
    public Optional<SubjectId> subjectOf(FactId id) {
        return store.find(id).map(Evaluation::subject);
    }
}

package org.chengxin.evaluation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.access.Access;
import org.chengxin.account.access.Protected;
import org.chengxin.account.access.Protected.Kind;
import org.chengxin.account.access.Protected.Secrecy;
import org.chengxin.evidence.Proofs;
import org.chengxin.intake.Reports;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts that an evaluation counted, shown to those who may see the trade: the merchant, the platform and the market
 * regulator of the platform's seat.
 */
@Component
class CountedFacts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REGULATOR = "market-regulator";

    private final EvaluationStore store;
    private final CountedStore counted;
    private final Proofs proofs;
    private final Reports reports;
    private final Subjects subjects;
    private final Accounts accounts;
    private final Access access;

    CountedFacts(
            EvaluationStore store,
            CountedStore counted,
            Proofs proofs,
            Reports reports,
            Subjects subjects,
            Accounts accounts,
            Access access) {
        this.store = store;
        this.counted = counted;
        this.proofs = proofs;
        this.reports = reports;
        this.subjects = subjects;
        this.accounts = accounts;
        this.access = access;
    }

    /**
     * A page of the list.
     *
     * @param count number of facts, as sealed; {@code root} likewise
     * @param matches whether the stored list gives the sealed count and root; computed with the first page only, since it reads
     *     the whole list
     * @param next cursor of the next page; null at the end
     */
    record Part(
            FactId evaluation,
            long count,
            String root,
            @Nullable Boolean matches,
            List<CountedFact> facts,
            @Nullable FactId next) {}

    /** @param state {@code stands}, {@code superseded} by a later version, or {@code erased} */
    record CountedFact(FactId id, String type, String state) {}

    @Transactional(readOnly = true)
    public Part part(FactId id, Caller caller, @Nullable FactId after, int limit) {
        Evaluation evaluation =
                store.find(id).orElseThrow(() -> new ProblemException(EvaluationProblem.UNKNOWN, id.toString()));
        if (!access.sees(caller, trade(evaluation))) {
            throw new ProblemException(EvaluationProblem.NOT_ENTITLED, id.toString());
        }
        JsonNode sealed = JSON.readTree(proofs.open(id).orElseThrow().payload())
                .path("data")
                .path("facts");
        if (sealed.isMissingNode()) {
            throw new ProblemException(EvaluationProblem.NOT_LISTED, id.toString());
        }
        long count = sealed.path("count").longValue();
        String root = sealed.path("root").stringValue();
        List<FactId> found = counted.after(evaluation, after, limit + 1);
        List<FactId> facts = found.subList(0, Math.min(limit, found.size()));
        return new Part(
                id,
                count,
                root,
                after == null ? comesTo(counted.root(evaluation), count, root) : null,
                described(facts),
                found.size() <= limit ? null : facts.get(facts.size() - 1));
    }

    private static boolean comesTo(CountedRoot kept, long count, String root) {
        return kept.count() == count && kept.root().toString().equals(root);
    }

    private List<CountedFact> described(Collection<FactId> facts) {
        Map<FactId, Proofs.Kept> kept = proofs.kept(facts);
        Set<FactId> superseded = reports.superseded(facts);
        return facts.stream()
                .map(fact -> {
                    Proofs.Kept found = kept.getOrDefault(fact, new Proofs.Kept("", false));
                    String state = found.erased() ? "erased" : superseded.contains(fact) ? "superseded" : "stands";
                    return new CountedFact(fact, found.type(), state);
                })
                .toList();
    }

    private Protected trade(Evaluation evaluation) {
        Set<OrganisationId> parties = new HashSet<>(Set.of(evaluation.platform()));
        String code = subjects.find(evaluation.subject()).map(Subject::code).orElse(null);
        accounts.organisationOf(evaluation.subject(), code)
                .map(Organisation::id)
                .ifPresent(parties::add);
        return Protected.of(
                Kind.TRADE,
                Set.of(REGULATOR),
                accounts.find(evaluation.platform()).map(Organisation::division).orElse(null),
                Secrecy.ORDINARY,
                parties);
    }
}

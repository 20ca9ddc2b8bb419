package org.chengxin.matter.erasure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.FactOwner;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.erasure.ErasureOrders.Order;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.MatterStates;
import org.chengxin.matter.state.Participation;
import org.chengxin.matter.state.PastActs;
import org.chengxin.matter.state.PastActs.PastAct;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Facts that a decision names: by the number of a case, what its party filled in there; by the id of a record, that record. Where the
 * deciding case has a party, each must be the party's own.
 */
@Component
class NamedFacts {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,，;；、]+");

    /** Names in one decision. */
    private static final int MOST = 50;

    private final MatterStates states;
    private final PastActs acts;
    private final Proofs proofs;
    private final OwnCases own;
    private final ObjectProvider<FactOwner> owners;

    /** @param owners asked when a decision is taken: this module's own is one of them */
    NamedFacts(MatterStates states, PastActs acts, Proofs proofs, OwnCases own, ObjectProvider<FactOwner> owners) {
        this.states = states;
        this.acts = acts;
        this.proofs = proofs;
        this.own = own;
        this.owners = owners;
    }

    /**
     * The facts behind each name, with the office in whose hands they are.
     *
     * @param decidedIn the case
     * @throws ProblemException if a name is none of a record or case, or none of the party's own; the detail is the name
     */
    List<Order> orders(MatterId decidedIn, String number, String names, String basis) {
        List<Participation> parties =
                states.find(decidedIn).stream().flatMap(OwnCases::parties).toList();
        List<String> named = BETWEEN.splitAsStream(names.strip())
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (named.isEmpty() || named.size() > MOST) {
            throw new ProblemException(MatterProblem.ERASURE_NOTHING, "records");
        }
        Map<FactId, Order> orders = new LinkedHashMap<>();
        for (String name : named) {
            for (Held held : held(name, parties)) {
                orders.putIfAbsent(
                        held.fact(), new Order(held.fact(), decidedIn.value(), number, name, basis, held.holder()));
            }
        }
        return List.copyOf(orders.values());
    }

    /** A fact in the hands of an office; of none where its reporter has it. */
    private record Held(FactId fact, @Nullable UUID holder) {}

    private List<Held> held(String name, List<Participation> parties) {
        List<Held> found = FactId.tryParse(name)
                .map(fact -> record(fact, name, parties))
                .or(() -> states.numbered(name).map(matter -> filledIn(matter, name, parties)))
                .orElse(List.of());
        if (found.isEmpty()) {
            throw new ProblemException(MatterProblem.ERASURE_NOTHING, name);
        }
        return found;
    }

    /**
     * @throws ProblemException if a name has nothing left that could be erased, or if what it has must stay for now; the detail is the
     *     name
     */
    void requireErasable(List<Order> orders) {
        Map<FactId, Proofs.Kept> kept =
                proofs.kept(orders.stream().map(Order::fact).toList());
        Map<String, List<FactId>> left = orders.stream()
                .collect(Collectors.groupingBy(
                        Order::named,
                        Collectors.filtering(
                                order -> kept.containsKey(order.fact())
                                        && !kept.get(order.fact()).erased(),
                                Collectors.mapping(Order::fact, Collectors.toList()))));
        left.forEach((name, facts) -> {
            if (facts.isEmpty()) {
                throw new ProblemException(MatterProblem.ERASURE_NOTHING, name);
            }
            if (facts.stream()
                    .anyMatch(fact ->
                            owners.stream().anyMatch(owner -> owner.needs(fact).isPresent()))) {
                throw new ProblemException(MatterProblem.ERASURE_NEEDED, name);
            }
        });
    }

    private List<Held> record(FactId fact, String name, List<Participation> parties) {
        Optional<MatterState> in = acts.matterOf(fact).flatMap(states::find);
        boolean isOwn = parties.isEmpty()
                || in.map(matter -> !own.among(matter, parties).isEmpty()).orElseGet(() -> isAbout(fact, parties));
        if (!isOwn) {
            throw new ProblemException(MatterProblem.ERASURE_OF_OTHERS, name);
        }
        return List.of(new Held(fact, in.map(NamedFacts::holder).orElse(null)));
    }

    private List<Held> filledIn(MatterState matter, String name, List<Participation> parties) {
        Set<String> roles = (parties.isEmpty() ? OwnCases.parties(matter) : own.among(matter, parties).stream())
                .map(Participation::role)
                .collect(Collectors.toSet());
        if (roles.isEmpty()) {
            throw new ProblemException(MatterProblem.ERASURE_OF_OTHERS, name);
        }
        return acts.acts(matter.id()).stream()
                .filter(act -> act.form() != null && roles.contains(act.role()))
                .map(PastAct::fact)
                .map(fact -> new Held(fact, holder(matter)))
                .toList();
    }

    private boolean isAbout(FactId fact, Collection<Participation> parties) {
        Set<UUID> about =
                owners.stream().flatMap(owner -> owner.about(fact).stream()).collect(Collectors.toSet());
        return parties.stream()
                .filter(party -> party.account() == null)
                .flatMap(party -> Stream.of(party.subject(), party.organisation()))
                .filter(Objects::nonNull)
                .map(id -> id instanceof OrganisationId organisation ? organisation.value() : ((SubjectId) id).value())
                .anyMatch(about::contains);
    }

    private static @Nullable UUID holder(MatterState matter) {
        return matter.participants().stream()
                .filter(each -> each.kind() == Kind.OFFICE && each.organisation() != null)
                .findFirst()
                .map(each -> Objects.requireNonNull(each.organisation()).value())
                .orElse(null);
    }
}

package org.chengxin.matter.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chengxin.account.Caller;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters.Digest;
import org.chengxin.matter.definition.FormDefinition;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.form.Sources;
import org.chengxin.matter.party.MatterPolicy;
import org.chengxin.matter.party.ViewerRole;
import org.chengxin.matter.party.ViewerRoles;
import org.chengxin.matter.state.History;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.MatterStates;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;

/** Digests of several matters for one viewer, in a fixed number of statements. */
@Component
class Digests {

    private final MatterStates states;
    private final Definitions definitions;
    private final ViewerRoles viewerRoles;
    private final PartyNames names;
    private final History history;

    Digests(MatterStates states, Definitions definitions, ViewerRoles viewerRoles, PartyNames names, History history) {
        this.states = states;
        this.definitions = definitions;
        this.viewerRoles = viewerRoles;
        this.names = names;
        this.history = history;
    }

    private record Seen(MatterState matter, MatterDefinition definition, ViewerRole who) {}

    /** See {@link org.chengxin.matter.Matters#digests}. */
    Map<MatterId, Digest> of(Collection<MatterId> ids, Caller caller) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Seen> seen = seen(ids, caller);
        Map<FactId, Map<String, Object>> forms = history.forms(seen.stream()
                .filter(each -> !amounts(each).isEmpty())
                .flatMap(each -> opening(each).stream())
                .distinct()
                .toList());
        Map<MatterId, Digest> digests = new HashMap<>();
        for (Seen each : seen) {
            Map<String, Object> form = opening(each)
                    .map(fact -> forms.getOrDefault(fact, Map.of()))
                    .orElse(Map.of());
            digests.put(
                    each.matter().id(),
                    new Digest(
                            names.of(each.matter(), each.definition(), each.who(), false),
                            amounts(each).stream()
                                    .map(field -> Sources.written(form.get(field)))
                                    .filter(amount -> !amount.isEmpty())
                                    .toList()));
        }
        return digests;
    }

    /** See {@link org.chengxin.matter.Matters#openings}. */
    Map<MatterId, Map<String, Object>> openings(Collection<MatterId> ids, Caller caller) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<MatterId, Map<String, Object>> openings = new HashMap<>();
        List<Seen> seen = seen(ids, caller);
        Map<FactId, Map<String, Object>> forms = history.forms(
                seen.stream().flatMap(each -> opening(each).stream()).distinct().toList());
        for (Seen each : seen) {
            Map<String, Object> readable = new HashMap<>(opening(each)
                    .map(fact -> forms.getOrDefault(fact, Map.of()))
                    .orElse(Map.of()));
            readable.keySet().retainAll(readable(each, field -> true));
            openings.put(each.matter().id(), readable);
        }
        return openings;
    }

    private List<Seen> seen(Collection<MatterId> ids, Caller caller) {
        Actor actor = Actor.of(caller);
        return states.all(Set.copyOf(ids)).stream()
                .flatMap(matter -> seen(matter, actor).stream())
                .toList();
    }

    private Optional<Seen> seen(MatterState matter, Actor actor) {
        MatterDefinition definition = definitions.followed(matter.definition(), matter.version());
        return viewerRoles
                .of(matter, definition, actor)
                .filter(who -> !who.recused())
                .map(who -> new Seen(matter, definition, who));
    }

    /** The act that opened the matter: it named the opener, and whoever stands in its form. */
    private static Optional<FactId> opening(Seen seen) {
        return seen.matter().participants().stream()
                .filter(each -> isNamedAtOnce(seen.definition(), each.role()) && each.fact() != null)
                .map(each -> new FactId(Objects.requireNonNull(each.fact())))
                .findFirst();
    }

    private static boolean isNamedAtOnce(MatterDefinition definition, String role) {
        MatterRole of = definition.roles().get(role);
        return definition.opening().by().contains(role)
                || of != null && of.from() != null && of.from().startsWith("form.");
    }

    /** Fields of the opening form that hold money and that the viewer may read. */
    private static List<String> amounts(Seen seen) {
        return readable(seen, field -> field.type() == FormDefinition.Type.MONEY);
    }

    private static List<String> readable(Seen seen, Predicate<FormDefinition.Field> which) {
        FormDefinition form =
                seen.definition().forms().get(seen.definition().opening().form());
        return form == null
                ? List.of()
                : form.fields().entrySet().stream()
                        .filter(field -> which.test(field.getValue())
                                && MatterPolicy.reads(seen.who(), form, field.getValue(), null))
                        .map(Map.Entry::getKey)
                        .toList();
    }
}

package org.chengxin.matter.view;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.account.access.CaseNumbers;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.party.ViewerRoles;
import org.chengxin.matter.state.History;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.MatterStates;
import org.chengxin.matter.state.Participation;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.stereotype.Component;

/** Looks up by number the matters that somebody handles or supervises; a hidden one counts as absent. */
@Component
class SeenCases implements CaseNumbers {

    private final MatterStates states;
    private final Definitions definitions;
    private final ViewerRoles viewerRoles;
    private final History history;

    SeenCases(MatterStates states, Definitions definitions, ViewerRoles viewerRoles, History history) {
        this.states = states;
        this.definitions = definitions;
        this.viewerRoles = viewerRoles;
        this.history = history;
    }

    @Override
    public boolean isSeenBy(String number, Caller caller) {
        return states.numbered(number)
                .filter(matter -> isOffice(matter, caller))
                .isPresent();
    }

    @Override
    public Set<String> secretAmong(Collection<String> numbers) {
        return states.numbered(numbers).stream()
                .filter(kind ->
                        definitions.followed(kind.definition(), kind.version()).secret())
                .map(MatterStates.Numbered::number)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> secretOf(Collection<String> ids) {
        Set<MatterId> cases = ids.stream()
                .flatMap(id -> FactId.tryParse(id).stream())
                .map(id -> new MatterId(id.value()))
                .collect(Collectors.toSet());
        return states.all(cases).stream()
                .filter(matter -> definitions
                        .followed(matter.definition(), matter.version())
                        .secret())
                .map(matter -> matter.id().toString())
                .collect(Collectors.toSet());
    }

    @Override
    public Fit fit(String number, Caller caller, Collection<SubjectId> about) {
        MatterState matter = states.numbered(number).orElse(null);
        if (matter == null) {
            return Fit.UNKNOWN;
        }
        MatterDefinition definition = definitions.followed(matter.definition(), matter.version());
        boolean handled = viewerRoles
                .of(matter, definition, Actor.of(caller))
                .filter(who -> !who.recused() && who.viewer() == Viewer.OFFICE)
                .isPresent();
        if (!handled) {
            return Fit.UNKNOWN;
        }
        if (matter.ended() != null) {
            return Fit.CLOSED;
        }
        return concerns(matter, definition, about) ? Fit.FITS : Fit.ELSEWHERE;
    }

    /** One that takes part, or is named in the opening form: whom a secret case is about takes no part in it. */
    private boolean concerns(MatterState matter, MatterDefinition definition, Collection<SubjectId> about) {
        return Stream.concat(
                        matter.participants().stream().map(Participation::subject),
                        history.latest(matter.id(), definition.opening().form()).values().stream()
                                .flatMap(value -> value instanceof Map<?, ?> party
                                        ? SubjectId.tryParse(String.valueOf(party.get("subject"))).stream()
                                        : Stream.empty()))
                .anyMatch(party -> party != null && about.contains(party));
    }

    private boolean isOffice(MatterState matter, Caller caller) {
        return viewerRoles
                .of(matter, definitions.followed(matter.definition(), matter.version()), Actor.of(caller))
                .filter(who -> !who.recused() && who.viewer() != Viewer.PARTY)
                .isPresent();
    }
}

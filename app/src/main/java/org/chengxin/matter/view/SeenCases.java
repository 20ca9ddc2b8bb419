package org.chengxin.matter.view;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.Caller;
import org.chengxin.account.access.CaseNumbers;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.party.ViewerRoles;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.MatterStates;
import org.springframework.stereotype.Component;

/** Looks up by number the matters that somebody handles or supervises; a hidden one counts as absent. */
@Component
class SeenCases implements CaseNumbers {

    private final MatterStates states;
    private final Definitions definitions;
    private final ViewerRoles viewerRoles;

    SeenCases(MatterStates states, Definitions definitions, ViewerRoles viewerRoles) {
        this.states = states;
        this.definitions = definitions;
        this.viewerRoles = viewerRoles;
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

    private boolean isOffice(MatterState matter, Caller caller) {
        return viewerRoles
                .of(matter, definitions.followed(matter.definition(), matter.version()), Actor.of(caller))
                .filter(who -> !who.recused() && who.viewer() != Viewer.PARTY)
                .isPresent();
    }
}

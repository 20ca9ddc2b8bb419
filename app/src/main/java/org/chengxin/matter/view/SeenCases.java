package org.chengxin.matter.view;

import org.chengxin.account.Caller;
import org.chengxin.account.access.CaseNumbers;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.party.Standpoints;
import org.chengxin.matter.standing.Standing;
import org.chengxin.matter.standing.Standings;
import org.springframework.stereotype.Component;

/** Looks up by number the matters that somebody handles or supervises; a hidden one counts as absent. */
@Component
class SeenCases implements CaseNumbers {

    private final Standings standings;
    private final Definitions definitions;
    private final Standpoints standpoints;

    SeenCases(Standings standings, Definitions definitions, Standpoints standpoints) {
        this.standings = standings;
        this.definitions = definitions;
        this.standpoints = standpoints;
    }

    @Override
    public boolean isSeenBy(String number, Caller caller) {
        return standings
                .numbered(number)
                .filter(matter -> isOffice(matter, caller))
                .isPresent();
    }

    private boolean isOffice(Standing matter, Caller caller) {
        return standpoints
                .of(matter, definitions.followed(matter.definition(), matter.version()), Actor.of(caller))
                .filter(who -> !who.recused() && who.viewer() != Viewer.PARTY)
                .isPresent();
    }
}

package org.chengxin.matter.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.office.OfficerLeft;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.party.Assignments;
import org.chengxin.matter.state.ActDraft;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.MatterStates;
import org.chengxin.matter.state.Participation;
import org.chengxin.matter.state.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 移交: matters of a person who leaves an office go to the stand-in, or back to the head to assign. */
@Component
class HandOver {

    private final MatterStates states;
    private final Definitions definitions;
    private final Assignments assignments;
    private final Sealing sealing;

    HandOver(MatterStates states, Definitions definitions, Assignments assignments, Sealing sealing) {
        this.states = states;
        this.definitions = definitions;
        this.assignments = assignments;
        this.sealing = sealing;
    }

    /** The stand-in, if of the same office and not recused; null: the head assigns it. */
    private @Nullable UUID heir(@Nullable UUID standIn, Participation handling, MatterState matter) {
        boolean fits = standIn != null
                && handling.organisation() != null
                && !matter.recused().contains(standIn)
                && assignments.worksAt(standIn, handling.organisation());
        return fits ? standIn : null;
    }

    /** Runs in the transaction of the departure. */
    @EventListener
    @Transactional
    void on(OfficerLeft left) {
        for (MatterId id : states.handledBy(left.account())) {
            MatterState matter = states.locked(id);
            Transition transition = new Transition(matter, definitions.followed(matter.definition(), matter.version()));
            matter.participants().stream()
                    .filter(each -> left.account().equals(each.handler()))
                    .forEach(each -> transition.place(each.handledBy(heir(left.standIn(), each, matter))));
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("account", left.account().toString());
            List<String> office = matter.officeRole(transition.definition());
            sealing.commit(
                    transition,
                    ActDraft.own("hand-over", id.value(), office, null).withValues(values));
        }
    }
}

package org.chengxin.matter.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.form.Sources;
import org.chengxin.matter.party.Parties;
import org.chengxin.matter.party.RoleAssignment;
import org.chengxin.matter.state.ActDraft;
import org.chengxin.matter.state.Participation;
import org.chengxin.matter.state.Transition;
import org.chengxin.rule.DecisionTable;
import org.chengxin.rule.DecisionTables;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/** Executes a step of the definition: names parties, changes the stage, moves clocks, seals, opens linked matters. */
@Component
public class Moves {

    private final Parties parties;
    private final RoleAssignment roleAssignment;
    private final DecisionTables tables;
    private final DeadlineMoves clocks;
    private final ActSources sources;
    private final Sealing sealing;
    private final Links links;
    private final LegalClock legalClock;

    Moves(
            Parties parties,
            RoleAssignment roleAssignment,
            DecisionTables tables,
            DeadlineMoves clocks,
            ActSources sources,
            Sealing sealing,
            Links links,
            LegalClock legalClock) {
        this.parties = parties;
        this.roleAssignment = roleAssignment;
        this.tables = tables;
        this.clocks = clocks;
        this.sources = sources;
        this.sealing = sealing;
        this.links = links;
        this.legalClock = legalClock;
    }

    /** Takes the step for good; returns the number of the act. */
    public int take(Transition transition, Step step, ActDraft draft) {
        LocalDate day = legalClock.today();
        Sources found = sources.of(transition, draft.form(), draft.values(), day);
        step.names().forEach((role, source) -> name(transition, role, source, found));
        String from = transition.stage();
        transition.moveTo(target(transition, step, found, day), day);
        // what the system adds in the same stage leaves an act waiting for its second person
        if (step.by().stream().noneMatch(Step.SYSTEM::contains) || !from.equals(transition.stage())) {
            transition.waitForSecond(null);
        }
        clocks.entered(transition, from, found, day);
        int act = sealing.commit(transition, draft);
        links.open(transition, step, found, act);
        if (transition.ended() != null) {
            links.tellParent(transition, this);
        }
        return act;
    }

    private void name(Transition transition, String role, String source, Sources found) {
        Object value = found.value(source);
        MatterRole definition = transition.definition().roles().get(role);
        if (value == null && source.equals(Step.ABOVE)) {
            throw new ProblemException(MatterProblem.NO_OFFICE, role);
        }
        if (value == null || definition == null) {
            return;
        }
        if (definition.kind() == MatterRole.Kind.OFFICE) {
            transition.place(Participation.office(
                    role,
                    roleAssignment.office(transition.definition(), source, String.valueOf(value)),
                    "named",
                    null));
        } else if (value instanceof Map<?, ?> named) {
            transition.place(parties.named(role, definition, named).party());
        }
    }

    private String target(Transition transition, Step step, Sources found, LocalDate day) {
        Step.Decision decision = step.decides();
        if (decision == null) {
            return Optional.ofNullable(step.to()).orElse(transition.stage());
        }
        DecisionTable table = tables.inForce(decision.table(), day)
                .orElseThrow(() -> new ProblemException(MatterProblem.NO_DECISION, decision.table()));
        Map<String, Object> inputs = new HashMap<>();
        decision.inputs().forEach((input, source) -> {
            Object value = found.input(source);
            if (value != null) {
                inputs.put(input, value);
            }
        });
        List<Map<String, Object>> rows = decide(table, inputs);
        transition.decide(new Transition.Decided(table.name(), table.version(), rows));
        return rows.stream()
                .flatMap(row -> row.values().stream())
                .map(String::valueOf)
                .filter(decision.to()::containsKey)
                .findFirst()
                .map(decision.to()::get)
                .orElseThrow(() -> new ProblemException(MatterProblem.NO_DECISION, decision.table()));
    }

    private List<Map<String, Object>> decide(DecisionTable table, Map<String, Object> inputs) {
        try {
            return tables.decide(table, inputs);
        } catch (IllegalStateException undecided) {
            // a required input of the table is empty
            throw new ProblemException(MatterProblem.NO_DECISION, table.name());
        }
    }
}

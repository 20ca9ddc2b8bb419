package org.chengxin.matter.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.form.Sources;
import org.chengxin.matter.state.ActDraft;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.MatterStates;
import org.chengxin.matter.state.Transition;
import org.springframework.stereotype.Component;

/** Opens linked matters and handles their ends. */
@Component
class Links {

    private final Openings openings;
    private final MatterStates states;
    private final Definitions definitions;
    private final Sealing sealing;

    Links(Openings openings, MatterStates states, Definitions definitions, Sealing sealing) {
        this.openings = openings;
        this.states = states;
        this.definitions = definitions;
        this.sealing = sealing;
    }

    /** Opens the matters linked by a step, in its transaction: one per row if it iterates. */
    public void open(Transition parent, Step step, Sources sources, int act) {
        int number = 0;
        for (Step.LinkUse link : step.opens()) {
            if (link.when() != null && !Boolean.TRUE.equals(sources.form().get(link.when()))) {
                continue;
            }
            for (Map<String, Object> row : rows(link, sources)) {
                Map<String, Object> form = new LinkedHashMap<>();
                Sources from = sources.withRow(row);
                link.fields().forEach((field, source) -> {
                    Object value = from.value(source);
                    if (value != null) {
                        form.put(field, value);
                    }
                });
                openings.openLinked(parent, link, from, form, "link " + act + " " + number++);
            }
        }
    }

    private static List<Map<String, Object>> rows(Step.LinkUse link, Sources sources) {
        if (link.each() == null) {
            return List.of(Map.of());
        }
        Object table = sources.form().get(link.each());
        if (!(table instanceof List<?> rows)) {
            return List.of();
        }
        return rows.stream().map(Links::row).toList();
    }

    /** A table row; a chosen option becomes a row with the single column {@code value}. */
    private static Map<String, Object> row(Object row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        if (row instanceof Map<?, ?> columns) {
            columns.forEach((column, cell) -> {
                if (cell != null) {
                    cells.put(String.valueOf(column), cell);
                }
            });
        } else {
            cells.put("value", row);
        }
        return cells;
    }

    /** Records the end in the parent's time line; after the last one takes its step by {@code children}, unless delayed. */
    public void tellParent(Transition child, Moves moves) {
        if (child.before().parent() == null) {
            return;
        }
        MatterState parent = states.locked(child.before().parent());
        if (parent.ended() != null) {
            return;
        }
        MatterDefinition definition = definitions.followed(parent.definition(), parent.version());
        Transition told = new Transition(parent, definition);
        List<String> office = parent.officeRole(definition);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", child.before().number());
        values.put("stage", child.stageNow().title().zh());
        ActDraft ended =
                ActDraft.own("child-ended", parent.id().value(), office, null).withValues(values);
        sealing.commit(told, ended);
        Optional<Map.Entry<String, Step>> next = told.stageNow().steps().entrySet().stream()
                .filter(step -> step.getValue().by().contains("children"))
                .findFirst();
        if (next.isPresent() && !states.hasOpenChildren(parent.id()) && !sealing.isDelayed(parent)) {
            MatterState again = states.find(parent.id()).orElseThrow();
            Step step = next.get().getValue();
            moves.take(
                    new Transition(again, definition),
                    step,
                    ActDraft.own(next.get().getKey(), parent.id().value(), step.notifies(), step));
        }
    }
}

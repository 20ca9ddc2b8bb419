package org.chengxin.matter.state;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Stores the carrying over of many matters to another version in one statement. */
@Component
public class MigrationStore {

    /** Participants stay; only whom the matter waits for, and the due date, may change. */
    private static final String CARRY = """
            with given as materialized (
                select * from json_to_recordset(cast(:changes as json)) as g(
                    id uuid, origin text, stage text, ended date, acts int, due date, provisional boolean, waits text,
                    step text, actor uuid, fact uuid)),
            moved as (
                update matter.matter m
                set version = :version, stage = g.stage, ended = g.ended, acts = g.acts, revision = m.revision + 1,
                    due = coalesce(g.due, 'infinity'), provisional = g.provisional
                from given g where m.id = g.id),
            acted as (
                insert into matter.act (matter, act, step, stage_from, stage_to, day, at, form_fact, stands, actor, fact,
                                        seal)
                select g.id, g.acts, g.step, g.origin, g.stage, :day, :at, g.fact, true, g.actor, g.fact, :seal
                from given g),
            ticked as (\s""" + DeadlineRow.written("select c.* from ", "matter uuid, ") + """
            )
            update matter.participant p
            set waits = p.role = any(string_to_array(g.waits, ',')), open = g.ended is null,
                due = coalesce(g.due, 'infinity')
            from given g where p.matter = g.id
              and (p.waits, p.open, p.due) is distinct from (
                  p.role = any(string_to_array(g.waits, ',')), g.ended is null, coalesce(g.due, 'infinity'))""";

    private final JdbcClient sql;

    MigrationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * For matters locked by the transaction.
     *
     * @param changes at least one, all to the same version
     * @param kept the act of each transition, in the same order, under one seal
     */
    public void write(List<Transition> changes, List<ActStore.Kept> kept) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        ArrayNode clocks = JsonNodeFactory.instance.arrayNode();
        for (int index = 0; index < changes.size(); index++) {
            Transition transition = changes.get(index);
            UUID id = transition.before().id().value();
            put(rows.addObject(), transition, kept.get(index));
            transition
                    .ticked()
                    .forEach(deadline -> DeadlineRow.put(clocks.addObject().put("matter", id.toString()), deadline));
        }
        ActStore.Kept first = kept.get(0);
        sql.sql(CARRY)
                .param("changes", rows.toString())
                .param("clocks", clocks.toString())
                .param("version", changes.get(0).definition().version())
                .param("day", first.day())
                .param("at", first.at().atOffset(ZoneOffset.UTC))
                .param("seal", first.seal().value())
                .update();
    }

    private static void put(ObjectNode row, Transition transition, ActStore.Kept kept) {
        RunningDeadline nearest = transition.nearest().orElse(null);
        row.put("id", transition.before().id().toString())
                .put("origin", transition.before().stage());
        row.put("stage", transition.stage()).put("ended", day(transition.ended()));
        row.put("acts", transition.before().acts() + 1);
        row.put("due", day(nearest == null ? null : nearest.due()));
        row.put("provisional", nearest != null && nearest.held());
        row.put("waits", String.join(",", transition.waits()));
        row.put("step", kept.draft().word()).put("actor", kept.draft().actor().toString());
        row.put("fact", kept.fact().toString());
    }

    private static @Nullable String day(@Nullable LocalDate value) {
        return value == null ? null : value.toString();
    }
}

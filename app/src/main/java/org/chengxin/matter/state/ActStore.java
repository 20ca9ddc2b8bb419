package org.chengxin.matter.state;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.MatterId;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Stores the changes of an act in one statement, since round trips dominate the cost of a life cycle. */
@Component
public class ActStore {

    private static final String OPENED = """
            with moved as (
                insert into matter.matter (id, definition, version, number, stage, opened, ended, acts, revision, pending,
                                           parent, merged_into, receipt, recused, due, provisional)
                values (:id, :definition, :version, :number, :stage, :opened, cast(:ended as date), :acts, 1,
                        cast(:pending as int), cast(:parent as uuid), cast(:merged as uuid), cast(:receipt as bytea),
                        string_to_array(:recused, ',')::uuid[], coalesce(cast(:due as date), 'infinity'), :provisional)
                returning id)""";

    private static final String MOVED = """
            with moved as (
                update matter.matter
                set version = :version, stage = :stage, ended = cast(:ended as date), acts = :acts, revision = revision + 1,
                    pending = cast(:pending as int), merged_into = cast(:merged as uuid),
                    recused = string_to_array(:recused, ',')::uuid[],
                    due = coalesce(cast(:due as date), 'infinity'), provisional = :provisional
                where id = :id and revision = :revision
                returning id)""";

    private static final String ACTED = """
            , acted as (
                insert into matter.act (matter, act, step, role, account, organisation, stage_from, stage_to, day, at,
                                        form, form_fact, stands, about, actor, key, digest, fact, seal)
                select id, :acts, :step, :role, cast(:account as uuid), cast(:organisation as uuid), :from, :stage, :day,
                       :at, :form, cast(:formFact as uuid), :stands, cast(:about as int), :actor, :key,
                       cast(:digest as bytea), :fact, :seal
                from moved)""";

    private static final String TICKED = ", ticked as (" + DeadlineRow.written("select id, c.* from moved, ", "") + ")";

    private static final String PLACED = """
            , placed as (
                insert into matter.participant (matter, role, kind, subject, organisation, account, desk, details,
                                                name_index, reason, place, came_from, handler, fact, definition, due,
                                                waits, open)
                select id, p.role, p.kind, p.subject, p.organisation, p.account, p.desk, decode(p.details, 'hex'),
                       decode(p.name_index, 'hex'), p.reason, p.place, p.came_from, p.handler,
                       coalesce(p.fact, cast(:fact as uuid)), :definition, coalesce(cast(:due as date), 'infinity'),
                       p.role = any(string_to_array(:waits, ',')), cast(:ended as date) is null
                from moved, json_to_recordset(cast(:participants as json)) as p(
                    role text, kind text, subject uuid, organisation uuid, account uuid, desk uuid, details text,
                    name_index text, reason text, place text, came_from uuid, handler uuid, fact uuid)
                on conflict (matter, role) do update
                set kind = excluded.kind, subject = excluded.subject, organisation = excluded.organisation,
                    account = excluded.account, desk = excluded.desk, details = excluded.details,
                    name_index = excluded.name_index,
                    grams = case when excluded.details = participant.details then participant.grams end, reason = excluded.reason, place = excluded.place,
                    came_from = excluded.came_from, handler = excluded.handler, fact = excluded.fact,
                    due = excluded.due, waits = excluded.waits, open = excluded.open)""";

    // unchanged rows are not written: each is in up to five indexes
    private static final String WAITED = """
            , waited as (
                update matter.participant p
                set waits = p.role = any(string_to_array(:waits, ',')), open = cast(:ended as date) is null,
                    due = coalesce(cast(:due as date), 'infinity')
                from moved where p.matter = moved.id and p.role <> all(string_to_array(:placed, ','))
                  and (p.waits, p.open, p.due) is distinct from (
                      p.role = any(string_to_array(:waits, ',')), cast(:ended as date) is null,
                      coalesce(cast(:due as date), 'infinity')))""";

    private static final String COUNT = " select count(*) from moved";

    private final JdbcClient sql;

    ActStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The act of a change, as stored. */
    public record Kept(ActDraft draft, FactId fact, SealId seal, LocalDate day, Instant at) {}

    /**
     * A request answered before.
     *
     * @param receipted whether the matter was opened with a receipt
     */
    public record Answered(
            MatterId matter,
            int act,
            String number,
            String stage,
            boolean pending,
            byte @Nullable [] digest,
            boolean receipted) {}

    /** Compare-and-set on the revision: false if the matter was changed concurrently; then nothing was written. */
    public boolean write(Transition transition, Kept kept) {
        boolean opened = transition.before().revision() == 0;
        String statement = (opened ? OPENED : MOVED) + ACTED + rows(transition) + (opened ? "" : WAITED) + COUNT;
        return sql.sql(statement)
                        .params(values(transition))
                        .params(values(transition, kept))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Only the parts that change: each part of the statement has a cost, even without rows. */
    private static String rows(Transition transition) {
        return (transition.ticked().isEmpty() ? "" : TICKED)
                + (transition.placed().isEmpty() ? "" : PLACED);
    }

    /** A change without an act: a reminder sent, a date recomputed. */
    public boolean write(Transition transition) {
        Map<String, @Nullable Object> values = values(transition);
        values.put("acts", transition.before().acts());
        values.put("fact", id(null));
        return sql.sql(MOVED + rows(transition) + WAITED + COUNT)
                        .params(values)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static Map<String, @Nullable Object> values(Transition transition, Kept kept) {
        ActDraft draft = kept.draft();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("acts", transition.before().acts() + 1);
        values.put("step", draft.word());
        values.put("role", text(draft.role()));
        values.put("account", id(draft.account()));
        values.put(
                "organisation",
                id(draft.organisation() == null ? null : draft.organisation().value()));
        values.put("from", transition.before().stage());
        values.put("day", kept.day());
        values.put("at", kept.at().atOffset(ZoneOffset.UTC));
        values.put("form", text(draft.form()));
        values.put("formFact", (draft.formFact() == null ? kept.fact() : draft.formFact()).value());
        values.put("stands", draft.stands());
        values.put("about", number(draft.about()));
        values.put("actor", draft.actor());
        values.put("key", text(draft.key()));
        values.put("digest", bytes(draft.digest()));
        values.put("fact", kept.fact().value());
        values.put("seal", kept.seal().value());
        return values;
    }

    private static Map<String, @Nullable Object> values(Transition transition) {
        MatterState before = transition.before();
        RunningDeadline nearest = transition.nearest().orElse(null);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", before.id().value());
        values.put("revision", before.revision());
        values.put("definition", before.definition());
        values.put("version", transition.definition().version());
        values.put("number", before.number());
        values.put("opened", before.opened());
        values.put("parent", id(before.parent() == null ? null : before.parent().value()));
        values.put("receipt", bytes(before.receipt()));
        values.put("stage", transition.stage());
        values.put("ended", day(transition.ended()));
        values.put("pending", number(transition.pending()));
        values.put(
                "merged",
                id(
                        transition.mergedInto() == null
                                ? null
                                : transition.mergedInto().value()));
        values.put("recused", transition.recused().stream().map(UUID::toString).collect(Collectors.joining(",")));
        values.put("due", day(nearest == null ? null : nearest.due()));
        values.put("provisional", nearest != null && nearest.held());
        values.put("waits", String.join(",", transition.waits()));
        values.put(
                "placed", transition.placed().stream().map(Participation::role).collect(Collectors.joining(",")));
        values.put("clocks", clocks(transition.ticked()));
        values.put("participants", participants(transition.placed()));
        return values;
    }

    private static String clocks(List<RunningDeadline> clocks) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (RunningDeadline deadline : clocks) {
            DeadlineRow.put(rows.addObject(), deadline);
        }
        return rows.toString();
    }

    private static String participants(List<Participation> participants) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Participation each : participants) {
            ObjectNode row = rows.addObject();
            row.put("role", each.role()).put("kind", each.kind().name());
            row.put("subject", each.subject() == null ? null : each.subject().toString());
            row.put(
                    "organisation",
                    each.organisation() == null ? null : each.organisation().toString());
            row.put("account", written(each.account())).put("desk", written(each.desk()));
            row.put("details", hex(each.details())).put("name_index", hex(each.nameIndex()));
            row.put("reason", each.reason()).put("place", each.place());
            row.put(
                    "came_from",
                    each.cameFrom() == null ? null : each.cameFrom().toString());
            row.put("handler", written(each.handler())).put("fact", written(each.fact()));
        }
        return rows.toString();
    }

    // An untyped null makes the server parse and plan the statement again for each combination of nulls.
    private static Object text(@Nullable String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }

    private static Object number(@Nullable Integer value) {
        return new SqlParameterValue(Types.INTEGER, value);
    }

    private static Object day(@Nullable LocalDate value) {
        return new SqlParameterValue(Types.DATE, value);
    }

    private static Object bytes(byte @Nullable [] value) {
        return new SqlParameterValue(Types.BINARY, value);
    }

    private static Object id(@Nullable UUID value) {
        return value == null ? new SqlParameterValue(Types.OTHER, "uuid", null) : value;
    }

    private static @Nullable String written(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    /** The stored result for this actor's idempotency key. */
    public Optional<Answered> answered(UUID actor, String key) {
        return sql.sql("""
                select a.matter, a.act, m.number, a.stage_to, a.stands, a.digest,
                       m.receipt is not null
                from matter.act a join matter.matter m on m.id = a.matter
                where a.actor = :actor and a.key = :key""")
                .param("actor", actor)
                .param("key", key)
                .query((row, index) -> new Answered(
                        new MatterId(row.getObject(1, UUID.class)),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        !row.getBoolean(5),
                        row.getBytes(6),
                        row.getBoolean(7)))
                .optional();
    }
}

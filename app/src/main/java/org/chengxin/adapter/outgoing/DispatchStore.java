package org.chengxin.adapter.outgoing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chengxin.adapter.connection.Answer;
import org.chengxin.database.Batch;
import org.chengxin.evidence.Confidential;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the queue: what waits, and what became of it. */
@Repository
class DispatchStore {

    private final Batch batch;
    private final JdbcClient sql;
    private final Confidential confidential;

    DispatchStore(Batch batch, JdbcClient sql, Confidential confidential) {
        this.batch = batch;
        this.sql = sql;
        this.confidential = confidential;
    }

    /** Takes the place of what waited of the thing before; the earlier last day of what was not taken yet stays. */
    void want(List<Wanted> wanted, Instant now) {
        if (wanted.isEmpty()) {
            return;
        }
        long first = next(wanted.size());
        batch.run(
                """
                insert into adapter.dispatch as d
                    (id, system, message, thing, version, queue, ordinal, content, since, due, state, next_try)
                values (:id, :system, :message, :thing, :version, :queue, :ordinal, :content, :since, :due,
                     'WAITING', :now)
                on conflict (system, thing) do update set
                    message = excluded.message, version = excluded.version, queue = excluded.queue,
                    ordinal = excluded.ordinal, content = excluded.content, since = excluded.since,
                    due = case when d.state = 'DELIVERED' then excluded.due else least(d.due, excluded.due) end,
                    told = d.told and d.state <> 'DELIVERED', state = 'WAITING', attempts = 0, next_try = excluded.next_try,
                    failing_since = null, problem = null, detail = null, look_at = null""",
                IntStream.range(0, wanted.size())
                        .mapToObj(index -> row(wanted.get(index), first + index, now))
                        .toList());
    }

    /** The first of so many ordinals; the lock lasts until the commit, so that they become visible in their order. */
    private long next(int many) {
        return sql.sql("update adapter.head set ordinal = ordinal + :many returning ordinal")
                        .param("many", many)
                        .query(Long.class)
                        .single()
                - many
                + 1;
    }

    private Map<String, @Nullable Object> row(Wanted wanted, long ordinal, Instant now) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", Uuid7.next());
        row.put("ordinal", ordinal);
        row.put("system", wanted.system());
        row.put("message", wanted.message());
        row.put("thing", wanted.thing());
        row.put("version", wanted.version());
        row.put("queue", wanted.queue());
        row.put("content", confidential.encrypt(wanted.content().toString().getBytes(StandardCharsets.UTF_8)));
        row.put("since", wanted.since());
        row.put("due", wanted.due());
        row.put("now", at(now));
        return row;
    }

    /** A thing that the system was never to have is not withdrawn from it. */
    void withdraw(String system, UUID thing, LocalDate since, @Nullable LocalDate due, Instant now) {
        sql.sql("""
                update adapter.dispatch set ordinal = :ordinal, content = null, since = :since,
                    due = case when state = 'DELIVERED' then cast(:due as date) else least(due, cast(:due as date)) end,
                    told = told and state <> 'DELIVERED', state = 'WAITING', attempts = 0, next_try = :now, failing_since = null,
                    problem = null, detail = null, look_at = null
                where system = :system and thing = :thing and content is not null""")
                .param("ordinal", next(1))
                .param("system", system)
                .param("thing", thing)
                .param("since", since)
                .param("due", due)
                .param("now", at(now))
                .update();
    }

    /** What was not taken of a message of its own is not sent; of what was taken, where it stands is kept without its content. */
    void forget(FactId fact) {
        sql.sql("delete from adapter.dispatch where thing = :fact and version is null and delivered_at is null")
                .param("fact", fact.value())
                .update();
        sql.sql("update adapter.dispatch set content = null, shown = null where thing = :fact and version is null")
                .param("fact", fact.value())
                .update();
    }

    /** Those whose time has come, without what waits behind an earlier one of its queue. */
    List<Dispatch> due(String system, Instant now, int limit) {
        return sql.sql(DispatchRows.SELECT + """
                where d.system = :system and d.state = 'WAITING' and d.next_try <= :now and not exists (
                    select from adapter.dispatch e
                    where e.queue = d.queue and e.system = d.system and e.state = 'WAITING' and e.ordinal < d.ordinal)
                order by d.ordinal limit :limit""")
                .param("system", system)
                .param("now", at(now))
                .param("limit", limit)
                .query((row, index) -> DispatchRows.of(row))
                .list();
    }

    /** The content in our fields; empty for what is withdrawn. */
    Optional<String> content(UUID id) {
        return sql.sql("select content from adapter.dispatch where id = :id and content is not null")
                .param("id", id)
                .query((row, index) -> new String(confidential.decrypt(row.getBytes(1)), StandardCharsets.UTF_8))
                .optional();
    }

    /**
     * Taken over there; if a newer state came meanwhile, that one still waits.
     *
     * @param shown what stands on its page, kept until it was seen that it does so no more; null where nothing new went out
     */
    void delivered(
            Dispatch sent,
            String number,
            @Nullable URI page,
            @Nullable String shown,
            Instant now,
            @Nullable Instant look) {
        sql.sql("""
                update adapter.dispatch set number = coalesce(nullif(:number, ''), number),
                    address = coalesce(:address, address), shown = coalesce(:shown, shown), delivered_at = :now,
                    state = case when ordinal = :ordinal then 'DELIVERED' else state end, attempts = 0, failing_since = null,
                    problem = null, detail = null, seen = null,
                    look_at = case when coalesce(:address, address) is not null then cast(:look as timestamptz) end
                where id = :id""")
                .param("id", sent.id())
                .param("ordinal", sent.ordinal())
                .param("number", number)
                .param("address", page == null ? null : page.toString())
                .param("shown", confidential.encryptText(shown))
                .param("look", look == null ? null : at(look))
                .param("now", at(now))
                .update();
    }

    /** Not taken: tried again later, or not at all. What a system does not take while it is away is no failure of the message. */
    void failed(Dispatch sent, Dispatch.State state, Answer why, Instant now, Instant nextTry) {
        sql.sql("""
                update adapter.dispatch set state = :state, problem = :problem, detail = :detail, next_try = :next,
                    attempts = case when :away then attempts else attempts + 1 end,
                    failing_since = case when :away then failing_since else coalesce(failing_since, :now) end
                where id = :id and ordinal = :ordinal""")
                .param("id", sent.id())
                .param("ordinal", sent.ordinal())
                .param("state", state.name())
                .param("away", why.kind() == Answer.Kind.AWAY)
                .param("problem", why.problem())
                .param("detail", why.detail())
                .param("now", at(now))
                .param("next", at(nextTry))
                .update();
    }

    /** Sends what was refused or given up once more: one thing, or all of a system; returns how many. */
    int again(String system, @Nullable UUID thing, Instant now) {
        return sql.sql("""
                update adapter.dispatch set state = 'WAITING', attempts = 0, failing_since = null, next_try = :now
                where system = :system and state in ('REFUSED', 'GIVEN_UP')
                    and (cast(:thing as uuid) is null or thing = cast(:thing as uuid))""")
                .param("system", system)
                .param("thing", thing)
                .param("now", at(now))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

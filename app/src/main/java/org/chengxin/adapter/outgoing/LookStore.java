package org.chengxin.adapter.outgoing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.chengxin.evidence.Confidential;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the looks at published pages and of their proofs. */
@Repository
class LookStore {

    private final JdbcClient sql;
    private final Confidential confidential;

    LookStore(JdbcClient sql, Confidential confidential) {
        this.sql = sql;
        this.confidential = confidential;
    }

    /**
     * A page to look at.
     *
     * @param shown what stands on it
     * @param told whether what was seen last was sealed of this state already
     */
    record Due(Dispatch dispatch, List<String> shown, Dispatch.@Nullable Seen told) {}

    List<Due> due(String system, Instant now, int limit) {
        return sql.sql(DispatchRows.SELECT.replace("select ", "select d.shown, d.proof_ordinal, d.proof_seen, ") + """
                where d.system = :system and d.state = 'DELIVERED' and d.look_at <= :now order by d.look_at limit :limit""")
                .param("system", system)
                .param("now", at(now))
                .param("limit", limit)
                .query((row, index) -> {
                    Dispatch dispatch = DispatchRows.of(row);
                    String shown = confidential.decryptText(row.getBytes("shown"));
                    String told =
                            row.getLong("proof_ordinal") == dispatch.ordinal() ? row.getString("proof_seen") : null;
                    return new Due(
                            dispatch,
                            shown == null || shown.isEmpty() ? List.of() : List.of(shown.split("\n")),
                            told == null ? null : Dispatch.Seen.valueOf(told));
                })
                .list();
    }

    /**
     * Keeps what was seen; if a newer state was taken meanwhile, nothing.
     *
     * @param proof that was sealed of it now; null if it was sealed before
     * @param next when to look again; null for no more
     */
    void saw(
            Dispatch looked,
            Dispatch.Seen seen,
            byte[] digest,
            @Nullable FactId proof,
            Instant now,
            @Nullable Instant next) {
        sql.sql("""
                update adapter.dispatch set seen = :seen, digest = :digest, looked_at = :now, look_at = cast(:next as timestamptz),
                    proof = coalesce(cast(:proof as uuid), proof),
                    proof_ordinal = case when cast(:proof as uuid) is null then proof_ordinal else ordinal end,
                    proof_seen = case when cast(:proof as uuid) is null then proof_seen else :seen end,
                    shown = case when :seen = 'GONE' then null else shown end
                where id = :id and ordinal = :ordinal""")
                .param("id", looked.id())
                .param("ordinal", looked.ordinal())
                .param("seen", seen.name())
                .param("digest", digest)
                .param("proof", proof == null ? null : proof.value())
                .param("now", at(now))
                .param("next", next == null ? null : at(next))
                .update();
        if (proof != null) {
            sql.sql("insert into adapter.proof (fact, system, thing, at) values (:fact, :system, :thing, :now)")
                    .param("fact", proof.value())
                    .param("system", looked.system())
                    .param("thing", looked.thing())
                    .param("now", at(now))
                    .update();
        }
    }

    void putOff(Dispatch looked, Instant next) {
        sql.sql("update adapter.dispatch set look_at = :next where id = :id and ordinal = :ordinal")
                .param("id", looked.id())
                .param("ordinal", looked.ordinal())
                .param("next", at(next))
                .update();
    }

    /** Whether it was sealed of a thing that is still to stand there. */
    boolean isProof(FactId fact) {
        return sql.sql("""
                select exists (select from adapter.proof p join adapter.dispatch d using (system, thing)
                    where p.fact = :fact and d.content is not null)""").param("fact", fact.value()).query(Boolean.class).single();
    }

    /** What was seen of a record or a version of it, one a system. */
    List<Dispatch> of(FactId record) {
        UUID id = record.value();
        return sql.sql(DispatchRows.SELECT + """
                where (d.thing = :id or d.version = :id) and d.proof is not null order by d.system""")
                .param("id", id)
                .query((row, index) -> DispatchRows.of(row))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

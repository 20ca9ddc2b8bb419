package org.chengxin.account.log;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.database.Rows;
import org.chengxin.evidence.SealId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of batches and of the queue of lines to seal. */
@Repository
class AccessBatchStore {

    private final JdbcClient sql;

    AccessBatchStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Lock against other instances until the transaction ends. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('account.access_batch'))")
                .query(row -> {});
    }

    Optional<AccessBatch> last() {
        return sql.sql("select * from account.access_batch order by number desc limit 1")
                .query(Rows.of(AccessBatch.class))
                .optional();
    }

    /** A page of batches after a number, in order. */
    List<AccessBatch> after(long number, int limit) {
        return sql.sql("select * from account.access_batch where number > :number order by number limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(Rows.of(AccessBatch.class))
                .list();
    }

    /** Dequeues ids of lines, oldest first. */
    List<UUID> take(int limit) {
        return sql.sql("""
                with taken as (
                    delete from account.access_waiting
                    where id in (select id from account.access_waiting order by id limit :limit) returning id)
                select id from taken order by id""")
                .param("limit", limit)
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }

    Map<UUID, AccessLine> lines(Collection<UUID> ids) {
        Map<UUID, AccessLine> lines = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.sql("select * from account.access where id in (:ids)")
                    .param("ids", ids)
                    .query(Rows.of(AccessLine.class))
                    .list()
                    .forEach(line -> lines.put(line.id(), line));
        }
        return lines;
    }

    void insert(AccessBatch batch, SealId seal) {
        sql.sql("""
                insert into account.access_batch (number, fact, seal, digest, lines, sealed_at)
                values (:number, :fact, :seal, :digest, :lines, :at)""")
                .param("number", batch.number())
                .param("fact", batch.fact().value())
                .param("seal", seal.value())
                .param("digest", batch.digest())
                .param("lines", batch.lines())
                .param("at", batch.sealedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Log lines neither sealed nor queued; negative if lines are missing. */
    long unaccounted() {
        return sql.sql("""
                select (select count(*) from account.access) - (select count(*) from account.access_waiting)
                     - (select coalesce(sum(lines), 0) from account.access_batch)""").query(Long.class).single();
    }

    /** Number of the last batch that counts as received; 0 for none. */
    long sent(String receiver) {
        return sql.sql("select batch from account.access_sent where receiver = :receiver")
                .param("receiver", receiver)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void sent(String receiver, long batch) {
        sql.sql("""
                insert into account.access_sent (receiver, batch) values (:receiver, :batch)
                on conflict (receiver) do update set batch = excluded.batch""").param("receiver", receiver).param("batch", batch).update();
    }
}

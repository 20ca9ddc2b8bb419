package org.chengxin.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.database.Rows;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of entries on their way into the log, of sealed facts, and of the log's head. */
@Repository
class EntryStore {

    private final JdbcClient sql;

    EntryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The log's head as the database knows it. */
    record Head(long size, byte[] root, long epoch) {}

    /** The head of the log in the database, and how many entries have an index. */
    record Reach(long head, byte[] root, long assigned) {}

    /** An entry with its index. */
    record Placed(long index, byte[] bytes) {}

    /** A fact's log position: its entry's index, absent while it waits, and its place in the entry; payloads are encrypted. */
    record Place(
            UUID id,
            String type,
            @Nullable Long index,
            int position,
            Instant sealedAt,
            byte @Nullable [] salt,
            byte @Nullable [] payload,
            byte @Nullable [] withheldSalt,
            byte @Nullable [] withheldPayload,
            @Nullable UUID erasedBy,
            UUID seal) {}

    /**
     * Assigns the next indices to waiting entries, in the order of sealing. Of two concurrent calls one gets the indices and
     * the other fails or finds nothing left, so no index is skipped or given twice.
     */
    @Transactional
    public Seals.Sequenced assign(int limit) {
        return sql.sql("""
                with placed as (
                    update evidence.entry e set log_index = n.log_index
                    from (select id, (select coalesce(max(log_index) + 1, 0) from evidence.entry)
                                 + row_number() over (order by id) - 1 as log_index
                          from (select id from evidence.entry where log_index is null order by id limit :limit) w) n
                    where e.id = n.id and e.log_index is null
                    returning e.types)
                select (select count(*) from placed), array(select distinct unnest(types) from placed)""")
                .param("limit", limit)
                .query((row, number) -> new Seals.Sequenced(
                        row.getInt(1), Set.of((String[]) row.getArray(2).getArray())))
                .single();
    }

    List<Placed> from(long index, int limit) {
        return sql.sql("""
                select log_index, bytes from evidence.entry
                where log_index >= :index and bytes is not null order by log_index limit :limit""")
                .param("index", index)
                .param("limit", limit)
                .query((row, number) -> new Placed(row.getLong(1), row.getBytes(2)))
                .list();
    }

    /** Drops the bytes of entries that a published checkpoint covers: the log's own files hold them. */
    @Transactional
    public void release(long size) {
        sql.sql("update evidence.entry set bytes = null where log_index < :size and bytes is not null")
                .param("size", size)
                .update();
    }

    /** Begins a new leader epoch (fencing): no earlier leader may sign from now on. */
    @Transactional
    public Head lead(byte[] emptyRoot) {
        sql.sql("insert into evidence.head (size, root, epoch) values (0, :root, 0) on conflict (single) do nothing")
                .param("root", emptyRoot)
                .update();
        return sql.sql("update evidence.head set epoch = epoch + 1 returning size, root, epoch")
                .query((row, index) -> new Head(row.getLong(1), row.getBytes(2), row.getLong(3)))
                .single();
    }

    Reach reach() {
        return sql.sql("""
                select coalesce(h.size, 0), coalesce(h.root, ''::bytea), e.assigned
                from (select coalesce(max(log_index) + 1, 0) as assigned from evidence.entry) e
                left join evidence.head h on true""")
                .query((row, number) -> new Reach(row.getLong(1), row.getBytes(2), row.getLong(3)))
                .single();
    }

    /** How many entries the database has let go since a published checkpoint covers them: the log's own files hold them. */
    long released() {
        return sql.sql("""
                select coalesce((select min(log_index) from evidence.entry where bytes is not null),
                    (select max(log_index) + 1 from evidence.entry), 0)""").query(Long.class).single();
    }

    /** When the oldest entry was sealed that a checkpoint of this size does not cover. */
    Optional<Instant> oldestWaiting(long published) {
        return sql.sql("""
                select min(w.sealed_at) from (
                    (select sealed_at from evidence.entry where log_index >= :published order by log_index limit 1)
                    union all
                    (select sealed_at from evidence.entry where log_index is null order by id limit 1)) w""")
                .param("published", published)
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(java.sql.Timestamp::toInstant))
                .single();
    }

    /**
     * @param at when the last checkpoint was published; null before the first
     * @param withheld null while the quorum is met
     */
    record Published(@Nullable Instant at, Cosigners.@Nullable Withheld withheld) {}

    Published published() {
        return sql.sql("select published_at, withheld_since, withheld_why from evidence.head")
                .query((row, number) -> {
                    Instant since = Rows.instantOrNull(row, "withheld_since");
                    return new Published(
                            Rows.instantOrNull(row, "published_at"),
                            since == null ? null : new Cosigners.Withheld(since, row.getString("withheld_why")));
                })
                .optional()
                .orElse(new Published(null, null));
    }

    /** The database session that holds the leader lock. */
    Optional<String> leader() {
        return sql.sql("""
                select concat_ws(' ', a.application_name, 'at', a.client_addr, 'since', a.backend_start)
                from pg_locks l join pg_stat_activity a on a.pid = l.pid
                where l.locktype = 'advisory' and l.granted
                  and (l.classid::bigint << 32) + l.objid::bigint = :lock""").param("lock", Leadership.LOCK).query(String.class).optional();
    }

    /** Advances the head by compare-and-set; false if another instance leads, and then nothing may be signed. */
    @Transactional
    public boolean advance(Head from, long size, byte[] root) {
        return sql.sql("""
                update evidence.head set size = :size, root = :root
                where size = :oldSize and root = :oldRoot and epoch = :epoch""")
                        .param("size", size)
                        .param("root", root)
                        .param("oldSize", from.size())
                        .param("oldRoot", from.root())
                        .param("epoch", from.epoch())
                        .update()
                == 1;
    }

    @Transactional
    public void published(Instant at) {
        sql.sql("update evidence.head set published_at = :at, withheld_since = null, withheld_why = null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Records that the quorum is not met; keeps the time of the first call since the last publication. */
    @Transactional
    public void withheld(Instant at, String why) {
        sql.sql("update evidence.head set withheld_since = coalesce(withheld_since, :at), withheld_why = :why")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .update();
    }

    Map<FactId, Proofs.Kept> kept(Collection<FactId> facts) {
        Map<FactId, Proofs.Kept> kept = new HashMap<>();
        sql.sql("select id, type, erased_by is not null from evidence.fact where id = any (cast(:ids as uuid[]))")
                .param("ids", facts.stream().map(FactId::toString).toArray(String[]::new))
                .query(row -> {
                    kept.put(
                            new FactId(row.getObject(1, UUID.class)),
                            new Proofs.Kept(row.getString(2), row.getBoolean(3)));
                });
        return kept;
    }

    Optional<Place> place(UUID fact) {
        return places(List.of(fact)).stream().findFirst();
    }

    List<Place> places(Collection<UUID> facts) {
        return facts.isEmpty()
                ? List.of()
                : sql.sql("""
                select f.id, f.type, e.log_index, f.position, e.sealed_at, f.salt, f.payload, f.withheld_salt,
                       f.withheld_payload, f.erased_by, f.seal
                from evidence.fact f join evidence.entry e on e.id = f.seal where f.id in (:facts)""")
                        .param("facts", facts)
                        .query((row, number) -> new Place(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, Long.class),
                                row.getInt(4),
                                row.getTimestamp(5).toInstant(),
                                row.getBytes(6),
                                row.getBytes(7),
                                row.getBytes(8),
                                row.getBytes(9),
                                row.getObject(10, UUID.class),
                                row.getObject(11, UUID.class)))
                        .list();
    }

    /** A fact before its erasure: encrypted payload and salt, or the fact that has erased it. */
    record Erasable(
            String type,
            byte @Nullable [] salt,
            byte @Nullable [] payload,
            @Nullable UUID erasedBy) {}

    /** Locks a fact, so that two requests to erase it run one after the other. */
    Optional<Erasable> lock(UUID fact) {
        return sql.sql("select type, salt, payload, erased_by from evidence.fact where id = :id for update")
                .param("id", fact)
                .query((row, number) ->
                        new Erasable(row.getString(1), row.getBytes(2), row.getBytes(3), row.getObject(4, UUID.class)))
                .optional();
    }

    void erase(UUID fact, UUID erasure) {
        sql.sql("""
                update evidence.fact set salt = null, payload = null, withheld_salt = null, withheld_payload = null,
                    erased_by = :erasure
                where id = :id""").param("erasure", erasure).param("id", fact).update();
    }

    /** Erasure facts in the order of their ids. */
    List<FactId> erasures(FactId after, int limit) {
        return sql.sql("select id from evidence.fact where type = 'erasure' and id > :after order by id limit :limit")
                .param("after", after.value())
                .param("limit", limit)
                .query((row, number) -> new FactId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The number of sealed facts. */
    long facts() {
        return sql.sql("select count(*) from evidence.fact").query(Long.class).single();
    }

    Optional<UUID> newest() {
        return sql.sql("select seal from evidence.fact where type <> 'access-batch' order by id desc limit 1")
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> newestAccessBatch() {
        return sql.sql("select id from evidence.fact where type = 'access-batch' order by id desc limit 1")
                .query(UUID.class)
                .optional();
    }

    long waiting() {
        return sql.sql("select count(*) from evidence.entry where bytes is not null")
                .query(Long.class)
                .single();
    }
}

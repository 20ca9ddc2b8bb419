package org.chengxin.evidence.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The facts in log order: by entry, and within an entry in the order of sealing. An entry gets its position within moments of
 * its transaction, even while the log cannot be written or published, and keeps it; so consecutive pages skip and repeat
 * nothing, from the first fact on, at any time and in any copy of the database. An erased fact appears like any other, since
 * pages hold no content: a consumer asks the fact's owner what stands, and finds nothing. Payloads are in
 * {@link org.chengxin.evidence.Proofs#open(Collection)}.
 */
@Component
@Transactional(readOnly = true)
public class Feed {

    /** The most facts that one page scans, whether or not they match, unless its limit is higher. */
    private static final int SCANNED = 5_000;

    /** Late entries may have a lower index than earlier ones; the first is looked for among this many. */
    private static final int LATE = 10_000;

    /** The facts of a page, and a row that says how far the scan got: to a fact, or to the end of an entry. */
    private static final String PAGE = """
            with entries as materialized (
                select id, log_index, :all or types && cast(:types as text[]) as wanted
                from evidence.entry
                where log_index >= :index order by log_index limit :scanned),
            scanned as materialized (
                select f.id, f.type, f.seal, e.log_index, f.position from entries e
                cross join lateral (select id, type, seal, position from evidence.fact
                                    where seal = e.id order by position offset 0) f
                where e.wanted and (e.log_index > :index or f.position >= :position)
                order by e.log_index, f.position limit :scanned)
            (select id, type, seal, log_index, position, 0 as end_of from scanned
             where :all or type = any (cast(:types as text[])) order by log_index, position limit :limit)
            union all
            (select id, type, seal, log_index, position, 1 from scanned
             where (select count(*) from scanned) = :scanned order by log_index desc, position desc limit 1)
            union all
            (select null, null, null, log_index, 0, 2 from entries
             where (select count(*) from scanned) < :scanned order by log_index desc limit 1)
            order by end_of, log_index, position""";

    private final JdbcClient sql;

    Feed(JdbcClient sql) {
        this.sql = sql;
    }

    /** A fact without its payload. */
    public record Item(FactId id, String type, SealId seal, FeedPosition at) {}

    /**
     * A page of consecutive facts.
     *
     * @param next the position where the next page begins; unchanged only if there is nothing new
     */
    public record Page(List<Item> facts, FeedPosition next) {}

    /**
     * The backlog of a consumer.
     *
     * @param facts no more than {@value #SCANNED}
     * @param since when the first of them was sealed
     */
    public record Behind(long facts, Optional<Instant> since) {}

    /**
     * The facts from a position on.
     *
     * @param types the types to read; all if empty
     * @param limit the most facts to return; a page scans a bounded number and may return fewer, or none, though more follow
     */
    public Page after(FeedPosition from, Set<String> types, int limit) {
        List<Item> told = new ArrayList<>();
        FeedPosition[] next = {from};
        sql.sql(PAGE)
                .param("index", from.index())
                .param("position", from.position())
                .param("scanned", Math.max(limit, SCANNED))
                .param("all", types.isEmpty())
                .param("types", types.toArray(String[]::new))
                .param("limit", limit)
                .query(row -> {
                    FeedPosition at = new FeedPosition(row.getLong("log_index"), row.getInt("position"));
                    int endOf = row.getInt("end_of");
                    if (endOf == 0) {
                        told.add(new Item(
                                new FactId(row.getObject("id", UUID.class)),
                                row.getString("type"),
                                new SealId(row.getObject("seal", UUID.class)),
                                at));
                        next[0] = at.behind();
                    } else if (told.size() < limit) {
                        // after the last scanned fact, or after the last entry if all of it was scanned
                        next[0] = endOf == 1 ? at.behind() : new FeedPosition(at.index() + 1, 0);
                    }
                });
        return new Page(told, next[0]);
    }

    /** The position after the last sequenced fact. */
    public FeedPosition head() {
        return new FeedPosition(
                sql.sql("select coalesce(max(log_index) + 1, 0) from evidence.entry")
                        .query(Long.class)
                        .single(),
                0);
    }

    /** The position of the first fact sealed since that time; the head if there is none. */
    public FeedPosition at(Instant since) {
        return sql.sql("""
                        select min(log_index) from (
                            select log_index from evidence.entry
                            where id >= :first and log_index is not null order by id limit :late) sealed""")
                .param("first", new UUID(since.toEpochMilli() << 16, 0))
                .param("late", LATE)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .map(index -> new FeedPosition(index, 0))
                .orElseGet(this::head);
    }

    /** The positions of these facts; those without one yet are left out. */
    public Map<FactId, FeedPosition> positions(Collection<FactId> facts) {
        Map<FactId, FeedPosition> positions = new HashMap<>();
        sql.sql("""
                select f.id, e.log_index, f.position from evidence.fact f join evidence.entry e on e.id = f.seal
                where f.id in (select unnest(cast(:facts as uuid[]))) and e.log_index is not null""")
                .param("facts", facts.stream().map(FactId::toString).toArray(String[]::new))
                .query(row -> {
                    positions.put(
                            new FactId(row.getObject(1, UUID.class)), new FeedPosition(row.getLong(2), row.getInt(3)));
                });
        return positions;
    }

    /** The backlog of these types after a position. */
    public Behind behind(FeedPosition from, Set<String> types) {
        List<Item> facts = after(from, types, SCANNED).facts();
        return facts.isEmpty()
                ? new Behind(0, Optional.empty())
                : new Behind(
                        facts.size(),
                        sql.sql("select sealed_at from evidence.entry where id = :id")
                                .param("id", facts.get(0).seal().value())
                                .query((row, number) -> row.getTimestamp(1).toInstant())
                                .optional());
    }
}

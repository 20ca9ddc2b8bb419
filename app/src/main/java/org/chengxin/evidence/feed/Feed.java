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
 * The facts in the order of the log: by entry, and in the entry as they were sealed. An entry has its place within moments of
 * its transaction, also while the log cannot be written or published, and never changes it; so pages that follow one another
 * leave nothing out and repeat nothing, from the first fact on, at any time and in any copy of the database. A fact that was
 * erased is told like the others, by id and type alone: who follows the facts asks its owner what stands, and finds nothing.
 * What facts say is in {@link org.chengxin.evidence.Proofs#open(Collection)}.
 */
@Component
@Transactional(readOnly = true)
public class Feed {

    /** What one page looks at, whatever it finds. */
    private static final int SCANNED = 5_000;

    /** Late entries may stand before earlier ones; of so many the first is looked for. */
    private static final int LATE = 10_000;

    /** The facts of a page, and a row that tells how far it has looked: at a fact, or at the whole of an entry. */
    private static final String PAGE = """
            with entries as materialized (
                select id, log_index from evidence.entry
                where log_index >= :index order by log_index limit :scanned),
            scanned as materialized (
                select f.id, f.type, f.seal, e.log_index, f.position from entries e
                cross join lateral (select id, type, seal, position from evidence.fact
                                    where seal = e.id order by position offset 0) f
                where e.log_index > :index or f.position >= :position
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

    /** A fact, without what it says. */
    public record Told(FactId id, String type, SealId seal, FeedPosition at) {}

    /**
     * Some facts that follow each other.
     *
     * @param next where the following page begins; beyond where this one began unless nothing has come
     */
    public record Page(List<Told> facts, FeedPosition next) {}

    /**
     * What is still to be read.
     *
     * @param facts no more than {@value #SCANNED}
     * @param since when the first of them was sealed
     */
    public record Behind(long facts, Optional<Instant> since) {}

    /**
     * The facts from a place on.
     *
     * @param types which; all where this is empty
     * @param limit how many at most; a page looks at a bounded many and may have fewer, or none, and others come after it
     */
    public Page after(FeedPosition from, Set<String> types, int limit) {
        List<Told> told = new ArrayList<>();
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
                        told.add(new Told(
                                new FactId(row.getObject("id", UUID.class)),
                                row.getString("type"),
                                new SealId(row.getObject("seal", UUID.class)),
                                at));
                        next[0] = at.behind();
                    } else if (told.size() < limit) {
                        // behind the last fact that was looked at, or behind the last entry where all of it was
                        next[0] = endOf == 1 ? at.behind() : new FeedPosition(at.index() + 1, 0);
                    }
                });
        return new Page(told, next[0]);
    }

    /** Behind the last fact that has its place. */
    public FeedPosition head() {
        return new FeedPosition(
                sql.sql("select coalesce(max(log_index) + 1, 0) from evidence.entry")
                        .query(Long.class)
                        .single(),
                0);
    }

    /** The first place of what was sealed since that time; the head where nothing was. */
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

    /** Where these facts stand; absent those that have no place yet. */
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

    /** How much of these types stands behind a place. */
    public Behind behind(FeedPosition from, Set<String> types) {
        List<Told> facts = after(from, types, SCANNED).facts();
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

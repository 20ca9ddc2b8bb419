package org.chengxin.intake;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.field.ListQuery;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of reports by reporter, type and key. */
@Repository
class ReportStore {

    private final JdbcTemplate rows;
    private final JdbcClient sql;

    ReportStore(JdbcTemplate rows, JdbcClient sql) {
        this.rows = rows;
        this.sql = sql;
    }

    /** The type and key of one reporter's report. */
    record Place(String type, String key) {}

    /** The stored report, or its withdrawal. */
    record Kept(FactId id, byte[] content, boolean withdrawn) {}

    /** A new report that claims its key. */
    record Claim(Place place, FactId id, byte[] content) {}

    /**
     * Claims the keys that are free. Waits for another transaction that is claiming the same key, so two requests never both
     * create the same report.
     *
     * @param claims sorted by type and key, so that the claims of two requests cannot deadlock
     * @return the claimed types and keys
     */
    Set<Place> claim(OrganisationId reporter, List<Claim> claims, Instant now) {
        String statement = """
                insert into intake.report (reporter, type, key, id, content, received_at)
                select ?, u.type, u.key, u.id, u.content, ?
                from unnest(?, ?, ?, ?) as u (type, key, id, content)
                on conflict (reporter, type, key) do nothing
                returning type, key""";
        return rows.execute((Connection connection) -> {
            try (PreparedStatement insert = connection.prepareStatement(statement)) {
                insert.setObject(1, reporter.value());
                insert.setObject(2, now.atOffset(ZoneOffset.UTC));
                insert.setArray(
                        3,
                        array(connection, "text", claims, claim -> claim.place().type()));
                insert.setArray(
                        4,
                        array(connection, "text", claims, claim -> claim.place().key()));
                insert.setArray(
                        5, array(connection, "uuid", claims, claim -> claim.id().value()));
                insert.setArray(
                        6,
                        connection.createArrayOf(
                                "bytea", claims.stream().map(Claim::content).toArray(byte[][]::new)));
                Set<Place> taken = new HashSet<>();
                ResultSet result = insert.executeQuery();
                while (result.next()) {
                    taken.add(new Place(result.getString(1), result.getString(2)));
                }
                return taken;
            }
        });
    }

    /** The current reports under these keys, including the latest committed ones. */
    Map<Place, Kept> kept(OrganisationId reporter, Collection<Place> places) {
        String query = """
                select r.type, r.key, r.id, r.content, r.withdrawn
                from unnest(?, ?) as u (type, key)
                join intake.report r on r.reporter = ? and r.type = u.type and r.key = u.key""";
        List<Place> list = List.copyOf(places);
        return rows.execute((Connection connection) -> {
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setArray(1, array(connection, "text", list, Place::type));
                select.setArray(2, array(connection, "text", list, Place::key));
                select.setObject(3, reporter.value());
                Map<Place, Kept> kept = new HashMap<>();
                ResultSet result = select.executeQuery();
                while (result.next()) {
                    kept.put(
                            new Place(result.getString(1), result.getString(2)),
                            new Kept(
                                    new FactId(result.getObject(3, UUID.class)),
                                    result.getBytes(4),
                                    result.getBoolean(5)));
                }
                return kept;
            }
        });
    }

    /**
     * A version that takes the place of another.
     *
     * @param withdraws whether it is a withdrawal
     * @param disclosed whether everybody can read what it withdraws
     * @param marks whether what it withdraws stays and is marked
     * @param ground why what it withdraws is removed, of a type whose withdrawals else mark
     */
    record Next(
            FactId id,
            byte[] content,
            String reason,
            boolean withdraws,
            boolean disclosed,
            boolean marks,
            @Nullable String ground) {}

    /** Replaces the old version by compare-and-set; false if it is no longer the current one. */
    boolean replace(OrganisationId reporter, Place place, FactId old, Next next, Instant now) {
        boolean replaced = sql.sql("""
                update intake.report set id = :fresh, content = :content, version = version + 1, received_at = :now,
                    withdrawn = :withdrawn
                where reporter = :reporter and type = :type and key = :key and id = :old""")
                        .param("fresh", next.id().value())
                        .param("content", next.content())
                        .param("withdrawn", next.withdraws())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("reporter", reporter.value())
                        .param("type", place.type())
                        .param("key", place.key())
                        .param("old", old.value())
                        .update()
                == 1;
        if (replaced) {
            sql.sql("""
                    insert into intake.superseded
                        (id, reporter, type, by, reason, at, withdrawn, disclosed, marked, ground)
                    values (:old, :reporter, :type, :fresh, :reason, :now, :withdrawn, :disclosed, :marked, :ground)""")
                    .param("marked", next.marks())
                    .param("ground", next.ground())
                    .param("old", old.value())
                    .param("reporter", reporter.value())
                    .param("type", place.type())
                    .param("fresh", next.id().value())
                    .param("reason", next.reason())
                    .param("withdrawn", next.withdraws())
                    .param("disclosed", next.disclosed())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return replaced;
    }

    Set<FactId> supersededBy(Collection<FactId> ids) {
        return new HashSet<>(
                sql.sql("select id from intake.superseded where by in (select unnest(cast(:ids as uuid[])))")
                        .param("ids", ids.stream().map(FactId::toString).toArray(String[]::new))
                        .query((row, index) -> new FactId(row.getObject(1, UUID.class)))
                        .list());
    }

    /**
     * A withdrawal of a reporter's own report.
     *
     * @param disclosed whether everybody could read that
     * @param marked whether it stays and counts
     * @param ground for removing it, where its type asks for one
     */
    record Withdrawal(
            FactId id,
            OrganisationId reporter,
            Instant at,
            String reason,
            boolean disclosed,
            boolean marked,
            @Nullable String ground) {}

    /** The report that a withdrawal has only marked. */
    Optional<FactId> marked(FactId withdrawal) {
        return sql.sql("select id from intake.superseded where by = :by and marked")
                .param("by", withdrawal.value())
                .query((row, index) -> new FactId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The withdrawal of a report or of a later version of it. */
    Optional<Withdrawal> withdrawal(FactId report) {
        return sql.sql("""
                with recursive later as (
                    select s.* from intake.superseded s where s.id = :id
                    union all
                    select s.* from intake.superseded s join later l on s.id = l.by where not l.withdrawn)
                select by, reporter, at, reason, disclosed, marked, ground from later where withdrawn""")
                .param("id", report.value())
                .query((row, index) -> new Withdrawal(
                        new FactId(row.getObject("by", UUID.class)),
                        new OrganisationId(row.getObject("reporter", UUID.class)),
                        Rows.instant(row, "at"),
                        row.getString("reason"),
                        row.getBoolean("disclosed"),
                        row.getBoolean("marked"),
                        row.getString("ground")))
                .optional();
    }

    boolean isPublicWithdrawal(FactId id) {
        return sql.sql("select exists (select from intake.superseded where by = :id and withdrawn and disclosed)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** The chain of versions before this one, the first one first; what was withdrawn and removed before is none of them. */
    List<FactId> replacedBefore(FactId id) {
        return sql.sql("""
                with recursive earlier (id, back) as (
                    select id, 1 from intake.superseded where by = :id and (marked or not withdrawn)
                    union all
                    select s.id, e.back + 1 from intake.superseded s join earlier e on s.by = e.id
                    where s.marked or not s.withdrawn)
                select id from earlier order by back desc""")
                .param("id", id.value())
                .query((row, index) -> new FactId(row.getObject("id", UUID.class)))
                .list();
    }

    Set<FactId> superseded(Collection<FactId> ids) {
        return new HashSet<>(sql.sql("select id from intake.superseded where id = any (cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(FactId::toString).toArray(String[]::new))
                .query((row, index) -> new FactId(row.getObject(1, UUID.class)))
                .list());
    }

    /** The key of a current version; empty if it was superseded or erased. */
    Optional<String> keyOf(FactId id) {
        return sql.sql("select key from intake.report where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** A report with its key. */
    record Keyed(FactId id, String key) {}

    /** A page of the current reports of a type, by key, after a key (keyset pagination). */
    List<Keyed> after(OrganisationId reporter, String type, String key, int limit) {
        return sql.sql("""
                select id, key from intake.report
                where reporter = :reporter and type = :type and key > :key and not withdrawn
                order by key limit :limit""")
                .param("reporter", reporter.value())
                .param("type", type)
                .param("key", key)
                .param("limit", limit)
                .query(Rows.of(Keyed.class))
                .list();
    }

    /** A current report with its key and when it came. */
    record Dated(FactId id, String key, Instant receivedAt) {}

    private static final String OF_TYPE =
            " from intake.report where reporter = :reporter and type = :type and not withdrawn";

    /** A page of the current reports of a type, the newest first. */
    List<Dated> newest(OrganisationId reporter, String type, ListQuery query) {
        return ofType(
                        "select id, key, received_at",
                        "order by received_at desc, key limit :limit offset :offset",
                        reporter,
                        type,
                        query)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(Rows.of(Dated.class))
                .list();
    }

    /** The number of them, counted up to one more than a list reaches. */
    long count(OrganisationId reporter, String type, ListQuery query) {
        return ofType("select count(*) from (select", "limit :limit) reached", reporter, type, query)
                .param("limit", ListQuery.MOST + 1)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec ofType(
            String select, String rest, OrganisationId reporter, String type, ListQuery query) {
        String key = query.value("key") == null ? " " : " and key = :key ";
        return sql.sql(select + OF_TYPE + key + rest)
                .param("reporter", reporter.value())
                .param("type", type)
                .param("key", query.value("key"));
    }

    /** The current report under a key. */
    Optional<FactId> current(OrganisationId reporter, String type, String key) {
        return sql.sql("select id from intake.report where reporter = :reporter and type = :type and key = :key")
                .param("reporter", reporter.value())
                .param("type", type)
                .param("key", key)
                .query((row, index) -> new FactId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Those of the smallest ranks, of the days from one to before another. */
    List<Reports.Drawn> drawn(
            OrganisationId reporter, String type, LocalDate from, LocalDate until, String seed, int most) {
        return sql.sql("""
                select id, encode(sha256(convert_to(:seed || id, 'UTF8')), 'hex') as rank from intake.report
                where reporter = :reporter and type = :type and received_at >= :from and received_at < :until
                  and not withdrawn
                order by rank limit :most""")
                .param("reporter", reporter.value())
                .param("type", type)
                .param("from", from.atStartOfDay(LegalClock.ZONE).toOffsetDateTime())
                .param("until", until.atStartOfDay(LegalClock.ZONE).toOffsetDateTime())
                .param("seed", seed)
                .param("most", most)
                .query((row, index) ->
                        new Reports.Drawn(new FactId(row.getObject("id", UUID.class)), row.getString("rank")))
                .list();
    }

    /** The number of current reports per reporter. */
    Map<OrganisationId, Long> counts() {
        Map<OrganisationId, Long> counts = new HashMap<>();
        sql.sql("select reporter, count(*) from intake.report where not withdrawn group by reporter")
                .query((row, index) ->
                        counts.put(new OrganisationId(row.getObject("reporter", UUID.class)), row.getLong("count")))
                .list();
        return counts;
    }

    Map<OrganisationId, Long> counts(Collection<Reports.Load> of) {
        Map<OrganisationId, Long> counts = new HashMap<>();
        sql.sql("""
                select r.reporter, count(*) from unnest(
                    cast(:reporters as uuid[]), cast(:types as text[]), cast(:from as timestamptz[]),
                    cast(:until as timestamptz[])) as l (reporter, type, since, until)
                join intake.report r on r.reporter = l.reporter and r.type = l.type
                    and r.received_at >= l.since and r.received_at < l.until
                where not r.withdrawn group by r.reporter""")
                .param("reporters", texts(of, load -> load.reporter().value()))
                .param("types", texts(of, Reports.Load::type))
                .param("from", texts(of, load -> start(load.day())))
                .param("until", texts(of, load -> start(load.day().plusDays(1))))
                .query((row, index) ->
                        counts.put(new OrganisationId(row.getObject("reporter", UUID.class)), row.getLong("count")))
                .list();
        return counts;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(LegalClock.ZONE).toInstant();
    }

    private static String[] texts(Collection<Reports.Load> of, Function<Reports.Load, Object> part) {
        return of.stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    void forget(FactId id) {
        sql.sql("delete from intake.report where id = :id")
                .param("id", id.value())
                .update();
        sql.sql("update intake.superseded set reason = '' where by = :id")
                .param("id", id.value())
                .update();
    }

    private static <T> Array array(Connection connection, String type, List<T> list, Function<T, Object> element)
            throws SQLException {
        return connection.createArrayOf(type, list.stream().map(element).toArray());
    }
}

package org.chengxin.subject;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.chengxin.database.Batch;
import org.chengxin.database.Rows;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of subjects and their identifiers. */
@Repository
class SubjectStore {

    private final JdbcTemplate rows;
    private final Batch batch;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    SubjectStore(JdbcTemplate rows, Batch batch, JdbcClient sql, ApplicationEventPublisher events) {
        this.events = events;
        this.rows = rows;
        this.batch = batch;
        this.sql = sql;
    }

    /**
     * The subject behind an identifier.
     *
     * @param raw the subject that holds it
     * @param standing the canonical subject, after joins
     * @param coded whether the canonical subject has a social credit code
     */
    record Holder(SubjectId raw, SubjectId standing, boolean coded) {}

    /** The canonical subjects behind known identifiers. */
    Map<Identifier, SubjectId> resolve(Collection<Identifier> identifiers) {
        Map<Identifier, SubjectId> resolved = new HashMap<>();
        holders(identifiers).forEach((identifier, holder) -> resolved.put(identifier, holder.standing()));
        return resolved;
    }

    /** The subjects behind known identifiers. */
    Map<Identifier, Holder> holders(Collection<Identifier> identifiers) {
        List<Identifier> list = List.copyOf(identifiers);
        return rows.execute((Connection connection) -> {
            try (var select = connection.prepareStatement("""
                    select i.scheme, i.value, r.id, s.id, s.code is not null
                    from unnest(?, ?) as u (scheme, value)
                    join subject.identifier i on i.scheme = u.scheme and i.value = u.value
                    join subject.subject r on r.id = i.subject
                    join subject.subject s on s.id = coalesce(r.same_as, r.id)""")) {
                select.setArray(
                        1,
                        texts(connection, list.stream().map(Identifier::scheme).toArray()));
                select.setArray(
                        2,
                        texts(connection, list.stream().map(Identifier::value).toArray()));
                Map<Identifier, Holder> found = new HashMap<>();
                ResultSet result = select.executeQuery();
                while (result.next()) {
                    found.put(
                            new Identifier(result.getString(1), result.getString(2)),
                            new Holder(
                                    new SubjectId(result.getObject(3, UUID.class)),
                                    new SubjectId(result.getObject(4, UUID.class)),
                                    result.getBoolean(5)));
                }
                return found;
            }
        });
    }

    /** The canonical subject of each of these, and of those at places. */
    Map<SubjectId, SubjectId> standing(Stream<SubjectId> subjects, Collection<AssertionStore.Place> places) {
        String[] ids = Stream.concat(subjects, places.stream().map(AssertionStore.Place::subject))
                .map(SubjectId::toString)
                .distinct()
                .toArray(String[]::new);
        Map<SubjectId, SubjectId> standing = new LinkedHashMap<>();
        sql.sql(
                        "select id, coalesce(same_as, id) from subject.subject where id = any (cast(:ids as uuid[])) order by id")
                .param("ids", ids)
                .query((row, index) -> standing.put(
                        new SubjectId(row.getObject(1, UUID.class)), new SubjectId(row.getObject(2, UUID.class))))
                .list();
        return standing;
    }

    /**
     * Advisory lock until the end of the transaction: serialises changes of identities, since transactions that describe the
     * same subjects in different order could otherwise deadlock.
     */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('subject'))")
                .query((row, index) -> true)
                .single();
    }

    /** The subjects behind identifiers; creates one for an unknown identifier. */
    Map<Identifier, Holder> refer(Collection<Identifier> identifiers, SealId seal, Clock clock) {
        if (identifiers.isEmpty()) {
            return Map.of();
        }
        Map<Identifier, Holder> known = holders(identifiers);
        if (known.size() == Set.copyOf(identifiers).size()) {
            return known;
        }
        lock();
        known = holders(identifiers);
        Map<Identifier, SubjectId> missing = new LinkedHashMap<>();
        for (Identifier identifier : new TreeSet<>(identifiers)) {
            if (!known.containsKey(identifier)) {
                missing.put(identifier, SubjectId.next());
            }
        }
        refer(missing, seal, clock.instant());
        return holders(identifiers);
    }

    /**
     * Creates a subject for each identifier, unless another transaction just has.
     *
     * @param identifiers sorted, so that two transactions cannot deadlock
     */
    private void refer(Map<Identifier, SubjectId> identifiers, SealId seal, Instant now) {
        List<Identifier> list = List.copyOf(identifiers.keySet());
        Object[] subjects = identifiers.values().stream().map(SubjectId::value).toArray();
        rows.execute((Connection connection) -> {
            try (var insert = connection.prepareStatement("""
                    with taken as (
                        insert into subject.identifier (scheme, value, subject, seal)
                        select u.scheme, u.value, u.subject, ? from unnest(?, ?, ?) as u (scheme, value, subject)
                        on conflict (scheme, value) do nothing
                        returning subject)
                    insert into subject.subject (id, nature, code, code_odd, seal, updated_at)
                    select t.subject, 'UNKNOWN', u.code, u.odd, ?, ?
                    from taken t join unnest(?, ?, ?) as u (subject, code, odd) on u.subject = t.subject""")) {
                insert.setObject(1, seal.value());
                insert.setArray(
                        2,
                        texts(connection, list.stream().map(Identifier::scheme).toArray()));
                insert.setArray(
                        3,
                        texts(connection, list.stream().map(Identifier::value).toArray()));
                insert.setArray(4, connection.createArrayOf("uuid", subjects));
                insert.setObject(5, seal.value());
                insert.setObject(6, now.atOffset(ZoneOffset.UTC));
                insert.setArray(7, connection.createArrayOf("uuid", subjects));
                insert.setArray(
                        8, texts(connection, list.stream().map(Identifier::code).toArray()));
                insert.setArray(
                        9,
                        connection.createArrayOf(
                                "bool", list.stream().map(Identifier::isOdd).toArray()));
                return insert.executeUpdate();
            }
        });
    }

    /** Reassigns keys to other subjects, and clears their registration, which is decided anew. */
    void point(Map<Identifier, SubjectId> keys, SealId seal) {
        List<Map<String, @Nullable Object>> parameters = new ArrayList<>();
        keys.forEach((key, subject) -> parameters.add(Map.of(
                "scheme", key.scheme(), "value", key.value(), "subject", subject.value(), "seal", seal.value())));
        batch.run("""
                insert into subject.identifier (scheme, value, subject, seal)
                values (:scheme, :value, :subject, :seal)
                on conflict (scheme, value) do update
                set subject = excluded.subject, seal = excluded.seal, registered = false""", parameters);
    }

    /**
     * Joins pairs of subjects in order: the first becomes an alias of the second.
     *
     * @param origin what joined them: report, registration or decision
     */
    void join(Map<SubjectId, SubjectId> aliases, String origin, Instant now) {
        List<Map<String, @Nullable Object>> parameters = new ArrayList<>();
        aliases.forEach((alias, same) -> parameters.add(Map.of(
                "alias", alias.value(), "same", same.value(), "origin", origin, "now", now.atOffset(ZoneOffset.UTC))));
        batch.run("""
                insert into subject.joining (alias, same, origin, at) values (:alias, :same, :origin, :now)
                on conflict (alias) do update set same = excluded.same, origin = excluded.origin, at = excluded.at""", parameters);
        batch.run("""
                update subject.subject set same_as = :same
                where (id = :alias or same_as = :alias) and id <> :same""", parameters);
        Set<SubjectId> touched = new HashSet<>(aliases.keySet());
        touched.addAll(aliases.values());
        regrouped(touched);
    }

    /** Publishes that the canonical subjects of these changed. */
    void regrouped(Set<SubjectId> touched) {
        if (!touched.isEmpty()) {
            events.publishEvent(new Subjects.Regrouped(touched));
        }
    }

    /** Creates a subject with a given id and no name, if it does not exist. */
    void ensure(SubjectId id, SealId seal, Instant now) {
        sql.sql("""
                insert into subject.subject (id, nature, seal, updated_at)
                values (:id, 'UNKNOWN', :seal, :now) on conflict (id) do nothing""")
                .param("id", id.value())
                .param("seal", seal.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Locks the identifiers: waits for reports in progress, which may name any of them, and blocks new ones. */
    void lockIdentifiers() {
        sql.sql("lock table subject.identifier in access exclusive mode").update();
    }

    void deleteIdentifiers(Collection<SubjectId> subjects) {
        sql.sql("update subject.subject set code = null, code_odd = false where id in (:subjects)")
                .param("subjects", values(subjects))
                .update();
        sql.sql("delete from subject.identifier where subject in (:subjects)")
                .param("subjects", values(subjects))
                .update();
    }

    /** Deletes subjects that nothing refers to, with their identifiers. */
    void delete(Collection<SubjectId> subjects) {
        deleteIdentifiers(subjects);
        sql.sql("delete from subject.subject where id in (:subjects)")
                .param("subjects", values(subjects))
                .update();
    }

    private static List<UUID> values(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::value).toList();
    }

    /** A subject, and all ids under which its facts may be stored. */
    record Found(Subject subject, List<SubjectId> identities) {}

    Optional<Found> find(SubjectId id) {
        return sql.sql("""
                select s.*, array(select b.id from subject.subject b where b.same_as = s.id) as aliases
                from subject.subject a join subject.subject s on s.id = coalesce(a.same_as, a.id)
                where a.id = :id""")
                .param("id", id.value())
                .query((row, index) -> found(row))
                .optional();
    }

    private static Found found(ResultSet row) throws SQLException {
        Subject subject = subject(row);
        List<SubjectId> identities = new ArrayList<>(List.of(subject.id()));
        for (UUID alias : (UUID[]) row.getArray("aliases").getArray()) {
            identities.add(new SubjectId(alias));
        }
        return new Found(subject, identities);
    }

    /** The standing subject of each of these ids. */
    Map<SubjectId, Subject> all(Collection<SubjectId> ids) {
        Map<SubjectId, Subject> all = new HashMap<>();
        sql.sql("""
                select a.id as asked, s.* from subject.subject a join subject.subject s on s.id = coalesce(a.same_as, a.id)
                where a.id = any (cast(:ids as uuid[]))""")
                .param("ids", ids.stream().map(SubjectId::toString).toArray(String[]::new))
                .query(row -> {
                    all.put(new SubjectId(row.getObject("asked", UUID.class)), subject(row));
                });
        return all;
    }

    /** All ids under which facts of these may be stored. */
    Set<SubjectId> identities(Collection<SubjectId> of) {
        return Set.copyOf(sql.sql("""
                with standing as (
                    select coalesce(same_as, id) as id from subject.subject where id in (select unnest(cast(:ids as uuid[]))))
                select id from standing
                union
                select s.id from standing join subject.subject s on s.same_as = standing.id""")
                .param("ids", of.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list());
    }

    /** The canonical subject of each joined one. */
    Map<SubjectId, SubjectId> joined() {
        Map<SubjectId, SubjectId> joined = new HashMap<>();
        sql.sql("select id, same_as from subject.subject where same_as is not null")
                .query((row, index) -> joined.put(
                        new SubjectId(row.getObject(1, UUID.class)), new SubjectId(row.getObject(2, UUID.class))))
                .list();
        return joined;
    }

    /** The canonical subject of each joined one among these; others are left out. */
    Map<SubjectId, SubjectId> joined(Collection<SubjectId> of) {
        Map<SubjectId, SubjectId> joined = new HashMap<>();
        sql.sql(
                        "select id, same_as from subject.subject where id in (select unnest(cast(:ids as uuid[]))) and same_as is not null")
                .param("ids", of.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> joined.put(
                        new SubjectId(row.getObject(1, UUID.class)), new SubjectId(row.getObject(2, UUID.class))))
                .list();
        return joined;
    }

    Set<SubjectId> subjects(Collection<FactId> reports) {
        return Set.copyOf(sql.sql("""
                select subject from subject.assertion where fact in (select unnest(cast(:ids as uuid[])))
                union
                select subject from subject.licence where id in (select unnest(cast(:ids as uuid[])))""")
                .param("ids", reports.stream().map(FactId::toString).toArray(String[]::new))
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list());
    }

    List<Subject> byGrams(List<String> grams, int limit) {
        return sql.sql("""
                select * from subject.subject
                where grams @> cast(:grams as text[]) and same_as is null and nature not in ('NATURAL_PERSON', 'UNKNOWN')
                order by length(name), name limit :limit""")
                .param("grams", grams.toArray(String[]::new))
                .param("limit", limit)
                .query((row, index) -> subject(row))
                .list();
    }

    /** The number of subjects in each part. */
    Map<Part, Long> counts() {
        Map<Part, Long> counts = new HashMap<>();
        sql.sql("""
                select role, count(*) from subject.subject, unnest(roles) as role
                where same_as is null group by role""")
                .query((row, index) -> counts.put(Part.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    /** The number of subjects with at least one part. */
    long count() {
        return sql.sql("select count(*) from subject.subject where same_as is null and cardinality(roles) > 0")
                .query(Long.class)
                .single();
    }

    private static Subject subject(ResultSet row) throws SQLException {
        List<Part> parts = new ArrayList<>();
        Arrays.stream((String[]) row.getArray("roles").getArray()).forEach(part -> parts.add(Part.valueOf(part)));
        return new Subject(
                new SubjectId(row.getObject("id", UUID.class)),
                Nature.valueOf(row.getString("nature")),
                parts,
                row.getString("name"),
                row.getString("code"),
                row.getBoolean("code_odd"),
                row.getString("division"),
                row.getString("address"),
                row.getString("website"),
                row.getString("operator"),
                row.getString("exemption"),
                row.getString("source"),
                row.getBoolean("differs"),
                Rows.idOrNull(row, "fact", FactId::new),
                Rows.texts(row, "former_names"));
    }

    private static Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}

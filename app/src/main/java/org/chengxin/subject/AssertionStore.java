package org.chengxin.subject;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.database.Batch;
import org.chengxin.database.Rows;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Assertion.Rank;
import org.chengxin.subject.AssertionPolicy.Mentioned;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of assertions. */
@Repository
class AssertionStore {

    /** The most assertions read per subject, in order of precedence; further ones change nothing. */
    private static final int LOOKED_AT = 20;

    static final String KNOWN = """
            select t.id as standing, t.code is not null as coded, m.mentioned_nature, m.mentioned_name,
                   m.mentioned_source, m.mentioned_official, h.former, a.*
            from subject.subject t
            left join lateral (
                select * from subject.subject m
                where (m.id = t.id or m.same_as = t.id) and m.mentioned_nature is not null
                order by m.mentioned_official desc, m.id limit 1) m on true
            left join lateral (
                select a.* from (
                    select t.id union all select s.id from subject.subject s where s.same_as = t.id) s
                cross join lateral (
                    select * from subject.assertion where subject = s.id and replaced_by is null
                    order by current desc, rank, case when rank = 1 then at end desc, since limit %1$d) a
                order by a.current desc, a.rank, case when a.rank = 1 then a.at end desc, a.since
                limit %1$d) a on true
            cross join lateral (
                select array(
                    select p.name from (
                        select t.id union all select s.id from subject.subject s where s.same_as = t.id) s
                    cross join lateral (
                        select p.name, p.at from subject.assertion p
                        where p.subject = s.id and p.replaced_by is not null and p.rank <= 2 and p.name is not null
                        union all
                        select p.name, p.at from subject.assertion p
                        where p.subject = s.id and p.replaced_by is null and s.id <> t.id and p.rank <= 2 and p.name is not null
                        union all
                        select f.name, null from subject.former_name f where f.subject = s.id and f.replaced_by is null) p
                    group by p.name order by min(p.at) nulls first limit %1$d) as former) h
            where t.id = any (?)
            order by t.id, a.current desc, a.rank, case when a.rank = 1 then a.at end desc, a.since""".formatted(LOOKED_AT);

    private final JdbcTemplate rows;
    private final Batch batch;
    private final JdbcClient sql;

    AssertionStore(JdbcTemplate rows, Batch batch, JdbcClient sql) {
        this.rows = rows;
        this.batch = batch;
        this.sql = sql;
    }

    /** The subject of an assertion, and the first version of its report about that subject. */
    record Place(SubjectId subject, FactId since) {}

    /**
     * An assertion to store.
     *
     * @param validFrom from when it holds, as the report says
     * @param replaced by which newer version; null while it stands
     */
    record Row(
            Assertion assertion,
            Place place,
            @Nullable LocalDate validFrom,
            @Nullable Replaced replaced) {}

    /** The newer version of a report, and when it came. */
    record Replaced(FactId by, Instant at) {}

    /**
     * The inputs to a subject's description.
     *
     * @param former names that the register or the organisation itself gave in replaced versions, or for what was joined to
     *     it, the oldest first
     */
    record Known(
            SubjectId subject,
            boolean coded,
            List<Assertion> assertions,
            @Nullable Mentioned mention,
            List<String> former) {}

    Map<FactId, Place> places(Collection<FactId> facts) {
        Map<FactId, Place> places = new HashMap<>();
        if (facts.isEmpty()) {
            return places;
        }
        sql.sql("select fact, subject, since from subject.assertion where fact = any (cast(:facts as uuid[]))")
                .param("facts", facts.stream().map(FactId::toString).toArray(String[]::new))
                .query((row, index) -> places.put(
                        new FactId(row.getObject(1, UUID.class)),
                        new Place(
                                new SubjectId(row.getObject(2, UUID.class)), new FactId(row.getObject(3, UUID.class)))))
                .list();
        return places;
    }

    /** Ends versions that newer ones about the same subject replace; they stay as its history. */
    void supersede(Map<FactId, Replaced> ended) {
        batch.run(
                "update subject.assertion set current = false, replaced_by = :by, ended_at = :at where fact = :fact",
                ended(ended));
    }

    /** Marks assertions as no longer current: the source's key now means another subject. */
    void retire(Map<FactId, Replaced> ended) {
        batch.run("update subject.assertion set current = false, ended_at = :at where fact = :fact", ended(ended));
    }

    private static List<Map<String, @Nullable Object>> ended(Map<FactId, Replaced> ended) {
        List<Map<String, @Nullable Object>> parameters = new ArrayList<>();
        ended.forEach((fact, replaced) -> parameters.add(Map.of(
                "fact",
                fact.value(),
                "by",
                replaced.by().value(),
                "at",
                replaced.at().atOffset(ZoneOffset.UTC))));
        return parameters;
    }

    void insert(Collection<Row> assertions) {
        batch.run("""
                insert into subject.assertion
                    (fact, subject, reporter, source, rank, since, part, nature, name, name_secret, division, address,
                     address_secret, phone_secret, identity_secret, identity_index, exemption, above_threshold, website,
                     operator, form, seal, at, valid_from, current, replaced_by, ended_at)
                values (:fact, :subject, :reporter, :source, :rank, :since, :part, :nature, :name, :nameSecret, :division,
                        :address, :addressSecret, :phoneSecret, :identitySecret, :identityIndex, :exemption,
                        :aboveThreshold, :website, :operator, :form, :seal, :at, :validFrom, :current, :by, :endedAt)""", assertions.stream().map(AssertionStore::parameters).toList());
    }

    private static Map<String, @Nullable Object> parameters(Row row) {
        Assertion assertion = row.assertion();
        Place place = row.place();
        Map<String, @Nullable Object> parameters = details(assertion.details());
        parameters.put("fact", assertion.fact().value());
        parameters.put("subject", place.subject().value());
        parameters.put("since", place.since().value());
        parameters.put("reporter", assertion.reporter());
        parameters.put("source", assertion.source());
        parameters.put("rank", assertion.rank().number());
        parameters.put(
                "part", assertion.part() == null ? null : assertion.part().name());
        parameters.put("nature", assertion.nature().name());
        parameters.put("seal", assertion.seal().value());
        parameters.put("at", assertion.at().atOffset(ZoneOffset.UTC));
        parameters.put("validFrom", row.validFrom());
        Replaced replaced = row.replaced();
        parameters.put("current", replaced == null);
        parameters.put("by", replaced == null ? null : replaced.by().value());
        parameters.put("endedAt", replaced == null ? null : replaced.at().atOffset(ZoneOffset.UTC));
        return parameters;
    }

    static Map<String, @Nullable Object> details(Assertion.Details details) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("name", details.name());
        parameters.put("nameSecret", details.nameSecret());
        parameters.put("division", details.division());
        parameters.put("address", details.address());
        parameters.put("addressSecret", details.addressSecret());
        parameters.put("phoneSecret", details.phoneSecret());
        parameters.put("identitySecret", details.identitySecret());
        parameters.put("identityIndex", details.identityIndex());
        parameters.put("exemption", details.exemption());
        parameters.put("aboveThreshold", details.aboveThreshold());
        parameters.put("website", details.website());
        parameters.put("operator", details.operator());
        parameters.put("form", details.form());
        return parameters;
    }

    /** Deletes a report's assertion, and returns its subject. */
    Optional<SubjectId> forget(FactId fact) {
        return sql.sql("delete from subject.assertion where fact = :fact returning subject")
                .param("fact", fact.value())
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .optional();
    }

    boolean anyOf(Collection<SubjectId> subjects) {
        return sql.sql("select exists (select from subject.assertion where subject in (:subjects))")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query(Boolean.class)
                .single();
    }

    /**
     * The inputs to each subject's description, with the assertions of subjects joined to it: current ones first, of the
     * register the newest first, of others the oldest. Reads by index per subject: as one join, the table was scanned once
     * per subject while it grew.
     */
    List<Known> known(Collection<SubjectId> subjects) {
        Object[] ids = subjects.stream().map(SubjectId::value).toArray();
        Map<SubjectId, Known> known = new LinkedHashMap<>();
        rows.execute((Connection connection) -> {
            try (var select = connection.prepareStatement(KNOWN)) {
                select.setArray(1, connection.createArrayOf("uuid", ids));
                ResultSet row = select.executeQuery();
                while (row.next()) {
                    SubjectId id = new SubjectId(row.getObject("standing", UUID.class));
                    Known of = known.get(id);
                    if (of == null) {
                        of = new Known(
                                id,
                                row.getBoolean("coded"),
                                new ArrayList<>(),
                                mentioned(row),
                                Rows.texts(row, "former"));
                        known.put(id, of);
                    }
                    if (row.getObject("fact", UUID.class) != null) {
                        of.assertions().add(assertion(row));
                    }
                }
                return null;
            }
        });
        return List.copyOf(known.values());
    }

    private static @Nullable Mentioned mentioned(ResultSet row) throws SQLException {
        String nature = row.getString("mentioned_nature");
        return nature == null
                ? null
                : new Mentioned(
                        Nature.valueOf(nature),
                        row.getString("mentioned_name"),
                        row.getString("mentioned_source"),
                        row.getBoolean("mentioned_official"));
    }

    private static Assertion assertion(ResultSet row) throws SQLException {
        String part = row.getString("part");
        return new Assertion(
                new FactId(row.getObject("fact", UUID.class)),
                Rank.of(row.getInt("rank")),
                row.getBoolean("current"),
                row.getObject("reporter", UUID.class),
                row.getString("source"),
                part == null ? null : Part.valueOf(part),
                Nature.valueOf(row.getString("nature")),
                new Assertion.Details(
                        row.getString("name"),
                        row.getBytes("name_secret"),
                        row.getString("division"),
                        row.getString("address"),
                        row.getBytes("address_secret"),
                        row.getBytes("phone_secret"),
                        row.getBytes("identity_secret"),
                        row.getBytes("identity_index"),
                        row.getString("exemption"),
                        row.getBoolean("above_threshold"),
                        row.getString("website"),
                        row.getString("operator"),
                        row.getString("form")),
                new SealId(row.getObject("seal", UUID.class)),
                Rows.instant(row, "at"));
    }
}

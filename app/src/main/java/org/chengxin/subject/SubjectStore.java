package org.chengxin.subject;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.database.Batch;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SocialCreditCode;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects.Mention;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of subjects and their identifiers. */
@Repository
class SubjectStore {

    private final JdbcTemplate rows;
    private final Batch batch;
    private final JdbcClient sql;

    SubjectStore(JdbcTemplate rows, Batch batch, JdbcClient sql) {
        this.rows = rows;
        this.batch = batch;
        this.sql = sql;
    }

    /** The subjects behind identifiers that are known, joined ones replaced by the one they are. */
    Map<Identifier, SubjectId> resolve(Collection<Identifier> identifiers) {
        List<Identifier> list = List.copyOf(identifiers);
        return rows.execute((Connection connection) -> {
            try (var select = connection.prepareStatement("""
                    select i.scheme, i.value, coalesce(s.same_as, s.id)
                    from unnest(?, ?) as u (scheme, value)
                    join subject.identifier i on i.scheme = u.scheme and i.value = u.value
                    join subject.subject s on s.id = i.subject""")) {
                select.setArray(
                        1,
                        texts(connection, list.stream().map(Identifier::scheme).toArray()));
                select.setArray(
                        2,
                        texts(connection, list.stream().map(Identifier::value).toArray()));
                Map<Identifier, SubjectId> found = new HashMap<>();
                ResultSet result = select.executeQuery();
                while (result.next()) {
                    found.put(
                            new Identifier(result.getString(1), result.getString(2)),
                            new SubjectId(result.getObject(3, UUID.class)));
                }
                return found;
            }
        });
    }

    /**
     * Lets one transaction at a time change who is who; the others wait until it ends. Two that described the same
     * subjects in different order would otherwise wait for each other.
     */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('subject'))")
                .query((row, index) -> true)
                .single();
    }

    /**
     * Gives each identifier a subject of its own unless another transaction just has.
     *
     * @param identifiers in their order, so that two transactions cannot wait for each other
     */
    void refer(Map<Identifier, SubjectId> identifiers, SealId seal, Instant now) {
        List<Identifier> list = List.copyOf(identifiers.keySet());
        Object[] subjects = identifiers.values().stream().map(SubjectId::value).toArray();
        rows.execute((Connection connection) -> {
            try (var insert = connection.prepareStatement("""
                    with taken as (
                        insert into subject.identifier (scheme, value, subject, seal)
                        select u.scheme, u.value, u.subject, ? from unnest(?, ?, ?) as u (scheme, value, subject)
                        on conflict (scheme, value) do nothing
                        returning subject)
                    insert into subject.subject (id, nature, seal, updated_at)
                    select subject, 'UNKNOWN', ?, ? from taken""")) {
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
                return insert.executeUpdate();
            }
        });
    }

    /**
     * Says of pairs of subjects, one after the other, that they are one: the first is seen as the second from now on, which
     * takes over what it does not say itself.
     */
    void join(Map<SubjectId, SubjectId> aliases) {
        List<Map<String, @Nullable Object>> parameters = new ArrayList<>();
        aliases.forEach((alias, same) -> parameters.add(Map.of("alias", alias.value(), "same", same.value())));
        batch.run("""
                update subject.subject s set
                    division = coalesce(s.division, a.division), address = coalesce(s.address, a.address),
                    address_secret = coalesce(s.address_secret, a.address_secret),
                    phone_secret = coalesce(s.phone_secret, a.phone_secret),
                    exemption = coalesce(s.exemption, a.exemption), website = coalesce(s.website, a.website),
                    form = coalesce(s.form, a.form), roles = s.roles || a.roles
                from subject.subject a where s.id = :same and a.id = :alias and a.id <> s.id""", parameters);
        batch.run("""
                update subject.subject set same_as = :same
                where (id = :alias or same_as = :alias) and id <> :same""", parameters);
    }

    /** A subject under a given id, with no name yet, unless it is there already. */
    void ensure(SubjectId id, SealId seal, Instant now) {
        sql.sql("""
                insert into subject.subject (id, nature, seal, updated_at)
                values (:id, 'UNKNOWN', :seal, :now) on conflict (id) do nothing""")
                .param("id", id.value())
                .param("seal", seal.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes each description over what was said before, in their order; what one leaves out stays. */
    void describe(List<SubjectId> subjects, List<Description> descriptions) {
        List<Map<String, @Nullable Object>> parameters = new ArrayList<>();
        for (int index = 0; index < subjects.size(); index++) {
            Map<String, @Nullable Object> described = descriptions.get(index).parameters();
            described.put("id", subjects.get(index).value());
            parameters.add(described);
        }
        batch.run("""
                update subject.subject set
                    nature = :nature,
                    roles = (select array_agg(distinct role) from unnest(roles || :part) as role),
                    name = case when :person then null else coalesce(:name, name) end,
                    name_secret = coalesce(:nameSecret, name_secret),
                    code = coalesce(:code, code), code_odd = :codeOdd,
                    division = coalesce(:division, division),
                    address = case when :person then null else coalesce(:address, address) end,
                    address_secret = coalesce(:addressSecret, address_secret),
                    phone_secret = coalesce(:phoneSecret, phone_secret),
                    identity_secret = coalesce(:identitySecret, identity_secret),
                    identity_index = coalesce(:identityIndex, identity_index),
                    exemption = coalesce(:exemption, exemption), above_threshold = :aboveThreshold,
                    website = coalesce(:website, website), form = coalesce(:form, form),
                    grams = :grams, reporter = :reporter, fact = :fact, seal = :seal, updated_at = :now
                where id = :id""", parameters);
        batch.run("""
                insert into subject.description (fact, subject) values (:fact, :id)
                on conflict (fact) do nothing""", parameters);
    }

    /** The subject that a report described; from now on it does so no more. */
    Optional<SubjectId> undescribe(FactId fact) {
        return sql.sql("delete from subject.description where fact = :fact returning subject")
                .param("fact", fact.value())
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The reports that describe these, the oldest first. */
    List<FactId> descriptions(Collection<SubjectId> subjects) {
        return sql.sql("select fact from subject.description where subject in (:subjects) order by fact")
                .param("subjects", values(subjects))
                .query((row, index) -> new FactId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Empties what is said of these; who they are joined with stays. */
    void clear(Collection<SubjectId> subjects) {
        sql.sql("""
                update subject.subject set
                    nature = 'UNKNOWN', roles = '{}', name = null, name_secret = null, code = null, code_odd = false,
                    division = null, address = null, address_secret = null, phone_secret = null,
                    identity_secret = null, identity_index = null, exemption = null, above_threshold = false,
                    website = null, form = null, grams = '{}', reporter = null, fact = null
                where id in (:subjects)""").param("subjects", values(subjects)).update();
    }

    /** The identifiers of these. */
    List<Identifier> identifiers(Collection<SubjectId> subjects) {
        return sql.sql("select scheme, value from subject.identifier where subject in (:subjects)")
                .param("subjects", values(subjects))
                .query((row, index) -> new Identifier(row.getString(1), row.getString(2)))
                .list();
    }

    /** Waits for the reports on their way, which may name any of them, and keeps new ones waiting. */
    void lockIdentifiers() {
        sql.sql("lock table subject.identifier in access exclusive mode").update();
    }

    void deleteIdentifiers(Collection<SubjectId> subjects) {
        sql.sql("delete from subject.identifier where subject in (:subjects)")
                .param("subjects", values(subjects))
                .update();
    }

    /** Removes subjects that nothing refers to, and how the outside names them. */
    void delete(Collection<SubjectId> subjects) {
        deleteIdentifiers(subjects);
        sql.sql("delete from subject.subject where id in (:subjects)")
                .param("subjects", values(subjects))
                .update();
    }

    private static List<UUID> values(Collection<SubjectId> subjects) {
        return subjects.stream().map(SubjectId::value).toList();
    }

    /** Names those that are only referred to so far, each by the first that mentions it. */
    void name(List<Mention> mentions, Map<Identifier, SubjectId> subjects) {
        batch.run(
                """
                update subject.subject set nature = :nature, name = :name, code = :code, code_odd = :odd, grams = :grams,
                    roles = array['PARTY']
                where id = :id and nature = 'UNKNOWN'""",
                mentions.stream()
                        .map(mention -> naming(mention, Objects.requireNonNull(subjects.get(mention.identifier()))))
                        .toList());
    }

    private static Map<String, @Nullable Object> naming(Mention mention, SubjectId subject) {
        Nature nature = Nature.of(mention.kind());
        boolean person = nature == Nature.NATURAL_PERSON;
        Identifier identifier = mention.identifier();
        String code = identifier.scheme().equals("uscc") ? identifier.value() : null;
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("id", subject.value());
        parameters.put("nature", nature.name());
        parameters.put("name", person ? null : mention.name());
        parameters.put("code", code);
        parameters.put("odd", code != null && !SocialCreditCode.registered(code).isRegular());
        parameters.put(
                "grams", person ? new String[0] : Naming.grams(mention.name()).toArray(String[]::new));
        return parameters;
    }

    Optional<Subject> find(SubjectId id) {
        return sql.sql("""
                select s.* from subject.subject a join subject.subject s on s.id = coalesce(a.same_as, a.id)
                where a.id = :id""")
                .param("id", id.value())
                .query((row, index) -> subject(row))
                .optional();
    }

    /** The ids under which facts of this subject may have been stored. */
    List<SubjectId> identities(SubjectId id) {
        return sql.sql("""
                with one as (select coalesce(same_as, id) as id from subject.subject where id = :id)
                select id from one
                union all
                select s.id from one join subject.subject s on s.same_as = one.id""")
                .param("id", id.value())
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Which subject each of these was found to be; those that stand for themselves are left out. */
    Map<SubjectId, SubjectId> joined() {
        Map<SubjectId, SubjectId> joined = new HashMap<>();
        sql.sql("select id, same_as from subject.subject where same_as is not null")
                .query((row, index) -> joined.put(
                        new SubjectId(row.getObject(1, UUID.class)), new SubjectId(row.getObject(2, UUID.class))))
                .list();
        return joined;
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

    /** How many there are in each part. */
    Map<Part, Long> counts() {
        Map<Part, Long> counts = new HashMap<>();
        sql.sql("""
                select role, count(*) from subject.subject, unnest(roles) as role
                where same_as is null group by role""")
                .query((row, index) -> counts.put(Part.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    private static Subject subject(ResultSet row) throws SQLException {
        List<Part> parts = new ArrayList<>();
        Arrays.stream((String[]) row.getArray("roles").getArray()).forEach(part -> parts.add(Part.valueOf(part)));
        UUID fact = row.getObject("fact", UUID.class);
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
                row.getString("exemption"),
                fact == null ? null : new FactId(fact));
    }

    private static Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}

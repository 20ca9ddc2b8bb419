package org.chengxin.subject.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.evidence.Confidential;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.matching.Comparison.Side;
import org.chengxin.subject.matching.Description;
import org.chengxin.subject.matching.MatchKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that finds whom a subject may be: standing subjects with a name that are no natural persons, by the keys of names. */
@Repository
class CandidateStore {

    private static final String COMPARABLE =
            "s.same_as is null and s.name is not null and s.nature not in ('NATURAL_PERSON', 'UNKNOWN')";
    private static final String COLUMNS = "s.id, s.name, s.nature, s.code, s.division, s.address, s.phone_secret";

    private final JdbcClient sql;
    private final Confidential confidential;

    CandidateStore(JdbcClient sql, Confidential confidential) {
        this.sql = sql;
        this.confidential = confidential;
    }

    /** A subject as it is compared; its phone number is read into memory only. */
    record Candidate(SubjectId id, @Nullable String code, Side side) {}

    List<Candidate> described(Collection<SubjectId> subjects) {
        return sql.sql("select " + COLUMNS + " from subject.subject s where s.id = any (cast(:ids as uuid[])) and "
                        + COMPARABLE)
                .param("ids", subjects.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> candidate(row))
                .list();
    }

    /** The firms with these codes. */
    List<Candidate> coded(Collection<String> codes) {
        return sql.sql("select " + COLUMNS + " from subject.subject s where s.code = any (cast(:codes as text[])) and "
                        + COMPARABLE)
                .param("codes", codes.toArray(String[]::new))
                .query((row, index) -> candidate(row))
                .list();
    }

    /** The subjects that decisions of these seals named while nobody else had. */
    List<SubjectId> mentioned(Collection<SealId> seals) {
        return sql.sql("select id from subject.subject where mentioned_seal = any (cast(:seals as uuid[]))")
                .param(
                        "seals",
                        seals.stream().map(each -> each.value().toString()).toArray(String[]::new))
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * An automatic link that nobody has confirmed.
     *
     * @param named whether the alias is still what some source means; a source that now gives it another code means another
     * @param firm as it was described before the alias was joined to it
     */
    record Link(Candidate alias, boolean named, Candidate firm) {}

    /** The automatic links of which one of these is a side. */
    List<Link> links(Collection<SubjectId> sides) {
        return sql.sql("""
                select a.*, f.id as firm_id, f.code as firm_code, coalesce(o.name, f.name) as firm_name,
                       coalesce(o.nature, f.nature) as firm_nature,
                       case when o.fact is null then f.division else o.division end as firm_division,
                       case when o.fact is null then f.address else o.address end as firm_address,
                       case when o.fact is null then f.phone_secret else o.phone_secret end as firm_phone_secret,
                       a.fact is null or exists (select from subject.assertion n where n.subject = a.id and n.current) as named
                from subject.joining j
                    join subject.subject a on a.id = j.alias join subject.subject f on f.id = j.same
                    left join lateral (
                        select * from subject.assertion n where n.subject = f.id and n.replaced_by is null
                        order by n.current desc, n.rank, case when n.rank = 1 then n.at end desc, n.since limit 1) o on true
                where j.origin = 'matching' and not j.upheld and a.name is not null and coalesce(o.name, f.name) is not null
                    and (j.alias = any (cast(:ids as uuid[])) or j.same = any (cast(:ids as uuid[])))""")
                .param("ids", sides.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> new Link(candidate(row, ""), row.getBoolean("named"), candidate(row, "firm_")))
                .list();
    }

    /**
     * For each of these, the subjects that share a key with it: first those that share a narrow one.
     *
     * @param coded whether subjects with a code are looked for, or those without
     * @param limit of those found by the narrow keys, and of those by the others
     */
    Map<SubjectId, List<Candidate>> sharing(List<Candidate> wanted, boolean coded, int limit) {
        Map<SubjectId, List<Candidate>> sharing = new HashMap<>();
        if (wanted.isEmpty()) {
            return sharing;
        }
        // The inner query is materialised: planned with the limit, PostgreSQL reads the whole table for few keys that
        // are rare.
        String found = "(with m as materialized (select " + COLUMNS + " from subject.subject s where s.likeness && "
                + "string_to_array(q.%s, E'\\n') and s.code is " + (coded ? "not null" : "null") + " and " + COMPARABLE
                + " and s.id <> q.id) select * from m limit " + limit + ")";
        sql.sql("""
                select q.id as wanted, f.* from unnest(cast(:ids as uuid[]), cast(:narrow as text[]), cast(:wide as text[]))
                        as q (id, narrow, wide)
                    cross join lateral (%s union %s) f""".formatted(found.formatted("narrow"), found.formatted("wide")))
                .param("ids", wanted.stream().map(each -> each.id().toString()).toArray(String[]::new))
                .param("narrow", wanted.stream().map(each -> keys(each, true)).toArray(String[]::new))
                .param("wide", wanted.stream().map(each -> keys(each, false)).toArray(String[]::new))
                .query(row -> {
                    sharing.computeIfAbsent(
                                    new SubjectId(row.getObject("wanted", UUID.class)), none -> new ArrayList<>())
                            .add(candidate(row));
                });
        return sharing;
    }

    private static String keys(Candidate of, boolean narrow) {
        return String.join("\n", narrow ? MatchKeys.narrow(of.side()) : MatchKeys.wide(of.side()));
    }

    private Candidate candidate(ResultSet row) throws SQLException {
        return candidate(row, "");
    }

    private Candidate candidate(ResultSet row, String prefix) throws SQLException {
        return new Candidate(
                new SubjectId(row.getObject(prefix + "id", UUID.class)),
                row.getString(prefix + "code"),
                Side.of(new Description(
                        row.getString(prefix + "name"),
                        row.getString(prefix + "nature"),
                        row.getString(prefix + "division"),
                        row.getString(prefix + "address"),
                        confidential.decryptText(row.getBytes(prefix + "phone_secret")))));
    }
}

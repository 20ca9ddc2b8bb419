package org.chengxin.subject.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the tolerant search; subjects whose page is not public are left out. */
@Repository
class SearchStore {

    private static final String PUBLISHED = "s.same_as is null and s.nature not in ('NATURAL_PERSON', 'UNKNOWN')";

    /** Subjects that are read to find names like the words. */
    private static final int CANDIDATES = 2_000;

    private final JdbcClient sql;

    SearchStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A subject and a name of it or of one of its shops. */
    record Named(SubjectId subject, String name) {}

    Optional<SubjectId> holder(Identifier identifier) {
        return sql.sql("""
                select s.id from subject.identifier i join subject.subject a on a.id = i.subject
                    join subject.subject s on s.id = coalesce(a.same_as, a.id)
                where i.scheme = :scheme and i.value = :value and\s""" + PUBLISHED)
                .param("scheme", identifier.scheme())
                .param("value", identifier.value())
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .optional();
    }

    List<SubjectId> byCodePrefix(String prefix, int limit) {
        return sql.sql("select s.id from subject.subject s where s.code like :prefix and " + PUBLISHED
                        + " order by s.code limit :limit")
                .param("prefix", prefix + "%")
                .param("limit", limit)
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The merchant of the shop whose link is the longest of these. */
    List<SubjectId> behindLongest(List<String> links) {
        return sql.sql("""
                select s.id from subject.shop h join subject.subject a on a.id = h.merchant
                    join subject.subject s on s.id = coalesce(a.same_as, a.id)
                where h.url_key = any (cast(:links as text[])) and\s""" + PUBLISHED + """
                 order by length(h.url_key) desc, h.confirmed desc, h.id limit 1""")
                .param("links", links.toArray(String[]::new))
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Names that have all of these pairs of syllables, the shortest first. */
    List<Named> sounding(List<String> pairs, int limit) {
        return named("phonetic @> cast(:tokens as text[])", "phonetic", "length(name), name", pairs, limit);
    }

    /** Names that share bigrams with these, those that share most first. */
    List<Named> sharing(List<String> grams, int limit) {
        return alike("grams", grams, limit);
    }

    /** Names that share pairs of syllables with these, those that share most first. */
    List<Named> soundingAlike(List<String> pairs, int limit) {
        return alike("phonetic", pairs, limit);
    }

    private List<Named> alike(String column, List<String> tokens, int limit) {
        List<String> rare = rare(column, tokens);
        return rare.isEmpty()
                ? List.of()
                : named(column + " && cast(:tokens as text[])", column, "shared desc, length(name), name", rare, limit);
    }

    /**
     * The rarest of these tokens that together lead to some thousand subjects at most: what nearly every firm has in its name finds
     * none, and reading them all takes seconds. Frequencies are those of the planner's statistics, without which all tokens count.
     */
    private List<String> rare(String column, List<String> tokens) {
        return sql.sql("""
                select token from (
                    select token, sum(coalesce(common.share, 0)) over (order by coalesce(common.share, 0), token) as shares
                    from unnest(cast(:tokens as text[])) asked (token) left join (
                        select elem, share from pg_stats,
                            unnest(cast(cast(most_common_elems as text) as text[]), most_common_elem_freqs) as c (elem, share)
                        where schemaname = 'subject' and tablename = 'subject' and attname = :column) common
                        on common.elem = asked.token) summed
                where shares * (select reltuples from pg_class where oid = 'subject.subject'::regclass) <= :most""")
                .param("tokens", tokens.toArray(String[]::new))
                .param("column", column)
                .param("most", CANDIDATES)
                .query((row, index) -> row.getString("token"))
                .list();
    }

    private List<Named> named(String condition, String column, String order, List<String> tokens, int limit) {
        return sql.sql("""
                select id, name from (
                    select s.id, s.name, s.grams, s.phonetic from subject.subject s
                    where s.%1$s and s.name is not null and %2$s
                    union all
                    select s.id, h.name, h.grams, h.phonetic
                    from subject.shop h join subject.subject a on a.id = h.merchant
                        join subject.subject s on s.id = coalesce(a.same_as, a.id)
                    where h.%1$s and %2$s) found
                    cross join lateral (
                        select count(*) as shared from unnest(found.%3$s) token where token = any (cast(:tokens as text[]))) counted
                order by %4$s limit :limit""".formatted(condition, PUBLISHED, column, order))
                .param("tokens", tokens.toArray(String[]::new))
                .param("limit", limit)
                .query((row, index) -> new Named(new SubjectId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }
}

package org.chengxin.subject.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Nature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the directory: lookup by link or exact name, and the names shown. */
@Repository
class DirectoryStore {

    private final JdbcClient sql;

    DirectoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A canonical subject.
     *
     * @param name absent for natural persons, and while it is only referred to
     */
    record Entry(
            SubjectId subject,
            Nature nature,
            @Nullable String name,
            @Nullable String code,
            @Nullable String division,
            @Nullable String operator) {}

    /** A shop with its merchant. */
    record ShopEntry(OrganisationId platform, SubjectId merchant, String name) {}

    /** The entries of known subjects, by the id asked for. */
    Map<SubjectId, Entry> entries(Collection<SubjectId> subjects) {
        Map<SubjectId, Entry> entries = new HashMap<>();
        if (subjects.isEmpty()) {
            return entries;
        }
        sql.sql("""
                select a.id as asked, s.id, s.nature, s.name, s.code, s.division, s.operator
                from subject.subject a join subject.subject s on s.id = coalesce(a.same_as, a.id)
                where a.id = any (cast(:ids as uuid[]))""")
                .param("ids", subjects.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> entries.put(new SubjectId(row.getObject("asked", UUID.class)), entry(row)))
                .list();
        return entries;
    }

    /** The holder of a social credit code. */
    Optional<Entry> holder(String code) {
        return sql.sql("""
                select s.id, s.nature, s.name, s.code, s.division, s.operator
                from subject.identifier i join subject.subject a on a.id = i.subject
                join subject.subject s on s.id = coalesce(a.same_as, a.id)
                where i.scheme = 'uscc' and i.value = :code""")
                .param("code", code)
                .query((row, index) -> entry(row))
                .optional();
    }

    /** Whether the subject itself has this code, not one it was joined to. */
    boolean holds(SubjectId subject, String code) {
        return sql.sql("""
                select exists (select from subject.identifier
                               where scheme = 'uscc' and value = :code and subject = :subject)""")
                .param("code", code)
                .param("subject", subject.value())
                .query(Boolean.class)
                .single();
    }

    /** Subjects whose name has all these bigrams, with that name; includes names of joined subjects. */
    Map<SubjectId, String> named(List<String> grams, int limit) {
        Map<SubjectId, String> named = new HashMap<>();
        sql.sql("""
                select id, name from subject.subject
                where grams @> cast(:grams as text[]) and name is not null and nature <> 'NATURAL_PERSON'
                order by length(name), id limit :limit""")
                .param("grams", grams.toArray(String[]::new))
                .param("limit", limit)
                .query((row, index) -> named.put(new SubjectId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
        return named;
    }

    /** The shops at a link; if one is on a confirmed host, only such shops. */
    List<ShopEntry> shopsAt(String linkKey, int limit) {
        return sql.sql("""
                select platform, merchant, name from subject.shop s where url_key = :link
                  and (confirmed or not exists (select from subject.shop o where o.url_key = :link and o.confirmed))
                order by id limit :limit""")
                .param("link", linkKey)
                .param("limit", limit)
                .query(Rows.of(ShopEntry.class))
                .list();
    }

    List<ShopEntry> shopsNamed(List<String> grams, int limit) {
        return sql.sql("""
                select platform, merchant, name from subject.shop where grams @> cast(:grams as text[])
                order by length(name), id limit :limit""")
                .param("grams", grams.toArray(String[]::new))
                .param("limit", limit)
                .query(Rows.of(ShopEntry.class))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new SubjectId(row.getObject("id", UUID.class)),
                Nature.valueOf(row.getString("nature")),
                row.getString("name"),
                row.getString("code"),
                row.getString("division"),
                row.getString("operator"));
    }
}

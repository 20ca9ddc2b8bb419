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
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Nature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the directory: who is meant by a link or an exact name, and what each is called. */
@Repository
class DirectoryStore {

    private final JdbcClient sql;

    DirectoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A subject, joined ones replaced by the one they are.
     *
     * @param name absent for natural persons and where it is only referred to
     */
    record Entry(
            SubjectId subject,
            Nature nature,
            @Nullable String name,
            @Nullable String code,
            @Nullable String division) {}

    /** A shop with who stands behind it. */
    record ShopEntry(OrganisationId platform, SubjectId merchant, String name) {}

    /** Those asked for, by the id they were asked by; unknown ones are left out. */
    Map<SubjectId, Entry> entries(Collection<SubjectId> subjects) {
        Map<SubjectId, Entry> entries = new HashMap<>();
        if (subjects.isEmpty()) {
            return entries;
        }
        sql.sql("""
                select a.id as asked, s.id, s.nature, s.name, s.code, s.division
                from subject.subject a join subject.subject s on s.id = coalesce(a.same_as, a.id)
                where a.id = any (cast(:ids as uuid[]))""")
                .param("ids", subjects.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> entries.put(new SubjectId(row.getObject("asked", UUID.class)), entry(row)))
                .list();
        return entries;
    }

    /** Whose social credit code it is. */
    Optional<Entry> holder(String code) {
        return sql.sql("""
                select s.id, s.nature, s.name, s.code, s.division
                from subject.identifier i join subject.subject a on a.id = i.subject
                join subject.subject s on s.id = coalesce(a.same_as, a.id)
                where i.scheme = 'uscc' and i.value = :code""")
                .param("code", code)
                .query((row, index) -> entry(row))
                .optional();
    }

    /** Whether the code names this subject itself, not one that it was joined to. */
    boolean holds(SubjectId subject, String code) {
        return sql.sql("""
                select exists (select from subject.identifier
                               where scheme = 'uscc' and value = :code and subject = :subject)""")
                .param("code", code)
                .param("subject", subject.value())
                .query(Boolean.class)
                .single();
    }

    /** Whose name holds all these pairs of characters, with the name that does; also names of joined subjects. */
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

    /** Where the link lies under a host of its platform, those who only say that it is theirs are left out. */
    List<ShopEntry> shopsAt(String linkKey, int limit) {
        return sql.sql("""
                select platform, merchant, name from subject.shop s where url_key = :link
                  and (confirmed or not exists (select from subject.shop o where o.url_key = :link and o.confirmed))
                order by id limit :limit""")
                .param("link", linkKey)
                .param("limit", limit)
                .query((row, index) -> shop(row))
                .list();
    }

    List<ShopEntry> shopsNamed(List<String> grams, int limit) {
        return sql.sql("""
                select platform, merchant, name from subject.shop where grams @> cast(:grams as text[])
                order by length(name), id limit :limit""")
                .param("grams", grams.toArray(String[]::new))
                .param("limit", limit)
                .query((row, index) -> shop(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new SubjectId(row.getObject("id", UUID.class)),
                Nature.valueOf(row.getString("nature")),
                row.getString("name"),
                row.getString("code"),
                row.getString("division"));
    }

    private static ShopEntry shop(ResultSet row) throws SQLException {
        return new ShopEntry(
                new OrganisationId(row.getObject("platform", UUID.class)),
                new SubjectId(row.getObject("merchant", UUID.class)),
                row.getString("name"));
    }
}

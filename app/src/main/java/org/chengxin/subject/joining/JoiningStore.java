package org.chengxin.subject.joining;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.database.Rows;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of joins, with their origin, and of canonical subjects. */
@Repository
class JoiningStore {

    private final JdbcClient sql;

    JoiningStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The join of an alias. */
    Optional<Joining> find(SubjectId alias) {
        return sql.sql(SELECT + " where j.alias = :alias")
                .param("alias", alias.value())
                .query(Rows.of(Joining.class))
                .optional();
    }

    /** The joins that two persons decided, or the undecided joins of reports; those between two different codes first. */
    List<Joining> list(boolean decided, int offset, int limit) {
        return sql.sql(SELECT + """
                 where case when :decided then j.origin = 'decision' or j.upheld else j.origin = 'report' and not j.upheld end
                order by a.code is not null and a.code is distinct from s.code desc, j.at, j.alias
                limit :limit offset :offset""")
                .param("decided", decided)
                .param("limit", limit)
                .param("offset", offset)
                .query(Rows.of(Joining.class))
                .list();
    }

    long countOpen() {
        return sql.sql("select count(*) from subject.joining where origin = 'report' and not upheld")
                .query(Long.class)
                .single();
    }

    private static final String SELECT = """
            select j.alias, j.same, j.origin, j.upheld, j.at, a.name as alias_name, a.code as alias_code, s.name, s.code
            from subject.joining j
            join subject.subject a on a.id = j.alias join subject.subject s on s.id = j.same""";

    /** Name and code, for officers; neither for a natural person. */
    String called(SubjectId id) {
        return sql.sql("select concat_ws(' ', coalesce(name, '…'), code) as called from subject.subject where id = :id")
                .param("id", id.value())
                .query((row, index) -> row.getString("called"))
                .optional()
                .orElse("…");
    }

    /** @param origin report, registration, decision or matching */
    void put(SubjectId alias, SubjectId same, String origin, Instant now) {
        sql.sql("""
                insert into subject.joining (alias, same, origin, at) values (:alias, :same, :origin, :now)
                on conflict (alias) do update set same = excluded.same, origin = excluded.origin, at = excluded.at""")
                .param("alias", alias.value())
                .param("same", same.value())
                .param("origin", origin)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(SubjectId alias) {
        sql.sql("delete from subject.joining where alias = :alias")
                .param("alias", alias.value())
                .update();
    }

    void uphold(SubjectId alias) {
        sql.sql("update subject.joining set upheld = true where alias = :alias")
                .param("alias", alias.value())
                .update();
    }

    /** The joins among these, alias to subject. */
    Map<SubjectId, SubjectId> among(Collection<SubjectId> subjects) {
        Map<SubjectId, SubjectId> among = new HashMap<>();
        sql.sql("select alias, same from subject.joining where alias in (:subjects)")
                .param("subjects", subjects.stream().map(SubjectId::value).toList())
                .query((row, index) -> among.put(
                        new SubjectId(row.getObject(1, UUID.class)), new SubjectId(row.getObject(2, UUID.class))))
                .list();
        return among;
    }

    void setCanonical(SubjectId subject, @Nullable SubjectId same) {
        sql.sql("update subject.subject set same_as = :same where id = :id")
                .param("same", same == null ? null : same.value())
                .param("id", subject.value())
                .update();
    }
}

package org.chengxin.subject.registry;

import java.util.List;
import java.util.UUID;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the list of platforms. */
@Repository
class PlatformStore {

    private static final String PLATFORMS =
            "from subject.subject s where s.same_as is null and s.roles @> '{PLATFORM}'";

    private final JdbcClient sql;

    PlatformStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(
            SubjectId subject,
            @Nullable String form,
            @Nullable String filing) {}

    List<Row> list(int offset, int limit) {
        return sql.sql("""
                select s.id, s.form, (
                    select b.licence from subject.body b join subject.subject a on a.id = b.subject
                    where (a.id = s.id or a.same_as = s.id) and b.kind = 'platform' and b.replaced_by is null
                    order by b.received_at desc limit 1) as filing
                """ + PLATFORMS + " order by s.name, s.id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> new Row(
                        new SubjectId(row.getObject("id", UUID.class)), row.getString("form"), row.getString("filing")))
                .list();
    }

    long count() {
        return sql.sql("select count(*) " + PLATFORMS).query(Long.class).single();
    }
}

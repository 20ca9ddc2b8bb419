package org.chengxin.matter.state;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Matters that are carried over later, since an act of theirs waits for its second person. */
@Component
public class LateMatters {

    private final JdbcClient sql;

    LateMatters(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param version that it is carried over to */
    public record Late(MatterId matter, int version) {}

    public void keep(List<MatterId> matters, int version) {
        if (!matters.isEmpty()) {
            sql.sql("""
                    insert into matter.late (matter, definition, version)
                    select id, definition, :version from matter.matter
                    where id = any(string_to_array(:matters, ',')::uuid[])
                    on conflict (matter) do update set version = excluded.version""")
                    .param("version", version)
                    .param("matters", matters.stream().map(MatterId::toString).collect(Collectors.joining(",")))
                    .update();
        }
    }

    /** Queues a late matter again if a further version has been carried over meanwhile. */
    public void keepForNext(MatterId matter, int version) {
        sql.sql("""
                insert into matter.late (matter, definition, version)
                select m.id, d.name, d.version
                from matter.matter m join matter.definition d on d.name = m.definition
                where m.id = :matter and d.carry_from = :version
                  and (d.carried_at is not null or d.carried_after >= m.id)
                order by d.version limit 1""").param("matter", matter.value()).param("version", version).update();
    }

    /** Queued matters whose pending act is decided, locked with their matters. */
    public List<Late> decided(int limit) {
        return sql.sql("""
                select l.matter, l.version from matter.late l join matter.matter m on m.id = l.matter
                where m.pending is null order by l.matter limit :limit for update skip locked""")
                .param("limit", limit)
                .query((row, index) -> new Late(new MatterId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list();
    }

    public void forget(MatterId matter) {
        sql.sql("delete from matter.late where matter = :matter")
                .param("matter", matter.value())
                .update();
    }
}

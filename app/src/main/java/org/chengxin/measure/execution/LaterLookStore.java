package org.chengxin.measure.execution;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of later looks. */
@Repository
class LaterLookStore {

    private final JdbcClient sql;

    LaterLookStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** An execution to look at. */
    record Unseen(Execution execution, String item, int version, SubjectId subject) {}

    /** Executions with a page that was not looked at since, of measures that have not ended, the longest ago first. */
    List<Unseen> unseen(Instant since, int limit) {
        return sql.sql("""
                select e.*, m.item decided_item, m.version, m.subject from measure.execution e join measure.measure m on m.number = e.measure
                where e.state = 'EXECUTED' and e.address is not null and (e.looked is null or e.looked < :since)
                  and m.ended is null
                order by e.looked nulls first, e.matter limit :limit""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, index) -> new Unseen(
                        ExecutionStore.execution(row),
                        row.getString("decided_item"),
                        row.getInt("version"),
                        new SubjectId(row.getObject("subject", UUID.class))))
                .list();
    }

    void seen(UUID matter, @Nullable String seen, Instant at) {
        sql.sql("update measure.execution set seen = :seen, looked = :at where matter = :matter")
                .param("seen", seen)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("matter", matter)
                .update();
    }
}

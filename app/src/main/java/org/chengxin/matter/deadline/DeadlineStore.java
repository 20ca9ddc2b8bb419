package org.chengxin.matter.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of clocks about which something is to be done. */
@Repository
class DeadlineStore {

    private static final int PAGE = 500;

    private final JdbcClient sql;

    DeadlineStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Key of a clock of a matter. */
    record Due(MatterId matter, String clock) {

        static final Due FIRST = new Due(new MatterId(new UUID(0, 0)), "");
    }

    List<Due> due(LocalDate today, int limit) {
        return sql.sql("""
                select matter, clock from matter.clock
                where next <= :today order by next, matter, clock limit :limit""")
                .param("today", today)
                .param("limit", limit)
                .query((row, index) -> new Due(new MatterId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /** A page of the clocks that run or are overdue, after a cursor. */
    List<Due> running(Due after) {
        return sql.sql("""
                select matter, clock from matter.clock
                where state in ('RUNNING', 'OVERDUE') and (matter, clock) > (:matter, :clock)
                order by matter, clock limit :limit""")
                .param("matter", after.matter().value())
                .param("clock", after.clock())
                .param("limit", PAGE)
                .query((row, index) -> new Due(new MatterId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /** Clears the next action of a clock that its matter no longer has. */
    void forget(MatterId matter, String clock) {
        sql.sql("update matter.clock set next = null where matter = :matter and clock = :clock")
                .param("matter", matter.value())
                .param("clock", clock)
                .update();
    }
}

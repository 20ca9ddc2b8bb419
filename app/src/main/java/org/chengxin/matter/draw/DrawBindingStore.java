package org.chengxin.matter.draw;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.chengxin.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what binds: who committed to a draw, and which of the drawn subjects have an inspection. */
@Repository
class DrawBindingStore {

    private final JdbcClient sql;

    DrawBindingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param since commitments before this day no longer bind */
    boolean isBound(UUID account, MatterId draw, LocalDate since) {
        return sql.sql("""
                select exists (select from matter.draw_commitment
                               where account = :account and binding and draw <> :draw and day >= :since)""")
                .param("account", account)
                .param("draw", draw.value())
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    /** Binds the requester and the confirmer of a commitment. */
    void bind(Collection<UUID> accounts, MatterId draw, LocalDate day, LocalDate since) {
        for (UUID account : accounts) {
            sql.sql("""
                    update matter.draw_commitment set binding = false
                    where account = :account and binding and day < :since""").param("account", account).param("since", since).update();
            sql.sql("insert into matter.draw_commitment (account, draw, day) values (:account, :draw, :day)")
                    .param("account", account)
                    .param("draw", draw.value())
                    .param("day", day)
                    .update();
        }
    }

    void release(MatterId draw) {
        sql.sql("update matter.draw_commitment set binding = false where draw = :draw")
                .param("draw", draw.value())
                .update();
    }

    /** The requester of the latest commitment. */
    Set<UUID> askers(MatterId draw) {
        return new HashSet<>(
                sql.sql("""
                select account from matter.act
                where matter = :draw and step = 'commit' and account is not null order by act desc limit 1""").param("draw", draw.value()).query(UUID.class).list());
    }

    /** Positions in the result that have an inspection. */
    Set<Integer> inspected(MatterId draw) {
        return new HashSet<>(sql.sql("select place from matter.drawn_inspection where draw = :draw")
                .param("draw", draw.value())
                .query(Integer.class)
                .list());
    }

    void inspect(MatterId draw, int place, MatterId inspection) {
        sql.sql("insert into matter.drawn_inspection (draw, place, inspection) values (:draw, :place, :inspection)")
                .param("draw", draw.value())
                .param("place", place)
                .param("inspection", inspection.value())
                .update();
    }
}

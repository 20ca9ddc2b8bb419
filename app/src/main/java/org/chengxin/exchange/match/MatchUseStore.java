package org.chengxin.exchange.match;

import java.time.LocalDate;
import org.chengxin.account.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of how much of the day's quota each organisation has used. */
@Repository
class MatchUseStore {

    private final JdbcClient sql;

    MatchUseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Locks the organisation's row until the transaction ends; the row begins anew each day. */
    int used(OrganisationId organisation, LocalDate day) {
        return sql.sql("""
                insert into exchange.match_use as u (organisation, day, items) values (:organisation, :day, 0)
                on conflict (organisation) do update
                set day = excluded.day, items = case when u.day = excluded.day then u.items else 0 end
                returning items""")
                .param("organisation", organisation.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    void use(OrganisationId organisation, int items) {
        sql.sql("update exchange.match_use set items = :items where organisation = :organisation")
                .param("items", items)
                .param("organisation", organisation.value())
                .update();
    }
}

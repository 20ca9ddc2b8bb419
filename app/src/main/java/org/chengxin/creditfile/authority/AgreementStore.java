package org.chengxin.creditfile.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of reporting agreements. */
@Repository
class AgreementStore {

    private final JdbcClient sql;

    AgreementStore(JdbcClient sql) {
        this.sql = sql;
    }

    void put(Agreement agreement, LocalDate since) {
        sql.sql("""
                insert into creditfile.agreement (name, reporter, authority, until, types, basis, since)
                values (:name, :reporter, :authority, :until, :types, :basis, :since)
                on conflict (name) do update set
                    reporter = excluded.reporter, authority = excluded.authority, until = excluded.until,
                    types = excluded.types, basis = excluded.basis, since = excluded.since""")
                .param("name", agreement.name())
                .param("reporter", agreement.reporter().value())
                .param("authority", agreement.authority())
                .param("until", agreement.until())
                .param("types", agreement.types().toArray(String[]::new))
                .param("basis", agreement.basis())
                .param("since", since)
                .update();
    }

    Optional<Agreement> find(String name) {
        return sql.sql("select * from creditfile.agreement where name = :name")
                .param("name", name)
                .query(Rows.of(Agreement.class))
                .optional();
    }

    /** A reporter's agreements in force on a day. */
    List<Agreement> of(OrganisationId reporter, LocalDate day) {
        return sql.sql("select * from creditfile.agreement where reporter = :reporter and until >= :day")
                .param("reporter", reporter.value())
                .param("day", day)
                .query(Rows.of(Agreement.class))
                .list();
    }

    /** Agreements in force on a day, earliest end first. */
    List<Agreement> standing(LocalDate day) {
        return sql.sql("select * from creditfile.agreement where until >= :day order by until, name")
                .param("day", day)
                .query(Rows.of(Agreement.class))
                .list();
    }
}

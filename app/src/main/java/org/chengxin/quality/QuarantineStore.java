package org.chengxin.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.MatterId;
import org.chengxin.quality.Quarantine.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of quarantined loads. */
@Repository
class QuarantineStore {

    private final JdbcClient sql;

    QuarantineStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Does nothing if the day is known: what officers decided stands. */
    void hold(Source source, LocalDate day, List<String> figures) {
        sql.sql("""
                insert into quality.quarantine (organisation, type, day, figures)
                values (:organisation, :type, :day, :figures) on conflict do nothing""")
                .param("organisation", source.organisation().value())
                .param("type", source.type())
                .param("day", day)
                .param("figures", String.join(" ", figures))
                .update();
    }

    /** Days of which no case tells yet, the earliest first. */
    List<Quarantine> fresh(int limit) {
        return sql.sql(
                        "select * from quality.quarantine where matter is null order by day, organisation, type limit :limit")
                .param("limit", limit)
                .query((row, index) -> quarantine(row))
                .list();
    }

    /** The undecided day of the source whose case is open. */
    Optional<Quarantine> open(Source source) {
        return sql.sql("""
                select * from quality.quarantine
                where organisation = :organisation and type = :type and state = 'held' and matter is not null
                order by day desc limit 1""")
                .param("organisation", source.organisation().value())
                .param("type", source.type())
                .query((row, index) -> quarantine(row))
                .optional();
    }

    void raised(Quarantine load, MatterId matter, String number) {
        sql.sql("""
                update quality.quarantine set matter = :matter, number = :number
                where organisation = :organisation and type = :type and day = :day""")
                .param("matter", matter.value())
                .param("number", number)
                .param("organisation", load.organisation().value())
                .param("type", load.type())
                .param("day", load.day())
                .update();
    }

    /** The days up to one are decided; a case of their own tells of those after it. */
    void decide(MatterId matter, String result, LocalDate through) {
        sql.sql("""
                update quality.quarantine set state = :result
                where matter = :matter
                  and (day <= :through or day = (select min(day) from quality.quarantine where matter = :matter))""")
                .param("matter", matter.value())
                .param("result", result)
                .param("through", through)
                .update();
        sql.sql("update quality.quarantine set matter = null, number = null where matter = :matter and state = 'held'")
                .param("matter", matter.value())
                .update();
    }

    Optional<Quarantine> find(OrganisationId source, String type, LocalDate day) {
        return sql.sql(
                        "select * from quality.quarantine where organisation = :organisation and type = :type and day = :day")
                .param("organisation", source.value())
                .param("type", type)
                .param("day", day)
                .query((row, index) -> quarantine(row))
                .optional();
    }

    /** Those that are left out, the latest first. */
    List<Quarantine> out() {
        return sql.sql(
                        "select * from quality.quarantine where state <> 'released' order by day desc, organisation, type")
                .query((row, index) -> quarantine(row))
                .list();
    }

    private static Quarantine quarantine(ResultSet row) throws SQLException {
        return new Quarantine(
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("type"),
                row.getObject("day", LocalDate.class),
                List.of(row.getString("figures").split(" ")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("matter", UUID.class),
                row.getString("number"));
    }
}

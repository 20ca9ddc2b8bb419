package org.chengxin.matter.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.matter.MatterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of transfers offered to offices that are not competent by the table. */
@Repository
class TransferOfferStore {

    private final JdbcClient sql;

    TransferOfferStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A transfer waiting for the receiving office.
     *
     * @param role offered
     * @param from the offering office
     * @param act that requested it; its form has the reason
     */
    record Offer(
            MatterId matter,
            String role,
            OrganisationId office,
            @Nullable OrganisationId from,
            int act,
            LocalDate day,
            String number,
            String definition,
            int version) {}

    Optional<Offer> of(MatterId matter) {
        return sql.sql(SELECT + " where o.matter = :matter")
                .param("matter", matter.value())
                .query((row, index) -> offer(row))
                .optional();
    }

    /** A page, oldest first, after the cursor (day, matter). */
    List<Offer> to(OrganisationId office, LocalDate day, UUID matter, int limit) {
        return sql.sql(SELECT + " where o.office = :office and (o.offered, o.matter) > (:day, :matter)"
                        + " order by o.offered, o.matter limit :limit")
                .param("office", office.value())
                .param("day", day)
                .param("matter", matter)
                .param("limit", limit)
                .query((row, index) -> offer(row))
                .list();
    }

    void put(MatterId matter, String role, OrganisationId office, int act, LocalDate day) {
        sql.sql("""
                insert into matter.transfer_offer (matter, role, office, act, offered)
                values (:matter, :role, :office, :act, :day)
                on conflict (matter) do update
                set role = excluded.role, office = excluded.office, act = excluded.act, offered = excluded.offered""")
                .param("matter", matter.value())
                .param("role", role)
                .param("office", office.value())
                .param("act", act)
                .param("day", day)
                .update();
    }

    void drop(MatterId matter) {
        sql.sql("delete from matter.transfer_offer where matter = :matter")
                .param("matter", matter.value())
                .update();
    }

    /** Offers of ended matters are left out. */
    private static final String SELECT = """
            select o.matter, o.role, o.office, p.organisation, o.act, o.offered, m.number, m.definition, m.version
            from matter.transfer_offer o
            join matter.matter m on m.id = o.matter and m.ended is null
            join matter.participant p on p.matter = o.matter and p.role = o.role""";

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                new MatterId(row.getObject("matter", UUID.class)),
                row.getString("role"),
                new OrganisationId(row.getObject("office", UUID.class)),
                Rows.idOrNull(row, "organisation", OrganisationId::new),
                row.getInt("act"),
                row.getObject("offered", LocalDate.class),
                row.getString("number"),
                row.getString("definition"),
                row.getInt("version"));
    }
}

package org.chengxin.exchange.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.code.DivisionCode;
import org.chengxin.database.Rows;
import org.chengxin.exchange.agreement.SharingAgreement.Issuer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of sharing agreements. */
@Repository
class SharingAgreementStore {

    private final JdbcClient sql;

    SharingAgreementStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(SharingAgreement agreement, UUID fact) {
        Issuer issuer = agreement.issuer();
        sql.sql("""
                insert into exchange.agreement
                    (matter, fact, number, receiver, party, office, types, territory, purpose, basis, retention, since, until,
                    issuer, issuer_key)
                values (:matter, :fact, :number, :receiver, :party, :office, :types, :territory, :purpose, :basis, :retention, :since,
                    :until, :issuer, :issuerKey)""")
                .param("matter", agreement.matter())
                .param("fact", fact)
                .param("number", agreement.number())
                .param("receiver", agreement.receiver().value())
                .param("party", agreement.party())
                .param("office", agreement.office())
                .param("types", agreement.types().toArray(String[]::new))
                .param("territory", agreement.territory().value())
                .param("purpose", agreement.purpose())
                .param("basis", agreement.basis())
                .param("retention", agreement.retention())
                .param("since", agreement.since())
                .param("until", agreement.until())
                .param("issuer", issuer == null ? null : issuer.address())
                .param("issuerKey", issuer == null ? null : issuer.key())
                .update();
    }

    void end(UUID matter, LocalDate day) {
        sql.sql("update exchange.agreement set ended = :day where matter = :matter and ended is null")
                .param("day", day)
                .param("matter", matter)
                .update();
    }

    /** Removes what the fact concluded. */
    void remove(UUID fact) {
        sql.sql("delete from exchange.agreement where fact = :fact")
                .param("fact", fact)
                .update();
    }

    /** The latest first. */
    List<SharingAgreement> of(OrganisationId receiver) {
        return sql.sql("select * from exchange.agreement where receiver = :receiver order by until desc, number")
                .param("receiver", receiver.value())
                .query((row, index) -> agreement(row))
                .list();
    }

    List<SharingAgreement> inForce(LocalDate today, int limit) {
        return sql.sql("""
                select * from exchange.agreement where ended is null and until >= :today
                order by since desc, number limit :limit""")
                .param("today", today)
                .param("limit", limit)
                .query((row, index) -> agreement(row))
                .list();
    }

    /** One in force whose receiver issues certificates under this address. */
    Optional<SharingAgreement> issuing(String issuer, LocalDate today) {
        return sql.sql("""
                select * from exchange.agreement where issuer = :issuer and ended is null and until >= :today
                order by until desc limit 1""")
                .param("issuer", issuer)
                .param("today", today)
                .query((row, index) -> agreement(row))
                .optional();
    }

    private static SharingAgreement agreement(ResultSet row) throws SQLException {
        return new SharingAgreement(
                row.getObject("matter", UUID.class),
                row.getString("number"),
                new OrganisationId(row.getObject("receiver", UUID.class)),
                row.getString("party"),
                row.getString("office"),
                Rows.texts(row, "types"),
                DivisionCode.parse(row.getString("territory")),
                row.getString("purpose"),
                row.getString("basis"),
                row.getString("retention"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("ended", LocalDate.class),
                row.getString("issuer") == null
                        ? null
                        : new Issuer(row.getString("issuer"), row.getString("issuer_key")));
    }
}

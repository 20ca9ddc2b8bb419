package org.chengxin.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationKind;
import org.chengxin.matter.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what was approved. */
@Repository
class ApprovedAccessStore {

    private final JdbcClient sql;

    ApprovedAccessStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param byProgram whether a token was approved too */
    record Approved(MatterId matter, String number, Applicant to, String seat, LocalDate until, boolean byProgram) {}

    void insert(Approved approved) {
        sql.sql("""
                        insert into onboarding.approved_access (matter, number, name, code, kind, seat, until, by_program)
                        values (:matter, :number, :name, :code, :kind, :seat, :until, :byProgram)""")
                .param("matter", approved.matter().value())
                .param("number", approved.number())
                .param("name", approved.to().name())
                .param("code", approved.to().code())
                .param("kind", approved.to().kind().name())
                .param("seat", approved.seat())
                .param("until", approved.until())
                .param("byProgram", approved.byProgram())
                .update();
    }

    /** The matter of this number in which something approved waits for its applicant. */
    Optional<MatterId> waiting(String number) {
        return sql.sql("select matter from onboarding.approved_access where number = :number and not collected")
                .param("number", number)
                .query((row, index) -> new MatterId(row.getObject("matter", UUID.class)))
                .optional();
    }

    /** Takes it out, so that nobody collects it a second time. */
    Optional<Approved> collect(MatterId matter) {
        return sql.sql("""
                        update onboarding.approved_access set collected = true where matter = :matter and not collected
                        returning *""")
                .param("matter", matter.value())
                .query((row, number) -> read(row))
                .optional();
    }

    private static Approved read(ResultSet row) throws SQLException {
        return new Approved(
                new MatterId(row.getObject("matter", UUID.class)),
                row.getString("number"),
                new Applicant(
                        row.getString("name"), row.getString("code"), OrganisationKind.valueOf(row.getString("kind"))),
                row.getString("seat"),
                row.getObject("until", LocalDate.class),
                row.getBoolean("by_program"));
    }
}

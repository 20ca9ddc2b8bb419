package org.chengxin.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationKind;
import org.chengxin.matter.MatterId;
import org.chengxin.onboarding.CollectionCodes.Sent;
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

    /** Keeps what opens it, and on which way that went. */
    void sent(MatterId matter, Sent sent) {
        sql.sql("""
                        update onboarding.approved_access set code_digest = :digest, sent_by = :way, sent_to = :to, sent_on = :day
                        where matter = :matter""")
                .param("digest", sent.digest())
                .param("way", sent.way().name())
                .param("to", sent.to())
                .param("day", sent.day())
                .param("matter", matter.value())
                .update();
    }

    /** The code that opens what waits in a matter. */
    Optional<Sent> sent(MatterId matter) {
        return sql.sql("""
                        select code_digest, sent_by, sent_to, sent_on from onboarding.approved_access
                        where matter = :matter and not collected and code_digest is not null""")
                .param("matter", matter.value())
                .query((row, index) -> new Sent(
                        row.getBytes("code_digest"),
                        CollectionCodes.Way.valueOf(row.getString("sent_by")),
                        row.getString("sent_to"),
                        row.getObject("sent_on", LocalDate.class)))
                .optional();
    }

    /** The code of whoever has access approved in a matter. */
    Optional<String> codeOf(MatterId matter) {
        return sql.sql("select code from onboarding.approved_access where matter = :matter")
                .param("matter", matter.value())
                .query(String.class)
                .optional();
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

    /** Keeps the account that was opened, so that it ends with the access. */
    void holds(MatterId matter, UUID account) {
        sql.sql("update onboarding.approved_access set account = :account where matter = :matter")
                .param("account", account)
                .param("matter", matter.value())
                .update();
    }

    /** Accounts whose access ended before that day; they are told once. */
    List<UUID> ended(LocalDate day, int limit) {
        return sql.sql("""
                        with over as (
                            select matter, account from onboarding.approved_access
                            where account is not null and until < :day order by until limit :limit for update)
                        update onboarding.approved_access a set account = null from over
                        where a.matter = over.matter returning over.account""")
                .param("day", day)
                .param("limit", limit)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Until the end of the transaction nobody else gives access to the organisation of this code. */
    void lock(String code) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('organisation ' || :code, 0))")
                .param("code", code)
                .query(row -> {});
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

package org.chengxin.account.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.office.Offices.Certificate;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.account.office.Offices.Post;
import org.chengxin.account.office.Offices.Staff;
import org.chengxin.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of offices and staff. */
@Repository
class OfficeStore {

    /** A dissolved office is none any more; another stands in for it. */
    private static final String STANDING = " not exists (select from account.organisation_change gone"
            + " where gone.organisation = organisation.id and gone.successor is not null)";

    private final JdbcClient sql;

    OfficeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** False if the organisation is no department. */
    boolean makeOffice(UUID organisation, String department, String level, String division, @Nullable UUID above) {
        return sql.sql("""
                update account.organisation
                set department = :department, level = :level, division = :division, parent = :above
                where id = :id and kind = 'DEPARTMENT'""")
                        .param("id", organisation)
                        .param("department", department)
                        .param("level", level)
                        .param("division", division)
                        .param("above", above)
                        .update()
                == 1;
    }

    Optional<Office> office(UUID id) {
        return sql.sql("""
                select id, name, department, level, division, parent from account.organisation
                where id = :id and department is not null and """ + STANDING)
                .param("id", id)
                .query((row, index) -> office(row))
                .optional();
    }

    List<Office> offices() {
        return sql.sql("""
                select id, name, department, level, division, parent from account.organisation
                where department is not null and """ + STANDING + " order by id limit 10000")
                .query((row, index) -> office(row))
                .list();
    }

    List<Office> offices(String department) {
        return sql.sql("""
                select id, name, department, level, division, parent from account.organisation
                where department = :department and """ + STANDING + " order by id limit 10000")
                .param("department", department)
                .query((row, index) -> office(row))
                .list();
    }

    private static Office office(ResultSet row) throws SQLException {
        return new Office(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("department"),
                row.getString("level"),
                row.getString("division"),
                Rows.idOrNull(row, "parent", OrganisationId::new));
    }

    List<Staff> staff(UUID office) {
        return sql.sql("""
                select * from account.account where organisation = :office and post is not null
                order by post desc, id limit 1000""")
                .param("office", office)
                .query((row, index) -> person(row))
                .list();
    }

    Optional<Staff> person(UUID account) {
        return sql.sql("select * from account.account where id = :id and post is not null")
                .param("id", account)
                .query((row, index) -> person(row))
                .optional();
    }

    private static Staff person(ResultSet row) throws SQLException {
        String certificate = row.getString("certificate");
        return new Staff(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("display_name"),
                Post.valueOf(row.getString("post")),
                row.getObject("stand_in", UUID.class),
                row.getObject("away_until", LocalDate.class),
                row.getTimestamp("left_at") != null,
                row.getTimestamp("disabled_at") != null,
                certificate == null
                        ? null
                        : new Certificate(certificate, row.getObject("certified_until", LocalDate.class)));
    }

    /** False if there is no such officer of an office. */
    boolean post(UUID account, Post post) {
        return sql.sql("""
                update account.account a set post = :post
                from account.organisation o
                where a.id = :id and a.role = 'OFFICER' and o.id = a.organisation and o.department is not null""").param("id", account).param("post", post.name()).update() == 1;
    }

    /** The account that has a certificate, also a disabled one, but none whose person left; until the transaction ends, nobody else gets it. */
    Optional<UUID> holder(String certificate) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('certificate ' || :number, 0))")
                .param("number", certificate)
                .query(row -> {});
        return sql.sql("select id from account.account where certificate = :number and left_at is null")
                .param("number", certificate)
                .query((row, index) -> row.getObject("id", UUID.class))
                .optional();
    }

    void certify(UUID account, @Nullable Certificate certificate) {
        sql.sql("update account.account set certificate = :number, certified_until = :until where id = :id")
                .param("id", account)
                .param("number", certificate == null ? null : certificate.number())
                .param("until", certificate == null ? null : certificate.until())
                .update();
    }

    void away(UUID account, @Nullable LocalDate until, @Nullable UUID standIn) {
        sql.sql("update account.account set away_until = :until, stand_in = :standIn where id = :id")
                .param("id", account)
                .param("until", until)
                .param("standIn", standIn)
                .update();
    }

    /** Marks the person as left and ends the person's sessions. */
    void leave(UUID account, @Nullable UUID standIn, Instant now) {
        sql.sql("update account.account set left_at = :now, stand_in = :standIn where id = :id")
                .param("id", account)
                .param("standIn", standIn)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("delete from account.session where account = :id")
                .param("id", account)
                .update();
    }
}

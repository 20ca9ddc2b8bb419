package org.chengxin.subject.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.chengxin.database.Rows;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of all versions of what sources said of a subject. */
@Repository
class HistoryStore {

    private final JdbcClient sql;

    HistoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** All versions, in the order received. */
    List<Version> versions(Collection<SubjectId> identities) {
        return sql.sql("""
                select fact, rank, since, source, nature, name, division, address, operator, valid_from, at, ended_at, replaced_by
                from subject.assertion where subject = any (cast(:subjects as uuid[])) order by at, fact""")
                .param("subjects", identities.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> new Version(
                        new FactId(row.getObject("fact", UUID.class)),
                        row.getInt("rank"),
                        row.getObject("since", UUID.class),
                        row.getString("source"),
                        row.getString("nature"),
                        row.getString("name"),
                        row.getString("division"),
                        row.getString("address"),
                        row.getString("operator"),
                        row.getObject("valid_from", LocalDate.class),
                        Rows.instant(row, "at"),
                        Rows.instantOrNull(row, "ended_at"),
                        Rows.idOrNull(row, "replaced_by", FactId::new)))
                .list();
    }

    /** Shops that these ran until another did, or under another name, the latest first. */
    List<EarlierShop> shops(Collection<SubjectId> identities) {
        return sql.sql("""
                select fact, platform_name, name, until from subject.earlier_shop
                where merchant = any (cast(:subjects as uuid[])) order by until desc, name""")
                .param("subjects", identities.stream().map(SubjectId::toString).toArray(String[]::new))
                .query(Rows.of(EarlierShop.class))
                .list();
    }

    /** The former names that reports themselves list, the oldest first. */
    List<FormerName> listed(Collection<SubjectId> identities) {
        return sql.sql("""
                select fact, name, valid_from, valid_until, source from subject.former_name
                where subject = any (cast(:subjects as uuid[])) and replaced_by is null
                order by valid_from nulls first, name""")
                .param("subjects", identities.stream().map(SubjectId::toString).toArray(String[]::new))
                .query((row, index) -> new FormerName(
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("source"),
                        new FactId(row.getObject("fact", UUID.class))))
                .list();
    }
}

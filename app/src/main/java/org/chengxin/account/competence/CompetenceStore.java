package org.chengxin.account.competence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the competence table. */
@Repository
class CompetenceStore {

    private final JdbcClient sql;

    CompetenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Most specific entry: the smallest territory that contains the division, then the definition before {@code *}. */
    Optional<OrganisationId> office(String definition, String department, String level, String division) {
        return sql.sql("""
                select office from account.competence
                where definition in (:definition, '*') and department = :department and level = :level
                  and starts_with(:division, territory)
                order by length(territory) desc, definition desc limit 1""")
                .param("definition", definition)
                .param("department", department)
                .param("level", level)
                .param("division", division)
                .query((row, index) -> new OrganisationId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The office of exactly this entry. */
    Optional<OrganisationId> at(CompetenceEntry entry) {
        return sql.sql("""
                select office from account.competence
                where definition = :definition and department = :department and level = :level
                  and territory = :territory""")
                .param("definition", entry.definition())
                .param("department", entry.department())
                .param("level", entry.level())
                .param("territory", entry.territory())
                .query((row, index) -> new OrganisationId(row.getObject(1, UUID.class)))
                .optional();
    }

    List<CompetenceEntry> entries(String department, int limit) {
        return sql.sql("""
                select definition, department, level, territory, office from account.competence
                where department = :department order by definition, level, territory limit :limit""")
                .param("department", department)
                .param("limit", limit)
                .query((row, index) -> new CompetenceEntry(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        new OrganisationId(row.getObject(5, UUID.class))))
                .list();
    }

    void remove(CompetenceEntry entry) {
        sql.sql("""
                delete from account.competence
                where definition = :definition and department = :department and level = :level
                  and territory = :territory""")
                .param("definition", entry.definition())
                .param("department", entry.department())
                .param("level", entry.level())
                .param("territory", entry.territory())
                .update();
    }

    void put(String definition, String department, String level, String territory, OrganisationId office) {
        sql.sql("""
                insert into account.competence (definition, department, level, territory, office)
                values (:definition, :department, :level, :territory, :office)
                on conflict (definition, department, level, territory) do update set office = excluded.office""")
                .param("definition", definition)
                .param("department", department)
                .param("level", level)
                .param("territory", territory)
                .param("office", office.value())
                .update();
    }
}

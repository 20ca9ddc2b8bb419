package org.chengxin.account.succession;

import java.util.List;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Rows;
import org.chengxin.evidence.SealId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of changes of organisations. */
@Repository
class ChangeStore {

    private static final int MOST = 10_000;

    private final JdbcClient sql;

    ChangeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** All changes, few in the life of a city, by their days. */
    List<OrganisationChange> all() {
        return sql.sql("select * from account.organisation_change order by day, id limit :most")
                .param("most", MOST)
                .query(Rows.of(OrganisationChange.class))
                .list();
    }

    void insert(OrganisationChange change, SealId seal) {
        sql.sql("""
                insert into account.organisation_change
                    (id, organisation, act, name, successor, day, document_number, document_name, reason, seal)
                values (:id, :organisation, :act, :name, :successor, :day, :documentNumber, :documentName, :reason, :seal)""")
                .param("id", change.id())
                .param("organisation", change.organisation().value())
                .param("act", change.act().name())
                .param("name", change.name())
                .param(
                        "successor",
                        change.successor() == null ? null : change.successor().value())
                .param("day", change.day())
                .param("documentNumber", change.documentNumber())
                .param("documentName", change.documentName())
                .param("reason", change.reason())
                .param("seal", seal.value())
                .update();
    }

    /** The offices below a dissolved one are below its successor; the successor, if it was below it, is below who was above both. */
    void inheritOffices(OrganisationId from, OrganisationId to) {
        sql.sql("""
                update account.organisation o set parent = case when o.id = :to then gone.parent else :to end
                from account.organisation gone where gone.id = :from and o.parent = :from""").param("from", from.value()).param("to", to.value()).update();
    }

    /**
     * The entries of the competence table go to the successor; the rest of the dissolved office's territory, where none of its
     * department's other offices is competent, by an entry for all kinds.
     */
    void inheritCompetence(OrganisationId from, OrganisationId to) {
        sql.sql("update account.competence set office = :to where office = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
        sql.sql("""
                insert into account.competence (definition, department, level, territory, office)
                select '*', gone.department, gone.level, regexp_replace(gone.division, '(00)+$', ''), next.id
                from account.organisation gone join account.organisation next on next.id = :to
                where gone.id = :from and gone.department is not null
                  and (gone.department, gone.level, gone.division)
                      is distinct from (next.department, next.level, next.division)
                on conflict do nothing""").param("from", from.value()).param("to", to.value()).update();
    }
}

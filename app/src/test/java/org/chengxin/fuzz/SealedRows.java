package org.chengxin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row that belongs to a sealed entry has it, and every sealed entry has its row. */
final class SealedRows {

    private final JdbcClient sql;
    private final List<String> owners;
    private final Set<UUID> entriesBefore;
    private final Set<UUID> ownedBefore;

    SealedRows(JdbcClient sql) {
        this.sql = sql;
        this.owners = sql.sql("""
                select table_schema || '.' || table_name from information_schema.columns
                where column_name = 'seal' and data_type = 'uuid' and table_schema <> 'evidence'
                  and table_name not in (select viewname from pg_views)
                order by 1""").query(String.class).list();
        this.entriesBefore = ids("select id from evidence.entry");
        this.ownedBefore = owned();
    }

    void reconcile() {
        Set<UUID> entries = ids("select id from evidence.entry");
        entries.removeAll(entriesBefore);
        Set<UUID> owned = owned();
        owned.removeAll(ownedBefore);
        assertThat(entries).as("what was stored is sealed").containsAll(owned);
        entries.removeAll(ids("select seal from evidence.fact where type = 'erasure'"));
        entries.removeAll(owned);
        assertThat(entries.stream().limit(20).map(this::told).toList())
                .as("what was sealed has an owner")
                .isEmpty();
    }

    private String told(UUID entry) {
        return entry + " "
                + sql.sql("select type from evidence.fact where seal = :seal")
                        .param("seal", entry)
                        .query(String.class)
                        .list();
    }

    private Set<UUID> owned() {
        Set<UUID> owned = new HashSet<>();
        // not every type of report has a table of its own besides
        owned.addAll(ids("select f.seal from evidence.fact f join intake.report r on r.id = f.id"));
        owners.forEach(table -> owned.addAll(ids("select distinct seal from " + table + " where seal is not null")));
        return owned;
    }

    private Set<UUID> ids(String query) {
        return new HashSet<>(sql.sql(query).query(UUID.class).list());
    }
}

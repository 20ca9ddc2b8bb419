package org.chengxin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was stored against what was answered, row by row. */
final class Ledger {

    private final JdbcClient sql;
    private final List<String> owners;
    private final Set<UUID> reportsBefore;
    private final Set<UUID> mattersBefore;
    private final Set<UUID> factsBefore;
    private final Set<UUID> entriesBefore;
    private final Set<UUID> ownedBefore;
    private final Set<UUID> created = new HashSet<>();
    private final Set<UUID> opened = new HashSet<>();
    private int openedOnPages;

    Ledger(JdbcClient sql) {
        this.sql = sql;
        this.owners = sql.sql("""
                select table_schema || '.' || table_name from information_schema.columns
                where column_name = 'seal' and data_type = 'uuid' and table_schema <> 'evidence'
                  and table_name not in (select viewname from pg_views)
                order by 1""").query(String.class).list();
        this.reportsBefore = ids("select id from intake.report");
        this.mattersBefore = ids("select id from matter.matter");
        this.factsBefore = ids("select id from evidence.fact");
        this.entriesBefore = ids("select id from evidence.entry");
        this.ownedBefore = owned();
    }

    void created(UUID id) {
        created.add(id);
    }

    void opened(UUID id) {
        opened.add(id);
    }

    void openedOnAPage() {
        openedOnPages++;
    }

    int stored() {
        return created.size() + opened.size();
    }

    /** How much was stored, for the report of a run. */
    String figures() {
        return created.size() + " reports, " + opened.size() + " + " + openedOnPages + " matters, "
                + fresh("select id from evidence.fact", factsBefore).size() + " facts";
    }

    void reconcile() {
        assertThat(fresh("select id from intake.report", reportsBefore))
                .as("what was answered as created is stored, and nothing else")
                .isEqualTo(created);
        Set<UUID> matters = fresh("select id from matter.matter", mattersBefore);
        assertThat(matters).as("each matter that was answered is stored").containsAll(opened);
        assertThat(matters).as("and no other").hasSize(opened.size() + openedOnPages);
        Set<UUID> facts = fresh("select id from evidence.fact", factsBefore);
        assertThat(facts).as("each created report is sealed").containsAll(created);
        assertThat(facts)
                .as("each act is sealed")
                .containsAll(fresh("select fact from matter.act where not erased", factsBefore));
        Set<UUID> entries = fresh("select id from evidence.entry", entriesBefore);
        Set<UUID> owned = owned();
        owned.removeAll(ownedBefore);
        assertThat(entries).as("what was stored is sealed").containsAll(owned);
        entries.removeAll(ids("select seal from evidence.fact where type = 'erasure'"));
        assertThat(owned).as("what was sealed has an owner").containsAll(entries);
    }

    private Set<UUID> owned() {
        Set<UUID> owned = new HashSet<>();
        owners.forEach(table -> owned.addAll(ids("select distinct seal from " + table + " where seal is not null")));
        return owned;
    }

    private Set<UUID> fresh(String query, Set<UUID> before) {
        Set<UUID> now = ids(query);
        now.removeAll(before);
        return now;
    }

    private Set<UUID> ids(String query) {
        return new HashSet<>(sql.sql(query).query(UUID.class).list());
    }
}

package org.chengxin.evidence.comparison;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chengxin.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares each day what the rows of one kind say with the facts that they come from. Where they differ the owner shows the sealed
 * text in place of the row, marked as being checked, and health is degraded: an edit shows on pages for a day at most.
 *
 * @param <R> a row
 */
public abstract class SealedRows<R> implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(SealedRows.class);
    private static final Status DEGRADED = new Status("DEGRADED", "rows differ from what was sealed");
    private static final int PAGE = 500;

    private final JdbcClient sql;
    private final String table;

    /** @param table of the rows that were found to differ: {@code id uuid primary key, found timestamptz not null} */
    protected SealedRows(JdbcClient sql, String table) {
        this.sql = sql;
        this.table = table;
    }

    /** The next rows by id, as they stand in the database. */
    protected abstract List<R> page(UUID after, int most);

    protected abstract UUID id(R row);

    /** Those that say something else than what was sealed, with those that nothing was sealed of, or whose fact cannot be read. */
    protected abstract List<R> differing(List<R> page);

    /** Whether the last comparison found any row that differs. */
    protected boolean differs() {
        return sql.sql("select exists (select from " + table + ")")
                .query(Boolean.class)
                .single();
    }

    /** {@code DEGRADED} while a row differs. */
    public final Health health() {
        return differs() ? Health.status(DEGRADED).build() : Health.up().build();
    }

    @Override
    public final Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public final Duration atMost() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        OffsetDateTime start = now();
        UUID after = new UUID(0, 0);
        for (List<R> page = page(after, PAGE); !page.isEmpty(); page = page(after, PAGE)) {
            after = id(page.get(page.size() - 1));
            keep(differing(page).stream().map(this::id).toList());
        }
        // rows that say the same again, and rows that are gone
        sql.sql("delete from " + table + " where found < :start")
                .param("start", start)
                .update();
    }

    private OffsetDateTime now() {
        return sql.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    }

    private void keep(List<UUID> differing) {
        if (differing.isEmpty()) {
            return;
        }
        LOG.warn("{}: {} rows differ from what was sealed, such as {}", name(), differing.size(), differing.get(0));
        sql.sql("insert into " + table
                        + " (id, found) select unnest(cast(:differing as uuid[])), clock_timestamp()"
                        + " on conflict (id) do update set found = excluded.found")
                .param("differing", differing.toArray(UUID[]::new))
                .update();
    }
}

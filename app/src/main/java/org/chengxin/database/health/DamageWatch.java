package org.chengxin.database.health;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chengxin.database.DatabaseFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Raises the alarm when PostgreSQL reads a damaged page, row or index: once in the log for each, and in the health check until the next
 * start, since what was damaged does not mend itself. Requests that touch it fail, whatever else works.
 */
@Component("damageHealthIndicator")
class DamageWatch implements SQLExceptionTranslator, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DamageWatch.class);

    /** PostgreSQL, appendix A: data_corrupted and index_corrupted; its internal errors have harmless causes too. */
    private static final Set<String> DAMAGED = Set.of("XX001", "XX002");

    private static final int REMEMBERED = 100;

    private final SQLExceptionTranslator usual = new SQLExceptionSubclassTranslator();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException failure) {
        SQLException refused = DatabaseFault.sql(failure);
        if (refused != null && refused.getSQLState() != null && DAMAGED.contains(refused.getSQLState())) {
            note(DatabaseFault.describe(refused));
        }
        return usual.translate(task, sql, failure);
    }

    private void note(String damage) {
        if (seen.size() < REMEMBERED && seen.add(damage)) {
            LOG.error(
                    "the database reads damaged data ({}): stop writing, keep the data folder as it is, restore a backup, "
                            + "see docs/operations.md（数据库读到损坏的数据，请停止写入并从备份恢复）",
                    damage);
        }
    }

    @Override
    public Health health() {
        return seen.isEmpty() ? Health.up().build() : Health.down().build();
    }
}

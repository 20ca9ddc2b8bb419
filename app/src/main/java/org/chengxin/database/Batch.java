package org.chengxin.database;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.stereotype.Component;

/**
 * JDBC batch: runs one statement for many sets of named parameters, in order and in one round trip, in the current
 * transaction. The driver may merge inserts into one multi-row statement, so no two rows of a batch may conflict with the
 * same row in {@code on conflict}.
 */
@Component
@DependsOn("migrations")
public class Batch {

    private final NamedParameterJdbcTemplate statements;

    Batch(NamedParameterJdbcTemplate statements) {
        this.statements = statements;
    }

    public void run(String statement, List<Map<String, @Nullable Object>> parameters) {
        if (!parameters.isEmpty()) {
            statements.batchUpdate(statement, SqlParameterSourceUtils.createBatch(parameters));
        }
    }
}

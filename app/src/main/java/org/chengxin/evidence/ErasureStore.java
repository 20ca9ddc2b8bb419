package org.chengxin.evidence;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that empties a fact. */
@Repository
class ErasureStore {

    private final JdbcClient sql;

    ErasureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A fact as it stands before it is erased: encrypted payload and salt, or the fact that has erased it. */
    record Standing(
            String type,
            byte @Nullable [] salt,
            byte @Nullable [] payload,
            @Nullable UUID erasedBy) {}

    /** Two requests to erase the same fact come one after the other. */
    Optional<Standing> lock(UUID fact) {
        return sql.sql("select type, salt, payload, erased_by from evidence.fact where id = :id for update")
                .param("id", fact)
                .query((row, number) ->
                        new Standing(row.getString(1), row.getBytes(2), row.getBytes(3), row.getObject(4, UUID.class)))
                .optional();
    }

    void empty(UUID fact, UUID erasure) {
        sql.sql("update evidence.fact set salt = null, payload = null, erased_by = :erasure where id = :id")
                .param("erasure", erasure)
                .param("id", fact)
                .update();
    }
}

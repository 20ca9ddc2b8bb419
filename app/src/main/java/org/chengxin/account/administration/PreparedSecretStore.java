package org.chengxin.account.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Hashes of passwords and tokens generated for a proposal and shown to its proposer. They are stored apart because the deciders
 * read the proposal's content; the content refers to the secret by id.
 */
@Repository
class PreparedSecretStore {

    /** Expiry: long enough for a second person away over the longest holidays; no password waits for ever. */
    static final Duration GOOD_FOR = Duration.ofDays(14);

    private final JdbcClient sql;
    private final Clock clock;

    PreparedSecretStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Stores a hash and deletes expired ones. */
    UUID keep(String hash) {
        Instant now = clock.instant();
        sql.sql("delete from account.prepared_secret where prepared_at < :before")
                .param("before", now.minus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .update();
        UUID id = Uuid7.next();
        sql.sql("insert into account.prepared_secret (id, secret, prepared_at) values (:id, :secret, :now)")
                .param("id", id)
                .param("secret", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Empty if used or expired. */
    Optional<String> find(UUID id) {
        return sql.sql("select secret from account.prepared_secret where id = :id and prepared_at >= :since")
                .param("id", id)
                .param("since", clock.instant().minus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** Deletes a used hash, so that each is used once. */
    void used(UUID id) {
        sql.sql("delete from account.prepared_secret where id = :id")
                .param("id", id)
                .update();
    }
}

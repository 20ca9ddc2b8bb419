package org.chengxin.account.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Hashes of passwords and tokens generated for a proposal. They are stored apart because the deciders read the proposal's content;
 * the content refers to the secret by id. Of a password the proposer is shown the first half and the approver the second, so that
 * neither knows it: both hand over what they have to the person whose it is.
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

    /**
     * Stores a hash and deletes expired ones.
     *
     * @param secondHalf what the approver is shown; null if there is nothing
     */
    UUID keep(String hash, @Nullable String secondHalf) {
        Instant now = clock.instant();
        sql.sql("delete from account.prepared_secret where prepared_at < :before")
                .param("before", now.minus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .update();
        UUID id = Uuid7.next();
        sql.sql(
                        "insert into account.prepared_secret (id, secret, second_half, prepared_at) values (:id, :secret, :half, :now)")
                .param("id", id)
                .param("secret", hash)
                .param("half", secondHalf)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Empty if used or expired. */
    Optional<String> find(UUID id) {
        return sql.sql(
                        "select secret from account.prepared_secret where id = :id and prepared_at >= :since and secret is not null")
                .param("id", id)
                .param("since", clock.instant().minus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** Deletes a used hash, so that each is used once; a second half stays until it is shown. */
    void used(UUID id) {
        sql.sql("delete from account.prepared_secret where id = :id and second_half is null")
                .param("id", id)
                .update();
        sql.sql("update account.prepared_secret set secret = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Takes out the second half of a used secret: nobody is shown it twice. */
    Optional<String> takeSecondHalf(UUID id) {
        return sql.sql("delete from account.prepared_secret where id = :id and secret is null returning second_half")
                .param("id", id)
                .query(String.class)
                .optional();
    }
}

package org.chengxin.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of second factors. */
@Repository
class FactorStore {

    private final JdbcClient sql;

    FactorStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param secret encrypted */
    record StoredFactor(byte[] secret, boolean confirmed, long lastStep) {}

    Optional<StoredFactor> find(UUID account) {
        return sql.sql("select secret, confirmed_at, last_step from account.second_factor where account = :account")
                .param("account", account)
                .query((row, index) -> new StoredFactor(
                        row.getBytes("secret"), row.getTimestamp("confirmed_at") != null, row.getLong("last_step")))
                .optional();
    }

    /** Stores an unconfirmed secret; does nothing if the account has one, confirmed or not. */
    void offer(UUID account, byte[] secret) {
        sql.sql("""
                insert into account.second_factor (account, secret) values (:account, :secret)
                on conflict (account) do nothing""").param("account", account).param("secret", secret).update();
    }

    /**
     * Compare-and-set of the last step: false if this or a later step was used, so that concurrent requests use a code only
     * once.
     */
    boolean use(UUID account, long step) {
        return sql.sql(
                                "update account.second_factor set last_step = :step where account = :account and last_step < :step")
                        .param("account", account)
                        .param("step", step)
                        .update()
                == 1;
    }

    void confirm(UUID account, Instant now) {
        sql.sql("update account.second_factor set confirmed_at = :now where account = :account")
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(UUID account) {
        sql.sql("delete from account.recovery_code where account = :account")
                .param("account", account)
                .update();
        sql.sql("delete from account.second_factor where account = :account")
                .param("account", account)
                .update();
    }

    void replaceCodes(UUID account, Collection<byte[]> hashes) {
        sql.sql("delete from account.recovery_code where account = :account")
                .param("account", account)
                .update();
        for (byte[] hash : hashes) {
            sql.sql("insert into account.recovery_code (account, hash) values (:account, :hash)")
                    .param("account", account)
                    .param("hash", hash)
                    .update();
        }
    }

    /** Uses a recovery code; false if it is unknown or was used. */
    boolean useCode(UUID account, byte[] hash, Instant now) {
        return sql.sql("""
                update account.recovery_code set used_at = :now
                where account = :account and hash = :hash and used_at is null""")
                        .param("account", account)
                        .param("hash", hash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int codesLeft(UUID account) {
        return sql.sql("select count(*) from account.recovery_code where account = :account and used_at is null")
                .param("account", account)
                .query(Integer.class)
                .single();
    }
}

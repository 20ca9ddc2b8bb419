package org.chengxin.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.AccountStore.StoredAccount;
import org.chengxin.account.Sessions.Pending;
import org.chengxin.database.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of sessions; session secrets are stored as hashes. */
@Repository
class SessionStore {

    private final JdbcClient sql;

    SessionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A valid session of an account that may be signed in. */
    record StoredSession(
            UUID id,
            StoredAccount account,
            Instant usedAt,
            Instant provedAt,
            @Nullable Pending pending) {}

    /** A session as its owner sees it. */
    record ListedSession(UUID id, Instant openedAt, Instant usedAt, String address) {}

    void insert(
            byte[] hash,
            UUID account,
            String address,
            @Nullable Pending pending,
            int idleMinutes,
            Instant now,
            Instant expiresAt) {
        sql.sql("""
                insert into account.session
                    (hash, account, expires_at, opened_at, used_at, proved_at, idle_minutes, address, pending)
                values (:hash, :account, :expires, :now, :now, :now, :idle, :address, :pending)""")
                .param("hash", hash)
                .param("account", account)
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("idle", idleMinutes)
                .param("address", address)
                .param("pending", pending == null ? null : pending.name())
                .update();
    }

    Optional<StoredSession> find(byte[] hash, Instant now) {
        return sql.sql("""
                select a.*, s.id as session, s.used_at, s.proved_at, s.pending
                from account.session s join account.account a on a.id = s.account
                where s.hash = :hash and s.expires_at > :now
                and s.used_at + make_interval(mins => s.idle_minutes) > :now
                and a.left_at is null and a.disabled_at is null""")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> session(row))
                .optional();
    }

    private static StoredSession session(ResultSet row) throws SQLException {
        String pending = row.getString("pending");
        return new StoredSession(
                row.getObject("session", UUID.class),
                AccountStore.account(row),
                Rows.instant(row, "used_at"),
                Rows.instant(row, "proved_at"),
                pending == null ? null : Pending.valueOf(pending));
    }

    void used(UUID id, Instant now) {
        sql.sql("update account.session set used_at = :now where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void proved(UUID id, Instant now) {
        sql.sql("update account.session set proved_at = :now where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void pending(UUID id, @Nullable Pending pending) {
        sql.sql("update account.session set pending = :pending where id = :id")
                .param("id", id)
                .param("pending", pending == null ? null : pending.name())
                .update();
    }

    /** The account's open sessions, last used first. */
    List<ListedSession> of(UUID account, Instant now) {
        return sql.sql("""
                select id, opened_at, used_at, address from account.session
                where account = :account and expires_at > :now
                and used_at + make_interval(mins => idle_minutes) > :now and pending is null
                order by used_at desc, id limit 100""")
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Rows.of(ListedSession.class))
                .list();
    }

    /** Deletes the session, and expired ones. */
    void delete(byte[] hash, Instant now) {
        sql.sql("delete from account.session where hash = :hash or expires_at < :now")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Deletes a session; false if the account has no such session. */
    boolean delete(UUID account, UUID session) {
        return sql.sql("delete from account.session where account = :account and id = :session")
                        .param("account", account)
                        .param("session", session)
                        .update()
                == 1;
    }

    /** Deletes the account's sessions except one. */
    int deleteAll(UUID account, @Nullable UUID kept) {
        return sql.sql(
                        "delete from account.session where account = :account and id is distinct from cast(:kept as uuid)")
                .param("account", account)
                .param("kept", kept)
                .update();
    }
}

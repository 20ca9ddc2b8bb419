package org.chengxin.account;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.chengxin.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of failed sign-ins, shared by all instances. */
@Repository
class SignInDelayStore {

    private final JdbcClient sql;

    SignInDelayStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Consecutive failures. */
    record Failures(int count, Instant waitUntil, Instant last) {}

    /** Locks the row until the transaction ends, so that concurrent tries are counted one by one. */
    Failures lock(byte[] key, Instant now) {
        return sql.sql("""
                insert into account.sign_in_delay (key, failures, wait_until, last_at)
                values (:key, 0, :now, :now)
                on conflict (key) do update set key = excluded.key
                returning failures, wait_until, last_at""")
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Failures(
                        row.getInt("failures"), Rows.instant(row, "wait_until"), Rows.instant(row, "last_at")))
                .single();
    }

    void set(byte[] key, Failures failures) {
        sql.sql("""
                update account.sign_in_delay set failures = :failures, wait_until = :wait, last_at = :last
                where key = :key""")
                .param("key", key)
                .param("failures", failures.count())
                .param("wait", failures.waitUntil().atOffset(ZoneOffset.UTC))
                .param("last", failures.last().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Increments the counter of a window that starts with its first failure; returns the count. */
    int count(byte[] key, Duration window, Instant now) {
        return sql.sql("""
                insert into account.sign_in_delay as d (key, failures, wait_until, last_at)
                values (:key, 1, :end, :now)
                on conflict (key) do update
                set failures = case when d.wait_until <= :now then 1 else least(d.failures + 1, 1000000) end,
                    wait_until = case when d.wait_until <= :now then :end else d.wait_until end,
                    last_at = :now
                returning failures""")
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("end", now.plus(window).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void takeBack(byte[] key) {
        sql.sql("update account.sign_in_delay set failures = greatest(failures - 1, 0) where key = :key")
                .param("key", key)
                .update();
    }

    void forget(byte[] key) {
        sql.sql("delete from account.sign_in_delay where key = :key")
                .param("key", key)
                .update();
    }

    void forgetBefore(Instant day, Instant quarter) {
        sql.sql("delete from account.sign_in_delay where last_at < :day")
                .param("day", day.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("delete from account.usual_address where last_at < :quarter")
                .param("quarter", quarter.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isUsual(byte[] key) {
        return sql.sql("select exists (select from account.usual_address where key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    void usual(byte[] key, Instant now) {
        sql.sql("""
                insert into account.usual_address (key, last_at) values (:key, :now)
                on conflict (key) do update set last_at = :now""")
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}

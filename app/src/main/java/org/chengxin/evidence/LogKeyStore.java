package org.chengxin.evidence;

import java.util.HashSet;
import java.util.Set;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys that sealed facts have named. */
@Repository
class LogKeyStore {

    private final JdbcClient sql;

    LogKeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The vkeys already sealed; other instances that start at the same time wait for this transaction to end. */
    Set<String> sealedKeys() {
        // an advisory lock, since a table lock would need the right to update its rows
        sql.sql("select pg_advisory_xact_lock(hashtext('evidence.log_key'))").query(row -> {});
        return new HashSet<>(
                sql.sql("select vkey from evidence.log_key").query(String.class).list());
    }

    void add(String vkey, FactId fact, SealId seal) {
        sql.sql("insert into evidence.log_key (vkey, fact, seal) values (:vkey, :fact, :seal)")
                .param("vkey", vkey)
                .param("fact", fact.value())
                .param("seal", seal.value())
                .update();
    }

    boolean isTold(FactId fact) {
        return sql.sql("select exists (select from evidence.log_key where fact = :fact)")
                .param("fact", fact.value())
                .query(Boolean.class)
                .single();
    }
}

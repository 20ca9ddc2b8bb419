package org.chengxin.rule.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The SQL of one kind of texts; a row without a day was never in force. */
final class TextStore {

    private final JdbcClient sql;
    private final String table;
    private final String key;

    TextStore(JdbcClient sql, String table, String key) {
        this.sql = sql;
        this.table = table;
        this.key = key;
    }

    /** A version with its day. */
    record Head(String name, int version, LocalDate from) {}

    /** What a version says. */
    record Row(LocalDate from, String source, FactId fact) {}

    private StatementSpec statement(String text) {
        return sql.sql(text.replace("TABLE", table).replace("KEY", key));
    }

    /** Lock for one change at a time, until the transaction ends; version numbers have no gaps. */
    void lock() {
        statement("lock table TABLE in share row exclusive mode").update();
    }

    int latest(String name) {
        return statement("select coalesce(max(version), 0) from TABLE where KEY = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    boolean has(String name, String digest) {
        return statement("""
                select exists (select from TABLE
                               where KEY = :name and digest = decode(:digest, 'hex') and effective_from is not null)""")
                .param("name", name)
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    boolean has(FactId fact) {
        return statement("select exists (select from TABLE where fact = :fact)")
                .param("fact", fact.value())
                .query(Boolean.class)
                .single();
    }

    void insert(Head head, String digest, Row row, SealId seal) {
        statement("""
                insert into TABLE (fact, KEY, version, digest, source, effective_from, seal)
                values (:fact, :name, :version, decode(:digest, 'hex'), :source, :from, :seal)""")
                .param("fact", row.fact().value())
                .param("name", head.name())
                .param("version", head.version())
                .param("digest", digest)
                .param("source", row.source())
                .param("from", row.from())
                .param("seal", seal.value())
                .update();
    }

    Optional<Row> find(String name, int version) {
        return statement("""
                select effective_from, source, fact from TABLE
                where KEY = :name and version = :version and effective_from is not null""")
                .param("name", name)
                .param("version", version)
                .query((row, index) -> new Row(
                        row.getObject(1, LocalDate.class), row.getString(2), new FactId(row.getObject(3, UUID.class))))
                .optional();
    }

    /** By name, the latest day first. */
    List<Head> heads() {
        return statement("""
                select KEY, version, effective_from from TABLE where effective_from is not null
                order by KEY, effective_from desc, version desc""")
                .query((row, index) -> new Head(row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class)))
                .list();
    }
}

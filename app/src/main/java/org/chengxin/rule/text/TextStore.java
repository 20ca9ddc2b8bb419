package org.chengxin.rule.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The SQL of one kind of texts. */
final class TextStore {

    private final JdbcClient sql;
    private final String table;
    private final String key;

    TextStore(JdbcClient sql, String table, String key) {
        this.sql = sql;
        this.table = table;
        this.key = key;
    }

    /** What a version is known by. */
    record Id(String name, int version) {}

    /** What a version says. */
    record Row(LocalDate from, String source, FactId fact) {}

    private StatementSpec statement(String text) {
        return sql.sql(text.replace("TABLE", table).replace("KEY", key));
    }

    /** Lock for one change at a time, until the transaction ends; version numbers have no gaps. */
    void lock() {
        statement("lock table TABLE in share row exclusive mode").update();
    }

    int next(String name) {
        return statement("select coalesce(max(version), 0) + 1 from TABLE where KEY = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    /** Whether a version has this very text. */
    boolean has(String name, String digest) {
        return statement("select exists (select from TABLE where KEY = :name and digest = decode(:digest, 'hex'))")
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

    void insert(Id id, String digest, Row row, SealId seal) {
        statement("""
                insert into TABLE (fact, KEY, version, digest, source, effective_from, seal)
                values (:fact, :name, :version, decode(:digest, 'hex'), :source, :from, :seal)""")
                .param("fact", row.fact().value())
                .param("name", id.name())
                .param("version", id.version())
                .param("digest", digest)
                .param("source", row.source())
                .param("from", row.from())
                .param("seal", seal.value())
                .update();
    }

    Optional<Row> find(Id id) {
        return statement("""
                select effective_from, source, fact from TABLE where KEY = :name and version = :version""")
                .param("name", id.name())
                .param("version", id.version())
                .query((row, index) -> new Row(
                        row.getObject(1, LocalDate.class), row.getString(2), new FactId(row.getObject(3, UUID.class))))
                .optional();
    }

    Optional<Id> inForce(String name, LocalDate day) {
        return statement("""
                select version from TABLE where KEY = :name and effective_from <= :day
                order by effective_from desc, version desc limit 1""")
                .param("name", name)
                .param("day", day)
                .query((row, index) -> new Id(name, row.getInt(1)))
                .optional();
    }

    /** By name. */
    List<Id> inForce(LocalDate day) {
        return statement("""
                select distinct on (KEY) KEY, version from TABLE where effective_from <= :day
                order by KEY, effective_from desc, version desc""")
                .param("day", day)
                .query((row, index) -> new Id(row.getString(1), row.getInt(2)))
                .list();
    }

    /** The newest first. */
    List<Id> versions(String name) {
        return statement("select version from TABLE where KEY = :name order by 1 desc")
                .param("name", name)
                .query((row, index) -> new Id(name, row.getInt(1)))
                .list();
    }
}

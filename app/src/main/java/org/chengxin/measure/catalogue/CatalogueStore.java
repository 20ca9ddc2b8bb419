package org.chengxin.measure.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the catalogue's versions. */
@Repository
class CatalogueStore {

    private final JdbcClient sql;

    CatalogueStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Lock for one change at a time, until the transaction ends. */
    void lock() {
        sql.sql("lock table measure.catalogue in share row exclusive mode").update();
    }

    int latest(String item) {
        return sql.sql("select coalesce(max(version), 0) from measure.catalogue where item = :item")
                .param("item", item)
                .query(Integer.class)
                .single();
    }

    boolean has(String item, String digest) {
        return sql.sql("""
                select exists (select from measure.catalogue where item = :item and digest = decode(:digest, 'hex'))""")
                .param("item", item)
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    void insert(FactId fact, String item, int version, String digest, String source, LocalDate from, SealId seal) {
        sql.sql("""
                insert into measure.catalogue (fact, item, version, digest, source, effective_from, seal)
                values (:fact, :item, :version, decode(:digest, 'hex'), :source, :from, :seal)""")
                .param("fact", fact.value())
                .param("item", item)
                .param("version", version)
                .param("digest", digest)
                .param("source", source)
                .param("from", from)
                .param("seal", seal.value())
                .update();
    }

    /** The versions in force on a day, by item. */
    List<CatalogueVersion> inForce(LocalDate day) {
        return sql.sql("""
                select distinct on (item) item, version, source, effective_from, fact from measure.catalogue
                where effective_from <= :day order by item, version desc""")
                .param("day", day)
                .query((row, index) -> version(row))
                .list();
    }

    Optional<CatalogueVersion> find(String item, int version) {
        return sql.sql("""
                select item, version, source, effective_from, fact from measure.catalogue
                where item = :item and version = :version""")
                .param("item", item)
                .param("version", version)
                .query((row, index) -> version(row))
                .optional();
    }

    Optional<String> source(String item, int version) {
        return sql.sql("select source from measure.catalogue where item = :item and version = :version")
                .param("item", item)
                .param("version", version)
                .query(String.class)
                .optional();
    }

    boolean has(FactId fact) {
        return sql.sql("select exists (select from measure.catalogue where fact = :fact)")
                .param("fact", fact.value())
                .query(Boolean.class)
                .single();
    }

    private static CatalogueVersion version(ResultSet row) throws SQLException {
        return new CatalogueVersion(
                CatalogueFile.read(row.getString("source")),
                row.getInt("version"),
                row.getObject("effective_from", LocalDate.class),
                new FactId(row.getObject("fact", java.util.UUID.class)));
    }
}

package org.chengxin.evidence.anchor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.anchor.Anchors.Anchored;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.Note;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of anchored checkpoints. */
@Repository
class AnchorStore {

    private static final String COLUMNS = "note, size, receipt, certificate, dated, kind";

    private final JdbcClient sql;

    AnchorStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest anchor: its size, when we stored it, and the receipt with the time that the authority states. */
    record Latest(long size, Instant recorded, Instant dated, byte[] receipt) {}

    Optional<Latest> latest() {
        return sql.sql("""
                select size, recorded, dated, receipt from evidence.anchor
                order by size desc, recorded desc limit 1""")
                .query((row, number) -> new Latest(
                        row.getLong(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant(),
                        row.getBytes(4)))
                .optional();
    }

    /** The oldest anchor of a tree with more than {@code index} entries. */
    Optional<Anchored> covering(long index) {
        return sql.sql("select " + COLUMNS + " from evidence.anchor where size > :index order by dated, size limit 1")
                .param("index", index)
                .query((row, number) -> anchored(row))
                .optional();
    }

    void add(FactId fact, SealId seal, Anchored anchored, Instant recorded) {
        sql.sql("""
                insert into evidence.anchor
                    (fact, seal, kind, size, note, receipt, certificate, dated, recorded)
                values (:fact, :seal, :kind, :size, :note, :receipt, :certificate, :dated, :recorded)""")
                .param("fact", fact.value())
                .param("seal", seal.value())
                .param("kind", anchored.kind())
                .param("size", anchored.size())
                .param("note", anchored.checkpoint().toBytes())
                .param("receipt", anchored.receipt())
                .param("certificate", anchored.certificatePem())
                .param("dated", anchored.at().atOffset(ZoneOffset.UTC))
                .param("recorded", recorded.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isAnchor(FactId fact) {
        return sql.sql("select exists (select from evidence.anchor where fact = :fact)")
                .param("fact", fact.value())
                .query(Boolean.class)
                .single();
    }

    private static Anchored anchored(ResultSet row) throws SQLException {
        try {
            return new Anchored(
                    Note.parse(row.getBytes(1)),
                    row.getLong(2),
                    row.getBytes(3),
                    row.getString(4),
                    row.getTimestamp(5).toInstant(),
                    row.getString(6));
        } catch (VerificationException damaged) {
            throw new IllegalStateException("an anchored checkpoint is damaged", damaged);
        }
    }
}

package org.chengxin.matter.definition.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.database.Cells;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.definition.version.DefinitionVersion.State;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of versions. */
@Repository
class DefinitionStore {

    private final JdbcClient sql;

    DefinitionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Lock for one change at a time, until the transaction ends; version numbers have no gaps. */
    void lock() {
        sql.sql("lock table matter.definition in share row exclusive mode").update();
    }

    int nextVersion(String name) {
        return sql.sql("select coalesce(max(version), 0) + 1 from matter.definition where name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    boolean hasText(String name, String digest) {
        return sql.sql("""
                select exists (select from matter.definition
                               where name = :name and digest = decode(:digest, 'hex'))""")
                .param("name", name)
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    void insert(DefinitionVersion version, @Nullable Integer carryFrom) {
        sql.sql("""
                insert into matter.definition (fact, name, version, state, effective_from, digest, source, shipped,
                                               proposed_by, proposed_at, seal, carry_from)
                values (:fact, :name, :version, :state, :from, decode(:digest, 'hex'), :source, :shipped,
                        :by, :at, :seal, :carry)""")
                .param("fact", version.fact().value())
                .param("name", version.name())
                .param("version", version.version())
                .param("state", version.state().name())
                .param("from", version.effectiveFrom())
                .param("digest", version.digest())
                .param("source", version.source())
                .param("shipped", version.shipped())
                .param("by", version.proposedBy())
                .param("at", at(version.proposedAt()))
                .param("seal", version.seal().value())
                .param("carry", carryFrom)
                .update();
    }

    boolean isVersion(FactId fact) {
        return sql.sql("select exists (select from matter.definition where fact = :fact)")
                .param("fact", fact.value())
                .query(Boolean.class)
                .single();
    }

    /** Marks a version as moved to the proposals. */
    void moved(DefinitionVersion open) {
        sql.sql("update matter.definition set state = 'MOVED' where fact = :fact")
                .param("fact", open.fact().value())
                .update();
    }

    boolean isInForce(String name, String digest) {
        return sql.sql("""
                select exists (select from matter.definition
                               where name = :name and digest = decode(:digest, 'hex') and state = 'IN_FORCE')""")
                .param("name", name)
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    void decide(DefinitionVersion version, State state, LocalDate from, Decided decided) {
        sql.sql("""
                update matter.definition
                set state = :state, effective_from = :from, decided_by = :by, decided_at = :at,
                    decision_fact = :fact, decision_seal = :seal
                where fact = :proposal""")
                .param("state", state.name())
                .param("from", from)
                .param("by", decided.by())
                .param("at", at(decided.at()))
                .param("fact", decided.fact().value())
                .param("seal", decided.seal().value())
                .param("proposal", version.fact().value())
                .update();
    }

    Optional<DefinitionVersion> find(String name, int version) {
        return sql.sql("select * from matter.definition where name = :name and version = :version")
                .param("name", name)
                .param("version", version)
                .query((row, index) -> version(row))
                .optional();
    }

    List<DefinitionVersion> versions(String name) {
        return sql.sql("select * from matter.definition where name = :name order by version desc")
                .param("name", name)
                .query((row, index) -> version(row))
                .list();
    }

    List<DefinitionVersion> proposals() {
        return sql.sql("select * from matter.definition where state = 'PROPOSED' order by name, version")
                .query((row, index) -> version(row))
                .list();
    }

    /** All versions that are, were or will be in force, by name, the latest day first. */
    List<Head> heads() {
        return sql.sql("""
                select name, version, effective_from from matter.definition
                where state = 'IN_FORCE' order by name, effective_from desc, version desc""")
                .query((row, index) -> new Head(row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class)))
                .list();
    }

    private static DefinitionVersion version(ResultSet row) throws SQLException {
        return new DefinitionVersion(
                row.getString("name"),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                row.getObject("effective_from", LocalDate.class),
                HexFormat.of().formatHex(row.getBytes("digest")),
                row.getString("source"),
                row.getBoolean("shipped"),
                row.getObject("proposed_by", UUID.class),
                Cells.instant(row, "proposed_at"),
                row.getObject("decided_by", UUID.class),
                Cells.instantOrNull(row, "decided_at"),
                new FactId(row.getObject("fact", UUID.class)),
                new SealId(row.getObject("seal", UUID.class)));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A version with its effective day. */
    record Head(String name, int version, LocalDate effectiveFrom) {}

    /** Decision: person, time and fact. */
    record Decided(UUID by, Instant at, FactId fact, SealId seal) {}
}

package org.chengxin.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chengxin.database.RequestCache;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.rule.proposal.DryRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decision tables: the version in force on a day, and its results. */
@Component
public class DecisionTables {

    /** Proposal kind of a new version. */
    public static final String KIND = "decision-table";

    private final JdbcClient sql;
    private final Map<String, DecisionFile> files = new ConcurrentHashMap<>();
    private final Map<String, DecisionRunner> runners = new ConcurrentHashMap<>();

    DecisionTables(JdbcClient sql) {
        this.sql = sql;
    }

    /** The version in force on that day. */
    public Optional<DecisionTable> inForce(String name, LocalDate day) {
        return sql.sql("""
                select name, version, source, effective_from from rule.decision_table
                where name = :name and effective_from <= :day order by version desc limit 1""")
                .param("name", name)
                .param("day", day)
                .query((row, index) -> kept(row))
                .optional();
    }

    /** A version, in force or not. */
    public Optional<DecisionTable> version(String name, int version) {
        return RequestCache.get(
                DecisionTables.class,
                List.of(name, version),
                () -> sql.sql("""
                select name, version, source, effective_from from rule.decision_table
                where name = :name and version = :version""")
                        .param("name", name)
                        .param("version", version)
                        .query((row, index) -> kept(row))
                        .optional());
    }

    /** The version of each table in force on that day, in the order of their names. */
    public List<DecisionTable> inForce(LocalDate day) {
        return sql.sql("""
                select distinct on (name) name, version, source, effective_from from rule.decision_table
                where effective_from <= :day order by name, version desc""").param("day", day).query((row, index) -> kept(row)).list();
    }

    /** Number of tables in force. */
    public int count(LocalDate day) {
        return sql.sql("select count(distinct name) from rule.decision_table where effective_from <= :day")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** SPI for modules that decide by a table: dry run of a new version. */
    public interface Trial {

        /** Name of the table. */
        String table();

        /** Names of inputs available beyond those of the version in force. */
        default Set<String> inputs() {
            return Set.of();
        }

        /** Dry run; refused if the new version fails on the existing data. */
        DryRun run(DecisionTable before, DecisionRunner next);
    }

    /**
     * Matching rows of the first table, in table order.
     *
     * @param inputs by the names of the input columns
     */
    public List<Map<String, Object>> decide(DecisionTable table, Map<String, Object> inputs) {
        return runner(table).decide(inputs);
    }

    /** Runner of that version. */
    public DecisionRunner runner(DecisionTable table) {
        return runners.computeIfAbsent(table.digest(), digest -> new DecisionRunner(table.source()));
    }

    private DecisionTable kept(ResultSet row) throws SQLException {
        String source = row.getString(3);
        String digest = Sha256.hex(source);
        DecisionFile file = files.computeIfAbsent(digest, fresh -> DecisionFile.parse(source));
        return table(row.getString(1), row.getInt(2), source, row.getObject(4, LocalDate.class), digest, file);
    }

    static DecisionTable table(String name, int version, String source, LocalDate effectiveFrom) {
        return table(name, version, source, effectiveFrom, Sha256.hex(source), DecisionFile.parse(source));
    }

    private static DecisionTable table(
            String name, int version, String source, LocalDate effectiveFrom, String digest, DecisionFile file) {
        return new DecisionTable(
                name,
                version,
                digest,
                source,
                effectiveFrom,
                file.inputs(),
                file.outputs(),
                file.rows(),
                file.further());
    }
}

package org.chengxin.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.evidence.Seals;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.text.RuleText;
import org.chengxin.rule.text.RuleTexts;
import org.chengxin.rule.text.TextKind;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decision tables: the version in force on a day, and its results. */
@Component
public class DecisionTables {

    /** Proposal kind of a new version. */
    public static final String KIND = "decision-table";

    private final RuleTexts<DecisionTable> texts;
    private final Map<String, DecisionRunner> runners = new ConcurrentHashMap<>();

    DecisionTables(JdbcClient sql, Seals seals) {
        this.texts = new RuleTexts<>(
                new TextKind<>(KIND, "rule.decision_table", "name", DecisionTables::fact, DecisionTables::table),
                sql,
                seals);
    }

    static Fact fact(FactId id, String name, int version, String digest, LocalDate from) {
        return FactPayload.of("decision-table", id)
                .with("name", name)
                .with("version", version)
                .with("digest", digest)
                .with("from", from)
                .fact();
    }

    RuleTexts<DecisionTable> texts() {
        return texts;
    }

    /** The version in force on that day. */
    public Optional<DecisionTable> inForce(String name, LocalDate day) {
        return texts.inForce(name, day).map(RuleText::rule);
    }

    /** A version, in force or not. */
    public Optional<DecisionTable> version(String name, int version) {
        return texts.version(name, version).map(RuleText::rule);
    }

    /** The version of each table in force on that day, in the order of their names. */
    public List<DecisionTable> inForce(LocalDate day) {
        return texts.inForce(day).stream().map(RuleText::rule).toList();
    }

    /** Number of tables in force. */
    public int count(LocalDate day) {
        return texts.inForce(day).size();
    }

    /** A table as the program ships it, whatever is in force. */
    public static DecisionTable shipped(String name) {
        String source = Objects.requireNonNull(ShippedFiles.tables().get(name), name);
        return table(name, 1, LocalDate.EPOCH, source);
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

    static DecisionTable table(String name, int version, LocalDate effectiveFrom, String source) {
        DecisionFile file = DecisionFile.parse(source);
        return new DecisionTable(
                name,
                version,
                Sha256.hex(source),
                source,
                effectiveFrom,
                file.inputs(),
                file.outputs(),
                file.rows(),
                file.further());
    }
}

package org.chengxin.measure.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.Proofs.Opening;
import org.chengxin.matter.MatterId;
import org.chengxin.measure.Measure;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.measure.catalogue.CatalogueItem;
import org.chengxin.rule.text.RuleText;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads measures from their rows, each with the version of the catalogue's item by which it was decided. */
@Component
class MeasureRows {

    private static final Logger LOG = LoggerFactory.getLogger(MeasureRows.class);

    /** Ids of rows that are replaced by their sealed outcomes; beyond these, rows that differ are shown as they stand, with the mark. */
    private static final String DIFFERING = "(select id from measure.mismatch order by id limit 500)";

    private static final String EACH = """
            select m.*, exists (select from measure.mismatch d where d.id = m.id) as checking from measure.measure m
            where\s""";

    /** Selects the rows that are not replaced; a condition follows. */
    static final String SELECT = EACH + "id not in " + DIFFERING + " and ";

    static final Comparator<Measure> BY_ID = (one, other) -> order(one.id(), other.id());

    /** By first day and id, the last first. */
    static final Comparator<Measure> LATEST = (one, other) -> one.since().equals(other.since())
            ? BY_ID.compare(other, one)
            : other.since().compareTo(one.since());

    private final JdbcClient sql;
    private final Catalogue catalogue;
    private final Proofs proofs;
    private final JsonMapper json;

    MeasureRows(JdbcClient sql, Catalogue catalogue, Proofs proofs, JsonMapper json) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.proofs = proofs;
        this.json = json;
    }

    /** As the database orders ids. */
    static int order(UUID one, UUID other) {
        return one.toString().compareTo(other.toString());
    }

    static boolean runs(Measure measure, LocalDate day) {
        return measure.ended() == null && !measure.until().isBefore(day);
    }

    /**
     * Runs a query of measures. A row that differs from its sealed outcome is replaced by what was sealed, so that an edit neither
     * hides a measure nor moves it to another subject.
     *
     * @param query begins with {@link #SELECT}
     * @param wanted the condition of the query, for a measure as it was sealed
     * @param order of the query
     */
    Stream<Measure> shown(StatementSpec query, Predicate<Measure> wanted, Comparator<Measure> order) {
        List<Measure> found = query.query((row, index) -> stored(row)).list();
        List<Measure> differing = sql.sql(EACH + "id in " + DIFFERING)
                .query((row, index) -> stored(row))
                .list();
        if (differing.isEmpty()) {
            return found.stream();
        }
        Map<UUID, Measure> sealed = sealed(differing);
        return Stream.concat(
                        found.stream(),
                        differing.stream()
                                .map(measure -> sealed.getOrDefault(measure.id(), measure))
                                .filter(wanted))
                .sorted(order);
    }

    /** As it stands in the database. */
    Measure stored(ResultSet row) throws SQLException {
        UUID evidence = row.getObject("evidence", UUID.class);
        return new Measure(
                row.getObject("id", UUID.class),
                new MatterId(row.getObject("matter", UUID.class)),
                row.getString("number"),
                catalogue
                        .version(row.getString("item"), row.getInt("version"))
                        .orElseThrow()
                        .rule(),
                row.getBoolean("published"),
                new SubjectId(row.getObject("subject", UUID.class)),
                row.getString("office"),
                row.getString("basis"),
                row.getString("reason"),
                evidence == null ? null : new FactId(evidence),
                row.getString("record"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("way_back"),
                row.getObject("ended", LocalDate.class),
                row.getString("ending"),
                row.getObject("suspended", LocalDate.class),
                row.getObject("decided", LocalDate.class),
                row.getBoolean("checking"));
    }

    /**
     * Measures as the sealed outcomes of their decisions have them, by id; those that no outcome decided are left out. An outcome says
     * neither the name of the office, which it has by id, nor whether the measure is public, nor what became of it.
     */
    Map<UUID, Measure> sealed(Collection<Measure> stored) {
        Map<FactId, Opening> openings = proofs.open(stored.stream()
                .flatMap(measure -> FactId.tryParse(measure.id().toString()).stream())
                .toList());
        Map<UUID, Measure> sealed = new HashMap<>();
        stored.forEach(measure -> Optional.ofNullable(openings.get(new FactId(measure.id())))
                .flatMap(opening -> sealed(measure, opening))
                .ifPresent(each -> sealed.put(each.id(), each)));
        return sealed;
    }

    private Optional<Measure> sealed(Measure row, Opening opening) {
        try {
            return Optional.of(json.readTree(opening.payload()).path("data"))
                    .filter(data -> Decisions.MEASURE.equals(data.path("kind").asString("")))
                    .map(data -> sealed(row, data));
        } catch (RuntimeException damaged) {
            LOG.warn(
                    "the outcome {} of a measure cannot be read: {}",
                    row.id(),
                    damaged.getClass().getName());
            return Optional.empty();
        }
    }

    private Measure sealed(Measure row, JsonNode data) {
        Map<String, String> values = new HashMap<>();
        data.path("values")
                .properties()
                .forEach(each -> values.put(each.getKey(), each.getValue().asString("")));
        MeasureTerms terms =
                MeasureTerms.of(values, LocalDate.parse(data.path("day").stringValue()));
        CatalogueItem item = catalogue
                .find(MeasureTerms.value(values, "item"))
                .map(RuleText::rule)
                .orElse(row.item());
        return new Measure(
                row.id(),
                new MatterId(UUID.fromString(data.path("matter").stringValue())),
                data.path("number").stringValue(),
                item.item().equals(row.item().item()) ? row.item() : item,
                row.published(),
                SubjectId.parse(data.path("subject").stringValue()),
                row.office(),
                terms.basis(),
                terms.reason(),
                terms.evidence(),
                terms.record(),
                terms.since(),
                terms.until(),
                terms.wayBack(),
                row.ended(),
                row.ending(),
                row.suspended(),
                row.decided(),
                row.checking());
    }
}

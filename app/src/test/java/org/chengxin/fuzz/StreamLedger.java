package org.chengxin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the answers to one reporter's streams said was stored, against what is stored of that reporter. */
final class StreamLedger {

    /** Every version has its row at its owner, and the entry that sealed it. */
    private static final String OWNED = """
            select id, seal from trade.orders where platform = cast(:reporter as uuid)
            union all select id, seal from trade.payment where platform = cast(:reporter as uuid)
            union all select id, seal from trade.parcel where platform = cast(:reporter as uuid)""";

    private final JdbcClient sql;
    private final String reporter;

    /** Key by id of what was created. */
    private final Map<UUID, String> created = new HashMap<>();

    /** What was answered to be there already, or to stand under the key of a refused line. */
    private final Set<UUID> named = new HashSet<>();

    StreamLedger(JdbcClient sql, String reporter) {
        this.sql = sql;
        this.reporter = reporter;
    }

    /** A version that is stored, or its owner's row of it. */
    private record Row(UUID id, String text) {}

    void enter(JsonNode line) {
        String status = line.path("status").asString("");
        boolean taken = status.equals("created") || status.equals("duplicate");
        assertThat(!taken || line.path("id").isString())
                .as("what was taken has an id: %s", line)
                .isTrue();
        if (line.path("id").isString()) {
            UUID id = UUID.fromString(line.path("id").stringValue());
            if (status.equals("created")) {
                assertThat(created.put(id, line.path("key").stringValue()))
                        .as("an id is given once")
                        .isNull();
            } else {
                named.add(id);
            }
        }
    }

    int taken() {
        return created.size();
    }

    int replaced() {
        return rows("select id, '' from intake.superseded where reporter = cast(:reporter as uuid)")
                .size();
    }

    /** The id under which a report stands; empty if there is none. */
    String standing(String type, String key) {
        return sql.sql("""
                select id from intake.report where reporter = cast(:reporter as uuid) and type = :type and key = :key""")
                .param("reporter", reporter)
                .param("type", type)
                .param("key", key)
                .query(UUID.class)
                .optional()
                .map(UUID::toString)
                .orElse("");
    }

    void reconcile(String what) {
        List<Row> current = rows("select id, key from intake.report where reporter = cast(:reporter as uuid)");
        List<Row> stored = new ArrayList<>(current);
        stored.addAll(rows("select id, '' from intake.superseded where reporter = cast(:reporter as uuid)"));
        areThose(stored, what + ": each line that was taken is stored once, and no other");
        assertThat(current)
                .as(what + ": under its own key")
                .allSatisfy(row -> assertThat(created.get(row.id())).isEqualTo(row.text()));
        assertThat(created.keySet())
                .as(what + ": what was named as known is stored")
                .containsAll(named);
        List<Row> owned = rows(OWNED);
        areThose(owned, what + ": at its owner once, and nothing of what was refused");
        List<Row> sealed = rows("""
                select f.id, e.id from evidence.fact f join evidence.entry e on e.id = f.seal
                where f.seal in (select seal from (""" + OWNED + ") o)");
        areThose(sealed, what + ": sealed once, and nothing that was refused beside it");
        assertThat(Set.copyOf(sealed))
                .as(what + ": by the entry that its owner names")
                .isEqualTo(Set.copyOf(owned));
    }

    private void areThose(List<Row> rows, String what) {
        Set<UUID> ids = rows.stream().map(Row::id).collect(Collectors.toSet());
        assertThat(ids).as(what).isEqualTo(created.keySet());
        assertThat(rows).as(what).hasSameSizeAs(ids);
    }

    private List<Row> rows(String query) {
        return sql.sql(query)
                .param("reporter", reporter)
                .query((row, index) -> new Row(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }
}

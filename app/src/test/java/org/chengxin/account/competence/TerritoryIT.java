package org.chengxin.account.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.account.OrganisationId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The competence table against a reading of all its rows. */
class TerritoryIT extends ServerTest {

    private static final List<String> TERRITORIES =
            List.of("33", "3301", "330106", "330108", "330110", "330127", "3302", "330203", "11");
    private static final List<String> DIVISIONS =
            List.of("330106", "330108", "330110", "330127", "330203", "330100", "110101", "440100");

    @Autowired
    private CompetenceStore table;

    private record Row(String definition, String territory, OrganisationId office) {}

    @Test
    void theSmallestTerritoryWinsAndTheDefinitionsOwnBeforeOneForAll() {
        Random random = new Random(20_260_302);
        for (int round = 0; round < 20; round++) {
            String department = "oracle-" + UUID.randomUUID();
            List<Row> rows = rows(random, department);
            for (String division : DIVISIONS) {
                assertThat(table.office("complaint", department, "district", division))
                        .as("%s among %s", division, rows)
                        .isEqualTo(rows.stream()
                                .filter(row -> row.definition().equals("complaint")
                                        || row.definition().equals("*"))
                                .filter(row -> division.startsWith(row.territory()))
                                .max(Comparator.comparing(
                                                (Row row) -> row.territory().length())
                                        .thenComparing(row -> row.definition().equals("complaint")))
                                .map(Row::office));
            }
        }
    }

    private List<Row> rows(Random random, String department) {
        List<Row> rows = new ArrayList<>();
        for (String territory : TERRITORIES) {
            for (String definition : List.of("complaint", "report", "*")) {
                if (random.nextInt(3) == 0) {
                    Row row = new Row(definition, territory, new OrganisationId(UUID.randomUUID()));
                    table.put(definition, department, "district", territory, row.office());
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    @Test
    void aRowIsReplacedAndHoldsForItsLevelAlone() {
        String department = "oracle-" + UUID.randomUUID();
        OrganisationId first = new OrganisationId(UUID.randomUUID());
        OrganisationId second = new OrganisationId(UUID.randomUUID());
        table.put("complaint", department, "district", "3301", first);
        table.put("complaint", department, "district", "3301", second);
        assertThat(table.office("complaint", department, "district", "330106")).contains(second);
        assertThat(table.office("complaint", department, "city", "330106")).isEmpty();
        assertThat(table.office("complaint", department, "district", "3")).isEmpty();
    }
}

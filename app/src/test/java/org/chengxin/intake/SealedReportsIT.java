package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Reports are sealed under the names of their schemas: a member that was there stays. New ones are written into
 * {@code sealed-reports.txt} with {@code -Dsealed.write}.
 */
class SealedReportsIT extends ServerTest {

    private static final Path FILE = Path.of("src/test/resources/org/chengxin/evidence/sealed-reports.txt");

    @Autowired
    private ReportTypes types;

    @Test
    void everyMemberOfEveryTypeIsPinned() throws Exception {
        List<String> lines = new ArrayList<>();
        for (ReportType type : types.all()) {
            TreeSet<String> members = new TreeSet<>();
            collect(type.schema().json(), "", members);
            lines.add(type.name() + " " + String.join(" ", members));
        }
        if (Boolean.getBoolean("sealed.write")) {
            Files.write(FILE, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(FILE));
    }

    private static void collect(JsonNode schema, String path, TreeSet<String> members) {
        if (schema.has("items")) {
            collect(schema.path("items"), path + "[]", members);
        }
        schema.path("properties").forEachEntry((name, inner) -> {
            members.add(path.isEmpty() ? name : path + "." + name);
            collect(inner, path.isEmpty() ? name : path + "." + name, members);
        });
    }
}

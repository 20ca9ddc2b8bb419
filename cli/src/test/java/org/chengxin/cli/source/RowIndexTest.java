package org.chengxin.cli.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowIndexTest {

    @TempDir
    Path folder;

    /** Against a map in memory, over two files; the seed stands in the failure message. */
    @Test
    void findsTheSameRowsAsASlowMap() throws Exception {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        Map<String, List<String>> expected = new HashMap<>();
        for (String file : List.of("a.csv", "b.csv")) {
            StringBuilder text = new StringBuilder("key,part,value\n");
            for (int i = 0; i < 2_000; i++) {
                String key = "键" + random.nextInt(700);
                String part = "p" + random.nextInt(3);
                String value = file + i + "é".repeat(random.nextInt(5));
                text.append(key)
                        .append(',')
                        .append(part)
                        .append(',')
                        .append(value)
                        .append('\n');
                expected.computeIfAbsent(key + "\u001F" + part + "\u001F", k -> new ArrayList<>())
                        .add(value);
            }
            Files.writeString(folder.resolve(file), text);
        }
        FileSpec spec = new FileSpec("data", "*.csv", null, ',', null, Set.of());
        int[] keys = {slot(spec, "key"), slot(spec, "part")};
        int value = slot(spec, "value");
        try (RowIndex index = RowIndex.over(Source.open(spec, folder), keys)) {
            for (Map.Entry<String, List<String>> entry : expected.entrySet()) {
                assertThat(index.find(entry.getKey()).stream().map(row -> row.cell(value)))
                        .as("seed %d", seed)
                        .containsExactlyElementsOf(entry.getValue());
            }
            assertThat(index.find("键1")).isEmpty();
        }
    }

    @Test
    void keepsFileAndLineOfARow() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "key\nx\n");
        Files.writeString(folder.resolve("b.csv"), "key\n\ny\n");
        FileSpec spec = new FileSpec("data", "*.csv", null, ',', null, Set.of());
        int[] keys = {slot(spec, "key")};
        try (RowIndex index = RowIndex.over(Source.open(spec, folder), keys)) {
            Row row = index.find("y").get(0);
            assertThat(row.fileName()).isEqualTo("b.csv");
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.number()).isEqualTo(1);
            assertThat(row.file()).isSameAs(spec);
        }
    }

    @Test
    void holdsAnEmptyFile() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "key\n");
        FileSpec spec = new FileSpec("data", "*.csv", null, ',', null, Set.of());
        int[] keys = {slot(spec, "key")};
        try (RowIndex index = RowIndex.over(Source.open(spec, folder), keys)) {
            assertThat(index.find("x")).isEmpty();
        }
    }

    private static int slot(FileSpec spec, String name) {
        return spec.slot(new Column(List.of(name), "mapping.yaml:1"));
    }
}

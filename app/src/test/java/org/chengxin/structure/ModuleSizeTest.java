package org.chengxin.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * No module of more than 4,000 lines grows by more than a tenth without a line that says why: its new size and reason stand in
 * {@code rooms.csv}. A mechanism that is missing shows as a module that grows.
 */
class ModuleSizeTest {

    private static final int LARGE = 4_000;
    private static final Path ROOMS = Sources.TEST.resolve("../resources/org/chengxin/structure/rooms.csv");
    private static final Path MODULES = Sources.MAIN.resolve("org/chengxin");

    private record Room(int lines, String why) {}

    private static Map<String, Integer> sizes() {
        return Sources.types(MODULES).stream()
                .filter(file -> MODULES.relativize(file).getNameCount() > 1)
                .collect(Collectors.groupingBy(
                        file -> MODULES.relativize(file).getName(0).toString(),
                        TreeMap::new,
                        Collectors.summingInt(Sources::lines)));
    }

    private static Map<String, Room> rooms() {
        try {
            return Files.readAllLines(ROOMS).stream()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .collect(Collectors.toMap(row -> row[0], row -> new Room(Integer.parseInt(row[1]), row[2])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void aLargeModuleThatGrowsSaysWhy() {
        Map<String, Room> rooms = rooms();
        sizes().forEach((module, lines) -> {
            Room known = rooms.get(module);
            int most = known == null ? LARGE : known.lines() + known.lines() / 10;
            assertThat(lines)
                    .as("%s has %d lines: its row of %s gets the new figure and says why", module, lines, ROOMS)
                    .isLessThanOrEqualTo(most);
        });
    }

    @Test
    void everyRowIsOfALargeModuleAndSaysWhy() {
        Map<String, Integer> sizes = sizes();
        assertThat(rooms()).allSatisfy((module, room) -> {
            assertThat(room.why()).as(module).isNotBlank();
            assertThat(sizes.getOrDefault(module, 0)).as(module).isGreaterThan(LARGE - LARGE / 10);
        });
    }
}

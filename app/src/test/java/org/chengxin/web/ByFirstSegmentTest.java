package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.chengxin.account.access.AccessTable;
import org.chengxin.account.access.AccessTable.Row;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What may match a path is found by its first segment, and nothing that matches is left out. */
class ByFirstSegmentTest {

    private static final List<String> PATTERNS = List.of(
            "/", "/subjects", "/subjects/{id}", "/{file}.txt", "/{*rest}", "/labels/{id}", "/a*/b", "/sub{x}/c");

    private final ByFirstSegment<String> patterns = new ByFirstSegment<>(PATTERNS, Function.identity());

    @Test
    void aPathIsComparedWithThePatternsOfItsFirstSegmentAndThoseThatBeginWithAnything() {
        assertThat(of("/subjects/7"))
                .containsExactly("/", "/subjects", "/subjects/{id}", "/{file}.txt", "/{*rest}", "/a*/b", "/sub{x}/c");
        assertThat(of("/labels/7"))
                .containsExactly("/", "/{file}.txt", "/{*rest}", "/labels/{id}", "/a*/b", "/sub{x}/c");
        assertThat(of("/nothing"))
                .isEqualTo(of("/"))
                .containsExactly("/", "/{file}.txt", "/{*rest}", "/a*/b", "/sub{x}/c");
    }

    @Test
    void aSegmentIsReadAsPatternsReadIt() {
        assertThat(of("/%73ubjects/7")).isEqualTo(of("/subjects/7"));
        assertThat(of("/subjects;v=1/7")).isEqualTo(of("/subjects/7"));
        assertThat(of("//subjects")).isEqualTo(of("/"));
        assertThat(of("/Subjects")).isEqualTo(of("/"));
        assertThat(of("")).isEqualTo(of("/"));
    }

    @Test
    void nothingThatMatchesAPathIsLeftOut() {
        List<Row> rows = AccessTable.shipped().rows();
        ByFirstSegment<Row> found = new ByFirstSegment<>(rows, Row::path);
        Random random = new Random(6543);
        for (int round = 0; round < 2_000; round++) {
            PathContainer path = PathContainer.parsePath(path(rows.get(random.nextInt(rows.size())), random));
            assertThat(found.of(path).stream().filter(row -> matches(row, path)))
                    .as(path.value())
                    .containsExactlyElementsOf(
                            rows.stream().filter(row -> matches(row, path)).toList());
        }
    }

    /** A path of the row, now and then with a letter escaped or a segment more. */
    private static String path(Row row, Random random) {
        String path = row.path().replaceAll("\\{[^}]*}", "x" + random.nextInt(3));
        if (random.nextInt(4) == 0 && path.length() > 1) {
            path = "/" + String.format("%%%02x", (int) path.charAt(1)) + path.substring(2);
        }
        return random.nextInt(4) == 0 ? path + "/more" : path;
    }

    private static boolean matches(Row row, PathContainer path) {
        PathPattern pattern = PathPatternParser.defaultInstance.parse(row.path());
        return pattern.matches(path);
    }

    private List<String> of(String path) {
        return patterns.of(PathContainer.parsePath(path));
    }
}

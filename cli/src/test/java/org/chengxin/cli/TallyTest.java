package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chengxin.cli.Tally.Fate;
import org.chengxin.cli.mapping.Mapped;
import org.chengxin.cli.source.FileSpec;
import org.chengxin.cli.source.Row;
import org.chengxin.cli.source.Source;
import org.chengxin.client.Report;
import org.chengxin.client.Result.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyTest {

    @TempDir
    Path folder;

    private final List<Row> rows = new ArrayList<>();
    private Tally tally;

    @BeforeEach
    void rows() throws Exception {
        Files.writeString(folder.resolve("a.csv"), "id,text\n1,甲\n2,\"a \"\"b\"\", c\"\n3,\"two\nlines\"\n");
        Source source = Source.open(new FileSpec("a", "a.csv", null, ',', null, Set.of()), folder);
        source.<RuntimeException>forEach(rows::add);
        tally = new Tally(List.of(source));
    }

    private Row row(int number) {
        return rows.get(number);
    }

    @Test
    void keepsTheWorstFateOfARow() {
        tally.settle(List.of(row(0)), Fate.DUPLICATE);
        assertThat(tally.fate(row(0))).isEqualTo(Fate.DUPLICATE);
        tally.settle(List.of(row(0)), Fate.CREATED);
        assertThat(tally.fate(row(0))).isEqualTo(Fate.CREATED);
        tally.settle(List.of(row(0)), Fate.DUPLICATE);
        assertThat(tally.fate(row(0))).isEqualTo(Fate.CREATED);
        tally.settle(List.of(row(0)), Fate.REJECTED);
        tally.settle(List.of(row(0)), Fate.CREATED);
        assertThat(tally.fate(row(0))).isEqualTo(Fate.REJECTED);
        assertThat(tally.fate(row(1))).isEqualTo(Fate.UNUSED);
    }

    @Test
    void countsARowOnceHoweverManyReportsItWentInto() {
        tally.settle(List.of(row(0), row(1)), Fate.CREATED);
        tally.settle(List.of(row(0), row(2), row(2)), Fate.DUPLICATE);
        assertThat(tally.settled()).isEqualTo(3);
        assertThat(tally.rows()).isEqualTo(3);
        assertThat(tally.json()).isEqualTo(Command.counts(2, 1, 0));
        assertThat(tally.refused()).isFalse();
    }

    @Test
    void remembersARefusalThatBelongsToNoRow() {
        tally.settle(List.of(), Fate.CREATED);
        assertThat(tally.refused()).isFalse();
        tally.settle(List.of(), Fate.REJECTED);
        assertThat(tally.refused()).isTrue();
        assertThat(tally.count(Fate.REJECTED)).isZero();
    }

    @Test
    void writesRejectedRowsSoThatTheyCanBeReadBack() throws Exception {
        Path file = folder.resolve("rejected.csv");
        Rejects rejects = new Rejects(file);
        assertThat(rejects.any()).isFalse();
        Mapped mapped = new Mapped(new Report("note", "k,1", java.util.Map.of()), List.of(row(1), row(2)), List.of());
        rejects.add(mapped, List.of(new Problem("a.b", "/x", "第一"), new Problem("c.d", "", "second")));
        rejects.add(row(0), "row.unused");
        rejects.close();
        assertThat(rejects.any()).isTrue();

        Source written = Source.open(new FileSpec("r", "rejected.csv", null, ',', null, Set.of()), folder);
        List<List<String>> cells = new ArrayList<>();
        written.<RuntimeException>forEach(row -> cells.add(List.of(row.cells())));
        assertThat(cells)
                .containsExactly(
                        List.of("a.csv", "3", "note", "k,1", "a.b /x 第一; c.d second", "2,\"a \"\"b\"\", c\""),
                        List.of("a.csv", "4", "note", "k,1", "a.b /x 第一; c.d second", "3,\"two\nlines\""),
                        List.of("a.csv", "2", "", "", "row.unused", "1,甲"));
    }
}

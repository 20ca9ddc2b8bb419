package org.chengxin.cli.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengxin.cli.source.FileSpec;
import org.chengxin.cli.source.InputException;
import org.chengxin.cli.source.RowIndex;
import org.chengxin.cli.source.Source;
import org.chengxin.client.Result.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of field, applied to rows. */
class ReportSpecTest {

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("a.csv"), """
                id,name,kind,money,day,at,note,tags,person
                1, 甲 ,x,0.2,2024/3/5,2024-03-05 08:00:00,,罚款；警告、罚款,p1
                2,乙,y,abc,2024-02-30,later,/,,p2
                ,,,,,,only a note,,p9
                """);
        Files.writeString(folder.resolve("b.csv"), "owner,no,price\n1,7,1.50\n2,8,2\n1,9,x\n");
        Files.writeString(folder.resolve("c.csv"), "person,city\np1,杭州\np2,a\np2,b\n");
    }

    private List<Mapped> apply(String report) throws Exception {
        String head = """
                empty: ["/"]
                files: {a: {name: a.csv, optional: [title]}, b: b.csv, c: c.csv}
                values: {tag: {罚款: fine, 警告: warning, 无: null}}
                reports:
                """;
        Path file = Files.writeString(folder.resolve("mapping.yaml"), head + report.indent(2));
        Mapping mapping = Mapping.read(file);
        ReportSpec spec = mapping.reports().get(0);
        FileSpec from = spec.file();
        if (from == null) {
            return List.of(spec.apply(null, this::find));
        }
        List<Mapped> mapped = new ArrayList<>();
        Source.open(from, folder).<RuntimeException>forEach(row -> {
            Mapped one = spec.apply(row, this::find);
            if (one != null) {
                mapped.add(one);
            }
            return true;
        });
        return mapped;
    }

    private List<org.chengxin.cli.source.Row> find(Join join, String key) {
        try (RowIndex index = RowIndex.over(Source.open(join.file(), folder), join.there())) {
            return index.find(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, ?> data(String fields) throws Exception {
        return apply("- {type: t, from: a, key: id, data: " + fields + "}")
                .get(0)
                .report()
                .data();
    }

    @Test
    void takesColumnsTrimmedAndLeavesEmptyOnesOut() throws Exception {
        assertThat(data("{name: name, note: note}")).isEqualTo(Map.of("name", "甲"));
        assertThat(data("{name: {column: name, trim: false}}")).isEqualTo(Map.of("name", " 甲 "));
        assertThat(data("{name: {column: [title, name]}}")).isEqualTo(Map.of("name", "甲"));
        assertThat(data("{name: {column: title, default: 佚名}}")).isEqualTo(Map.of("name", "佚名"));
        assertThat(data("{kind: {column: kind, empty: [x]}}")).isEmpty();
    }

    @Test
    void fillsTemplates() throws Exception {
        assertThat(data("{a: '{id}+{name}', b: '{{{id}}} {day:4}', c: '{note}{note}', d: '{note}-{id}'}"))
                .isEqualTo(Map.of("a", "1+甲", "b", "{1} 2024", "d", "-1"));
        assertThat(data("{a: {template: '{name:5}/{day:100}'}}")).isEqualTo(Map.of("a", "甲/2024/3/5"));
    }

    @Test
    void keepsTheKindOfAConstant() throws Exception {
        assertThat(
                        data(
                                "{a: {constant: 1}, b: {constant: '1'}, c: {constant: true}, d: {constant: NO}, e: {constant: 007}}"))
                .isEqualTo(Map.of("a", 1L, "b", "1", "c", true, "d", "NO", "e", "007"));
    }

    @Test
    void convertsValues() throws Exception {
        assertThat(data("{money: {column: money, as: amount, unit: 万元}, day: {column: day, as: date},"
                        + " at: {column: at, as: time, zone: UTC}, id: {column: id, as: integer},"
                        + " one: {column: id, as: boolean}}"))
                .isEqualTo(Map.of(
                        "money", "2000.00", "day", "2024-03-05", "at", "2024-03-05T08:00:00Z", "id", 1L, "one", true));
    }

    @Test
    void readsTimesInTheZoneOfChinaUnlessTold() throws Exception {
        assertThat(data("{at: {column: at, as: time}}")).isEqualTo(Map.of("at", "2024-03-05T08:00:00+08:00"));
    }

    @Test
    void replacesSplitsAndLooksUp() throws Exception {
        assertThat(data("{tags: {column: tags, split: '；、', values: tag}}"))
                .isEqualTo(Map.of("tags", List.of("fine", "warning")));
        assertThat(data("{tag: {column: tags, replace: {'；警告、罚款': ''}, values: tag}}"))
                .isEqualTo(Map.of("tag", "fine"));
        assertThat(data("{tag: {column: kind, values: tag, otherwise: other}}")).isEqualTo(Map.of("tag", "other"));
        assertThat(data("{n: {column: id, values: {'1': '2,000'}, as: amount}}"))
                .isEqualTo(Map.of("n", "2000"));
        assertThat(data("{n: {column: kind, values: {x: null}}, m: {column: kind, values: {x: 5}}}"))
                .isEqualTo(Map.of("m", 5L));
        assertThat(data("{n: {column: name, replace: {甲: 无}, values: tag}}")).isEmpty();
    }

    @Test
    void nestsObjectsAndLeavesEmptyOnesOut() throws Exception {
        assertThat(data("{party: {fields: {name: name, more: {fields: {note: note}}}}}"))
                .isEqualTo(Map.of("party", Map.of("name", "甲")));
    }

    @Test
    void nestsTheRowsOfAnotherFileInTheirOrder() throws Exception {
        List<Mapped> mapped = apply("""
                - type: t
                  from: a
                  key: id
                  data:
                    lines:
                      each: {file: b, by: {id: owner}, join: {back: {file: a, by: {owner: id}}}}
                      fields: {no: no, at: {position: true}, of: back.name}
                """);
        assertThat(mapped.get(0).report().data())
                .isEqualTo(Map.of(
                        "lines",
                        List.of(Map.of("no", "7", "at", "1", "of", "甲"), Map.of("no", "9", "at", "2", "of", "甲"))));
        assertThat(mapped.get(0).rows())
                .extracting(row -> row.fileName() + row.line())
                .containsExactly("a.csv2", "b.csv2", "a.csv2", "b.csv4", "a.csv2");
        assertThat(mapped.get(2).report().data()).isEqualTo(Map.of("lines", List.of()));
    }

    @Test
    void pointsIntoTheList() throws Exception {
        List<Mapped> mapped = apply("- {type: t, from: a, key: id, data: {lines: {each: {file: b, by: {id: owner}},"
                + " fields: {price: {column: price, as: amount}}}}}");
        assertThat(mapped.get(0).problems()).extracting(Problem::pointer).containsExactly("/lines/1/price");
        assertThat(mapped.get(1).problems()).isEmpty();
    }

    @Test
    void looksARowUpAndSharesItsFate() throws Exception {
        List<Mapped> mapped = apply("- {type: t, from: a, join: {who: {file: c, by: person, required: true}},"
                + " key: person, data: {city: who.city}}");
        assertThat(mapped.get(0).report().data()).isEqualTo(Map.of("city", "杭州"));
        assertThat(mapped.get(0).rows()).hasSize(2);
        assertThat(mapped.get(1).problems()).extracting(Problem::code).containsExactly("join.ambiguous");
        assertThat(mapped.get(1).rows()).hasSize(3);
        assertThat(mapped.get(2).problems()).extracting(Problem::code).containsExactly("join.missing");
    }

    @Test
    void leavesTheColumnsOfARowThatIsNotThereOut() throws Exception {
        List<Mapped> mapped =
                apply("- {type: t, from: a, join: {who: {file: c, by: person}}, key: person, data: {city: who.city}}");
        assertThat(mapped.get(2).problems()).isEmpty();
        assertThat(mapped.get(2).report().data()).isEmpty();
    }

    @Test
    void tellsAllThatIsWrongWithARow() throws Exception {
        List<Mapped> mapped = apply("""
                - type: t
                  from: a
                  key: id
                  data:
                    party: {fields: {kind: {column: kind, values: {x: organisation}}}}
                    money: {column: money, as: amount}
                    day: {column: day, as: date}
                    at: {column: at, as: time}
                """);
        assertThat(mapped.get(0).problems()).isEmpty();
        assertThat(mapped.get(1).problems())
                .extracting(problem -> problem.code() + " " + problem.pointer())
                .containsExactly(
                        "field.value /party/kind", "money.format /money", "date.format /day", "time.format /at");
        assertThat(mapped.get(2).problems()).extracting(Problem::code).containsExactly("key.format");
    }

    @Test
    void refusesAKeyWithAHole() throws Exception {
        List<Mapped> mapped = apply("- {type: t, from: a, key: '{id}+{note}', data: {}}");
        assertThat(mapped).allSatisfy(one -> assertThat(one.problems()).hasSize(1));
    }

    @Test
    void obeysConditions() throws Exception {
        assertThat(apply("- {type: t, from: a, when: note, key: person, data: {}}"))
                .hasSize(2);
        assertThat(apply("- {type: t, from: a, when: [id, note], key: person, data: {}}"))
                .hasSize(3);
        assertThat(apply("- {type: t, from: a, when: {column: kind, is: [y, z]}, key: id, data: {}}"))
                .extracting(one -> one.report().key())
                .containsExactly("2");
    }

    @Test
    void makesAReportOfConstantsOnce() throws Exception {
        Mapped once = apply("- {type: platform, key: {constant: olist}, data: {name: {constant: Olist}}}")
                .get(0);
        assertThat(once.report().key()).isEqualTo("olist");
        assertThat(once.report().data()).isEqualTo(Map.of("name", "Olist"));
        assertThat(once.rows()).isEmpty();
    }
}

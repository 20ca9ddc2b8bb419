package org.chengxin.cli.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chengxin.cli.source.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in a mapping names its line and what may stand there. */
class MappingReaderTest {

    private static final String GOOD = """
            name: sample
            reporter: platform
            zone: Asia/Shanghai
            files:
              orders: {name: "o*.csv", encoding: auto, separator: ";", header: true}
              items: items.csv
            formats: {day: dd.MM.yyyy}
            values:
              status: {done: delivered}
            reports:
              - type: order
                from: orders
                join: {item: {file: items, by: {id: order}, required: false}}
                when: {column: kind, is: [A, B]}
                key: "{id}"
                data:
                  status: {column: state, values: status}
                  placed: {column: at, as: time, format: day, zone: UTC}
                  lines:
                    each: {file: items, by: [id, shop], join: {order: {file: orders, by: id}}}
                    fields: {item: {position: true}, kind: {constant: x}, state: order.state}
            """;

    @TempDir
    Path folder;

    private Mapping read(String text) throws InputException, IOException {
        return Mapping.read(Files.writeString(folder.resolve("mapping.yaml"), text));
    }

    @Test
    void aBombIsRefusedAtOnce() {
        String laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]";
        String many = "a: &a [x]\nb: [" + "*a ,".repeat(5_000) + "]";
        assertThat(problem(laughs)).hasMessageContaining("aliases are nested");
        assertThat(problem(many)).hasMessageContaining("too many");
        for (String bomb : new String[] {"{".repeat(200_000), "- ".repeat(100_000), laughs, "x".repeat(300_000)}) {
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    java.time.Duration.ofSeconds(10),
                    () -> assertThat(problem(bomb)).isNotNull());
        }
    }

    private InputException problem(String text) {
        return catchThrowableOfType(InputException.class, () -> read(text));
    }

    @Test
    void readsEveryWord() throws Exception {
        Mapping mapping = read(GOOD);
        assertThat(mapping.reporter()).isEqualTo("platform");
        assertThat(mapping.files()).extracting(file -> file.name()).containsExactly("orders", "items");
        assertThat(mapping.reports()).hasSize(1);
        assertThat(mapping.reports().get(0).file()).isSameAs(mapping.files().get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: sample            | nmae: sample             | 1  | nmae",
                "reporter: platform      | reporter: city           | 2  | unknown reporter",
                "zone: Asia/Shanghai     | zone: Asia/Hangzhou      | 3  | no such time zone",
                "encoding: auto          | encoding: utf9           | 5  | unknown encoding",
                "separator: ';'          | separator: ';;'          | 5  | one character",
                "header: true            | header: false            | 5  | without header",
                "name: 'o*.csv'          | nome: 'o*.csv'           | 5  | name is missing",
                "dd.MM.yyyy              | ddd.XX.jjjj              | 7  | neither a date pattern",
                "from: orders            | from: order              | 12 | not among the mapping's files",
                "required: false         | required: maybe          | 13 | true or false",
                "file: items, by: {id    | fil: items, by: {id      | 13 | file is missing",
                "is: [A, B]              | are: [A, B]              | 14 | is is missing",
                "key: '{id}'             | key: '{id'               | 15 | a { without its }",
                "values: status          | values: state            | 17 | no such table",
                "column: state, values   | colunm: state, values    | 17 | unknown word",
                "as: time                | as: instant              | 18 | unknown kind",
                "zone: UTC               | zone: UTC, unit: 元      | 18 | unknown word",
                "column: at              | column: at, constant: x  | 18 | exactly one of",
                "column: at              | constant: null, when: 1  | 18 | an empty constant",
                "fields: {item           | field: {item             | 21 | unknown word",
                "constant: x             | constant: ''             | 21 | ok",
            })
    void namesTheLineOfAMistake(String right, String wrong, int line, String said) {
        String before = right.replace('\'', '"');
        assertThat(GOOD).contains(before);
        InputException e = problem(GOOD.replace(before, wrong.replace('\'', '"')));
        if (said.equals("ok")) {
            assertThat(e).isNull();
            return;
        }
        assertThat(e)
                .hasMessageContaining("mapping.yaml 第 %d 行（line %d）".formatted(line, line))
                .hasMessageContaining(said)
                .hasMessageMatching("(?s).*[\\u4e00-\\u9fff].*");
    }

    @Test
    void listsTheWordsThatMayStandThere() {
        assertThat(problem(GOOD.replace("type: order", "typ: order")))
                .hasMessageContaining("type is missing")
                .hasMessageContaining("line 11");
        assertThat(problem(GOOD.replace("when:", "if:")))
                .hasMessageContaining("不认识的词“if”")
                .hasMessageContaining("[data, from, group, join, key, type, when]");
        assertThat(problem(GOOD.replace("name: \"o*.csv\"", "name: x, sheet: 2")))
                .hasMessageContaining("[encoding, header, name, optional, separator]");
    }

    @Test
    void refusesAWordThatStandsTwice() {
        assertThat(problem("name: a\nname: b\n")).hasMessageContaining("line 2").hasMessageContaining("stands twice");
    }

    @Test
    void refusesColumnsInAReportThatIsMadeOnce() {
        String text = "files: {}\nreports:\n  - {type: platform, key: id, data: {}}\n";
        assertThat(problem(text)).hasMessageContaining("line 3").hasMessageContaining("use constant");
    }

    @Test
    void refusesWhatIsNotAMap() {
        assertThat(problem("just text")).hasMessageContaining("words with values");
        assertThat(problem("files: [a]")).hasMessageContaining("words with values");
        assertThat(problem("files: {a: [x]}\nreports: []")).hasMessageContaining("a single value");
        assertThat(problem("files: {}\nreports: {}")).hasMessageContaining("reports is a list");
        assertThat(problem("")).hasMessageContaining("映射文件为空");
        assertThat(problem("reports: []")).hasMessageContaining("files is missing");
    }

    @Test
    void refusesWhatIsNoYaml() throws IOException {
        assertThat(problem("name: [a\nfiles: {"))
                .hasMessageContaining("不是有效的 YAML")
                .hasMessageContaining("line 2");
        Path latin = Files.write(folder.resolve("latin.yaml"), "name: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(catchThrowableOfType(InputException.class, () -> Mapping.read(latin)))
                .hasMessageContaining("latin.yaml");
        Path none = folder.resolve("none.yaml");
        assertThat(catchThrowableOfType(InputException.class, () -> Mapping.read(none)))
                .hasMessageContaining("映射文件无法读取");
    }

    @Test
    void constructsNoObjectThatTheFileNames() {
        assertThat(problem("name: !!javax.script.ScriptEngineManager [x]")).isNotNull();
        assertThat(problem("a: &a [x, *a]")).hasMessageContaining("aliases are nested");
    }
}

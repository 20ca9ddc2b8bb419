package org.chengxin.cli.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengxin.cli.source.Source;
import org.chengxin.client.Result.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formats, tables and words for nothing, as a mapping states them once and a field overrides them. */
class ValuesInMappingsTest {

    private static final String HEAD = """
            zone: America/Sao_Paulo
            empty: [无, "/"]
            formats:
              german: dd.MM.yyyy
              either: [german, "M/d/yyyy", epoch-seconds]
            values:
              yes-no: {是: true, 否: false, "/": null}
            files: {a: a.csv}
            reports:
              - type: t
                from: a
                key: id
                data:
            """;

    @TempDir
    Path folder;

    private Mapped apply(String cell, String field) throws Exception {
        Files.writeString(folder.resolve("a.csv"), "id,x\n1,\"" + cell + "\"\n");
        Path file = Files.writeString(folder.resolve("m.yaml"), HEAD + "      f: " + field + "\n");
        ReportSpec spec = Mapping.read(file).reports().get(0);
        List<Mapped> mapped = new ArrayList<>();
        Source.open(Objects.requireNonNull(spec.file()), folder)
                .<RuntimeException>forEach(row -> mapped.add(spec.apply(row, (join, key) -> List.of())));
        return mapped.get(0);
    }

    private Map<String, ?> data(String cell, String field) throws Exception {
        Mapped mapped = apply(cell, field);
        assertThat(mapped.problems()).isEmpty();
        return mapped.report().data();
    }

    @Test
    void usesNamedFormatsAndListsOfThem() throws Exception {
        assertThat(data("05.03.2024", "{column: x, as: date, format: german}")).isEqualTo(Map.of("f", "2024-03-05"));
        for (String cell : List.of("05.03.2024", "3/5/2024", "1709640000")) {
            assertThat(data(cell, "{column: x, as: date, format: either}")).isEqualTo(Map.of("f", "2024-03-05"));
        }
        assertThat(data("2024/3/5", "{column: x, as: date, format: [german, usual]}"))
                .isEqualTo(Map.of("f", "2024-03-05"));
        assertThat(apply("2024/3/5", "{column: x, as: date, format: german}").problems())
                .extracting(Problem::code)
                .containsExactly("date.format");
        assertThat(apply("20240305", "{column: x, as: date, format: excel}").problems())
                .hasSize(1);
    }

    @Test
    void usesTheZoneOfTheMappingOrOfTheField() throws Exception {
        assertThat(data("2024-01-05 10:00:00", "{column: x, as: time}"))
                .isEqualTo(Map.of("f", "2024-01-05T10:00:00-03:00"));
        assertThat(data("2024-01-05 10:00:00", "{column: x, as: time, zone: Asia/Shanghai}"))
                .isEqualTo(Map.of("f", "2024-01-05T10:00:00+08:00"));
        assertThat(data("05.01.2024", "{column: x, as: time, format: german, zone: '+01:00'}"))
                .isEqualTo(Map.of("f", "2024-01-05T00:00:00+01:00"));
    }

    @Test
    void knowsWordsForNothing() throws Exception {
        assertThat(data("无", "x")).isEmpty();
        assertThat(data(" / ", "x")).isEmpty();
        assertThat(data("\u00A0\u3000无\u00A0", "x")).isEmpty();
        assertThat(data("无", "{column: x, empty: []}")).isEqualTo(Map.of("f", "无"));
        assertThat(data("-", "{column: x, empty: ['-']}")).isEmpty();
        assertThat(data("/", "{column: x, values: yes-no, empty: []}")).isEmpty();
        assertThat(data("无", "{column: x, default: 3}")).isEqualTo(Map.of("f", 3L));
    }

    @Test
    void keepsTheKindsOfATable() throws Exception {
        assertThat(data("是", "{column: x, values: yes-no}")).isEqualTo(Map.of("f", true));
        assertThat(apply("也许", "{column: x, values: yes-no}").problems())
                .extracting(Problem::pointer)
                .containsExactly("/f");
        assertThat(data("也许", "{column: x, values: yes-no, otherwise: false}")).isEqualTo(Map.of("f", false));
    }

    @Test
    void cutsByCharactersAndNotByHalvesOfThem() throws Exception {
        assertThat(data("\uD840\uDC00乙丙", "'{x:1}'")).isEqualTo(Map.of("f", "\uD840\uDC00"));
        assertThat(data("甲\uD840\uDC00丙", "'{x:2}…'")).isEqualTo(Map.of("f", "甲\uD840\uDC00…"));
        assertThat(data("\uD840\uDC00", "'{x:9}'")).isEqualTo(Map.of("f", "\uD840\uDC00"));
    }

    @Test
    void splitsWithoutEmptyParts() throws Exception {
        assertThat(data("；甲、 乙 ；；无；甲", "{column: x, split: '；、'}")).isEqualTo(Map.of("f", List.of("甲", "乙")));
        assertThat(data("；、", "{column: x, split: '；、'}")).isEmpty();
        assertThat(data("1;2", "{column: x, split: ';', as: integer}")).isEqualTo(Map.of("f", List.of(1L, 2L)));
    }

    @Test
    void makesOneKindOfLineBreakButKeepsTheText() throws Exception {
        assertThat(data("a\r\nb\rc\nd", "x")).isEqualTo(Map.of("f", "a\nb\nc\nd"));
    }
}

package org.chengxin.cli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

    @TempDir
    Path folder;

    private final FileSpec spec = new FileSpec("data", "*.csv", null, ',', null, Set.of("note"));
    private final int name = spec.slot(new Column(List.of("name"), "mapping.yaml:5"));
    private final int note = spec.slot(new Column(List.of("note"), "mapping.yaml:6"));

    private void file(String title, String text, Charset charset) throws IOException {
        Files.write(folder.resolve(title), text.getBytes(charset));
    }

    private List<String> rows() throws InputException {
        List<String> rows = new ArrayList<>();
        Source source = Source.open(spec, folder);
        source.<RuntimeException>forEach(row -> rows.add(row.line() + ":" + row.cell(name) + "|" + row.cell(note)));
        assertThat(source.rows()).isEqualTo(rows.size());
        return rows;
    }

    private InputException problem() {
        return catchThrowableOfType(InputException.class, this::rows);
    }

    @Test
    void readsQuotesLineBreaksAndMarks() throws Exception {
        file(
                "a.csv",
                "\uFEFFname,note\r\n\"a,b\",\"say \"\"ok\"\"\"\r\n\r\n\"two\r\nlines\",x\r\n",
                StandardCharsets.UTF_8);
        assertThat(rows()).containsExactly("2:a,b|say \"ok\"", "4:two\r\nlines|x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void findsTheEncoding(String charset) throws Exception {
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        file("a.csv", mark + "name,note\n杭州〔2024〕,㐀\uD840\uDC00\n", Charset.forName(charset));
        assertThat(rows()).containsExactly("2:杭州〔2024〕|㐀\uD840\uDC00");
        assertThat(Source.open(spec, folder).describe()).contains(charset.startsWith("UTF-16") ? "UTF-16" : charset);
    }

    @Test
    void passesOverLinesWithoutContentAndEmptyCellsAtTheEnd() throws Exception {
        file("a.csv", "name,note,,\na,b,,\n,,,\n   \nc,d,,,,\n,,,,\n\n", StandardCharsets.UTF_8);
        assertThat(rows()).containsExactly("2:a|b", "5:c|d");
    }

    @Test
    void tellsMisshapenRows() throws Exception {
        file("a.csv", "name,note\na\nb,c,d\ne,f,\n", StandardCharsets.UTF_8);
        List<Boolean> misshapen = new ArrayList<>();
        Source.open(spec, folder).<RuntimeException>forEach(row -> misshapen.add(row.misshape() != null));
        assertThat(misshapen).containsExactly(true, true, false);
    }

    @Test
    void readsSeveralFilesEachWithItsOwnOrderOfColumnsAndEncoding() throws Exception {
        file("b.csv", "note,name\n二,乙\n", Charset.forName("GB18030"));
        file("a.csv", "name\n甲\n", StandardCharsets.UTF_8);
        assertThat(rows()).containsExactly("2:甲|", "2:乙|二");
        List<Integer> numbers = new ArrayList<>();
        Source.open(spec, folder).<RuntimeException>forEach(row -> numbers.add(row.number()));
        assertThat(numbers).containsExactly(0, 1);
    }

    @Test
    void takesTitlesFromTheMappingWhenThereIsNoHeader() throws Exception {
        FileSpec bare = new FileSpec("data", "*.txt", null, '\t', List.of("name", "note"), Set.of());
        int slot = bare.slot(new Column(List.of("note"), "mapping.yaml:5"));
        file("a.txt", "a\tb\n", StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        Source.open(bare, folder).<RuntimeException>forEach(row -> found.add(row.cell(slot)));
        assertThat(found).containsExactly("b");
    }

    @Test
    void findsAColumnByAnyOfItsNamesAndIgnoresAUnitInTheTitle() throws Exception {
        FileSpec money = new FileSpec("data", "*.csv", null, ',', null, Set.of());
        int fine = money.slot(new Column(List.of("CF_NR_FK", "罚款金额"), "mapping.yaml:5"));
        file("a.csv", "罚款金额（元）,x\n5,\n", StandardCharsets.UTF_8);
        Source.open(money, folder).<RuntimeException>forEach(row -> {
            assertThat(row.cell(fine)).isEqualTo("5");
            assertThat(row.unit(fine)).isEqualTo(MoneyUnit.ONE);
            return true;
        });
    }

    @Test
    void namesTheMissingColumnAndWhatThereIs() throws Exception {
        file("a.csv", "Name,note\na,b\n", StandardCharsets.UTF_8);
        assertThat(problem())
                .hasMessageContaining("a.csv 第 1 行（line 1）")
                .hasMessageContaining("没有列 name")
                .hasMessageContaining("[Name, note]")
                .hasMessageContaining("mapping.yaml:5")
                .hasMessageContaining("no column name");
    }

    @Test
    void refusesAColumnThatStandsTwice() throws Exception {
        file("a.csv", "name,name\na,b\n", StandardCharsets.UTF_8);
        assertThat(problem()).hasMessageContaining("name 出现了两次").hasMessageContaining("stands twice");
    }

    @Test
    void namesTheLineOfABrokenQuote() throws Exception {
        file("a.csv", "name,note\na,b\nc,\"d\ne,f\ng,\"h\"\n", StandardCharsets.UTF_8);
        assertThat(problem())
                .hasMessageContaining("line 3")
                .hasMessageContaining("引号")
                .hasMessageContaining("quote");
        file("a.csv", "name,note\na,b\nc,\"d\ne,f\n", StandardCharsets.UTF_8);
        assertThat(problem()).hasMessageContaining("line 3").hasMessageContaining("never closed");
    }

    @Test
    void namesTheLineOfAWrongByte() throws Exception {
        byte[] text = "name,note\n甲甲甲,乙乙乙\nx,丙丙丙丙\n".getBytes(StandardCharsets.UTF_8);
        text[text.length - 3] = (byte) 0xFF;
        Files.write(folder.resolve("a.csv"), text);
        assertThat(problem()).hasMessageContaining("line 3").hasMessageContaining("不是 UTF-8 编码");
        FileSpec stated = new FileSpec("data", "*.csv", StandardCharsets.US_ASCII, ',', null, Set.of());
        InputException e = catchThrowableOfType(InputException.class, () -> Source.open(stated, folder));
        assertThat(e).hasMessageContaining("line 2").hasMessageContaining("US-ASCII");
    }

    @Test
    void refusesWorkbooksEmptyFilesAndMissingOnes() throws Exception {
        assertThat(problem()).hasMessageContaining("没有 *.csv").hasMessageContaining("no *.csv in the folder");
        file("a.csv", "", StandardCharsets.UTF_8);
        assertThat(problem()).hasMessageContaining("文件为空").hasMessageContaining("empty");
        file("a.csv", "PK\u0003\u0004rest", StandardCharsets.ISO_8859_1);
        assertThat(problem()).hasMessageContaining("Excel 工作簿").hasMessageContaining("save it as a CSV");
        FileSpec elsewhere = new FileSpec("data", "*.csv", null, ',', null, Set.of());
        InputException e =
                catchThrowableOfType(InputException.class, () -> Source.open(elsewhere, folder.resolve("none")));
        assertThat(e).hasMessageContaining("文件夹").hasMessageContaining("cannot be read");
    }
}

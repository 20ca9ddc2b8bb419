package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chengxin.client.FakeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that repeat a key: the lines of an order are put together, lines of their own are told apart by their number. */
class ImportGroupsTest {

    @TempDir
    Path folder;

    private FakeServer server;

    @BeforeEach
    void files() throws IOException {
        server = new FakeServer();
        write("f.csv", "no,shop,item,price\n1,甲,a,5\n1,甲,b,6\n2,乙,c,7\n3,丙,d,8\n1,甲,e,9\n,丁,f,1\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Command run(String report) throws IOException {
        write("mapping.yaml", "files: {f: f.csv}\nreports:\n  - " + report.replace("\n", "\n    ") + "\n");
        return Command.importing(folder.resolve("mapping.yaml"), folder, server, folder.resolve("rejected.csv"));
    }

    @Test
    void aRepeatedKeyIsRefusedWithAHint() throws Exception {
        Command run = run("type: order\nfrom: f\nkey: no\ndata: {item: item}");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.result()).isEqualTo(Command.counts(3, 0, 3));
        assertThat(run.err()).contains("2 条报送", "group", "{#line}", "docs/formats/mapping.md");
    }

    @Test
    void rowsOfAGroupMakeOneReportAndShareItsFate() throws Exception {
        String report = "type: order\nfrom: f\ngroup: no\nkey: no\ndata:\n"
                + "  shop: shop\n  lines: {each: {file: f, by: no}, fields: {item: item, price: price}}";
        Command run = run(report);
        // the row without a number is a group of its own, and has no key
        assertThat(run.result()).isEqualTo(Command.counts(5, 0, 1));
        assertThat(run.err()).doesNotContain("{#line}");
        assertThat(server.count("order")).isEqualTo(3);
        assertThat(server.data("order", "1").path("lines")).hasSize(3);
        assertThat(server.data("order", "1").path("lines").path(2).path("item").asString())
                .isEqualTo("e");
        assertThat(run(report).result()).isEqualTo(Command.counts(0, 5, 1));
        assertThat(Files.readAllLines(folder.resolve("rejected.csv"))).hasSize(2);
    }

    @Test
    void aGroupIsOfTheRowsThatTheConditionLetsIn() throws Exception {
        Command run = run("type: order\nfrom: f\ngroup: [no, shop]\nwhen: {column: item, is: [b, e, d]}\nkey: no\n"
                + "data: {item: item}");
        assertThat(run.result()).isEqualTo(Command.counts(3, 0, 3));
        assertThat(server.data("order", "1").path("item").asString()).isEqualTo("b");
        assertThat(Files.readString(folder.resolve("rejected.csv"))).contains("row.unused");
    }

    @Test
    void lineAndFileCanBePartOfAKey() throws Exception {
        Command run = run("type: order\nfrom: f\nkey: \"{#file}-{#line}\"\ndata: {item: item}");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.result()).isEqualTo(Command.counts(6, 0, 0));
        assertThat(server.data("order", "f.csv-2").path("item").asString()).isEqualTo("a");
        assertThat(server.data("order", "f.csv-7").path("item").asString()).isEqualTo("f");
    }

    @Test
    void aGroupOfUnknownColumnsOrWithoutAFileIsRefused() throws Exception {
        assertThat(run("type: order\nfrom: f\ngroup: nothing\nkey: no\ndata: {item: item}")
                        .exit())
                .isEqualTo(3);
        assertThat(run("type: order\ngroup: no\nkey: {constant: k}\ndata: {item: {constant: x}}")
                        .exit())
                .isEqualTo(3);
        assertThat(run("type: order\nkey: \"{#line}\"\ndata: {item: {constant: x}}")
                        .exit())
                .isEqualTo(3);
    }
}

package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chengxin.client.FakeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counting rules of docs/formats/mapping.md. */
class ImportCountsTest {

    private static final String MAPPING = """
            files:
              orders: orders.csv
              items: items.csv
              people: people.csv
            reports:
              - type: platform
                key: {constant: p}
                data: {name: {constant: P}}
              - type: order
                from: orders
                join: {who: {file: people, by: person}}
                key: id
                data:
                  state: state
                  buyer: who.alias
                  lines: {each: {file: items, by: {id: order}}, fields: {item: no, price: {column: price, as: amount}}}
              - type: parcel
                from: orders
                when: sent
                key: id
                data: {sent: {column: sent, as: date}}
            """;

    @TempDir
    Path folder;

    private FakeServer server;

    @BeforeEach
    void files() throws IOException {
        server = new FakeServer();
        write("mapping.yaml", MAPPING);
        write("orders.csv", "id,person,state,sent\n1,a,paid,2024-03-05\n2,b,paid,\n3,a,paid,2024/3/6\n");
        write("items.csv", "order,no,price\n1,1,5.00\n1,2,6.00\n2,1,7.00\n");
        write("people.csv", "person,alias\na,甲\nb,乙\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Command run() {
        return Command.importing(folder.resolve("mapping.yaml"), folder, server, folder.resolve("rejected.csv"));
    }

    private List<String> rejected() throws IOException {
        String text = Files.readString(folder.resolve("rejected.csv"));
        assertThat(text).startsWith("\uFEFFfile,line,report,key,reason,row");
        return text.lines().skip(1).toList();
    }

    @Test
    void countsRowsOfAllFilesAndNotReports() {
        Command first = run();
        assertThat(first.exit()).as(first.err()).isEqualTo(0);
        assertThat(first.out()).isEqualTo(Command.counts(8, 0, 0) + "\n");
        assertThat(server.count("order")).isEqualTo(3);
        assertThat(server.count("parcel")).isEqualTo(2);
        assertThat(server.count("platform")).isEqualTo(1);
        assertThat(server.data("order", "1").toString())
                .isEqualTo("{\"state\":\"paid\",\"buyer\":\"甲\",\"lines\":[{\"item\":\"1\",\"price\":\"5.00\"},"
                        + "{\"item\":\"2\",\"price\":\"6.00\"}]}");
        assertThat(folder.resolve("rejected.csv")).doesNotExist();

        Command second = run();
        assertThat(second.exit()).isEqualTo(0);
        assertThat(second.result()).isEqualTo(Command.counts(0, 8, 0));
    }

    @Test
    void callsARowCreatedWhenAnyOfItsReportsIsNew() throws IOException {
        run();
        write("orders.csv", "id,person,state,sent\n1,a,paid,2024-03-05\n2,b,paid,2024-03-09\n3,a,paid,2024/3/6\n");
        Command second = run();
        assertThat(second.result()).isEqualTo(Command.counts(1, 7, 0));
        assertThat(server.count("parcel")).isEqualTo(3);
    }

    @Test
    void rejectsARowWhenAnyOfItsReportsIsRefusedWithTheRowsJoinedIntoIt() throws IOException {
        server.judge((type, data) -> type.equals("order") && data.path("lines").size() == 2 ? "line.too-many" : null);
        Command run = run();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.result()).isEqualTo(Command.counts(4, 0, 4));
        assertThat(rejected())
                .containsExactly(
                        "orders.csv,2,order,1,line.too-many /x said by the fake server,\"1,a,paid,2024-03-05\"",
                        "people.csv,2,order,1,line.too-many /x said by the fake server,\"a,甲\"",
                        "items.csv,2,order,1,line.too-many /x said by the fake server,\"1,1,5.00\"",
                        "items.csv,3,order,1,line.too-many /x said by the fake server,\"1,2,6.00\"");
        assertThat(server.count("parcel")).isEqualTo(2);
        assertThat(run.err()).contains("rejected.csv");
    }

    @Test
    void rejectsARowThatItCannotConvertWithoutSendingIt() throws IOException {
        write("orders.csv", "id,person,state,sent\n1,a,paid,2024-02-30\n2,b,paid,\n3,a,paid,\n");
        Command run = run();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.result()).isEqualTo(Command.counts(7, 0, 1));
        assertThat(rejected())
                .singleElement()
                .asString()
                .contains("orders.csv,2,parcel,1,\"date.format /sent “2024-02-30”");
        assertThat(server.count("order")).isEqualTo(3);
        assertThat(server.count("parcel")).isEqualTo(0);
    }

    @Test
    void rejectsRowsThatNoReportUsed() throws IOException {
        write("items.csv", "order,no,price\n1,1,5.00\n9,1,6.00\n,2,7.00\n");
        Command run = run();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.result()).isEqualTo(Command.counts(6, 0, 2));
        assertThat(rejected()).hasSize(2).allSatisfy(line -> assertThat(line).contains("row.unused"));
        assertThat(rejected().get(0)).startsWith("items.csv,3,,,").endsWith("\"9,1,6.00\"");
    }

    @Test
    void rejectsRowsOfAnotherWidth() throws IOException {
        write("orders.csv", "id,person,state,sent\n1,a,paid\n2,b,paid,,\n3,a,paid,,x\n");
        write("items.csv", "order,no,price\n2,1,7.00\n");
        Command run = run();
        assertThat(run.result()).isEqualTo(Command.counts(3, 0, 3));
        assertThat(rejected()).hasSize(3);
        assertThat(rejected().get(0)).startsWith("orders.csv,2,,,").contains("line 2 has 3 cells, 4 expected");
        assertThat(rejected().get(1)).startsWith("orders.csv,4,,,").contains("line 4 has 5 cells, 4 expected");
        assertThat(rejected().get(2)).startsWith("people.csv,2,,,row.unused");
    }

    @Test
    void rejectsAReportWithAJoinedRowOfAnotherWidth() throws IOException {
        write("items.csv", "order,no,price\n1,1,5.00\n1,2\n2,1,7.00\n");
        Command run = run();
        assertThat(run.result()).isEqualTo(Command.counts(4, 0, 4));
        assertThat(rejected())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).contains("order,1,\"row.columns /lines/1 items.csv 第 3 行有 2 列"));
        assertThat(server.count("order")).isEqualTo(2);
    }

    @Test
    void callsARowThatStandsTwiceADuplicate() throws IOException {
        write("orders.csv", "id,person,state,sent\n1,a,paid,\n2,b,paid,\n1,a,paid,\n1,a,shipped,\n");
        Command run = run();
        assertThat(run.result()).isEqualTo(Command.counts(4, 1, 4));
        assertThat(rejected()).allSatisfy(line -> assertThat(line).contains("report.key-conflict"));
        assertThat(server.data("order", "1").path("state").asString()).isEqualTo("paid");
    }

    @Test
    void exitsWithOneWhenAReportOfNoRowIsRefused() throws IOException {
        server.judge((type, data) -> type.equals("platform") ? "type.not-permitted" : null);
        Command run = run();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.result()).isEqualTo(Command.counts(8, 0, 0));
        assertThat(rejected()).singleElement().asString().startsWith(",,platform,p,type.not-permitted");
    }

    @Test
    void removesTheRejectsOfAnEarlierRun() throws IOException {
        write("rejected.csv", "old");
        assertThat(run().exit()).isEqualTo(0);
        assertThat(folder.resolve("rejected.csv")).doesNotExist();
    }

    @Test
    void keepsTheOrderOfReportsUnderOneKeyOverManyBatches() throws IOException {
        StringBuilder orders = new StringBuilder("id,person,state,sent\n");
        StringBuilder people = new StringBuilder("person,alias\n");
        for (int i = 0; i < 7_000; i++) {
            orders.append(i).append(",p").append(i).append(",first,\n");
            people.append('p').append(i).append(",x\n");
        }
        for (int i = 0; i < 7_000; i++) {
            orders.append(i).append(",p").append(i).append(",second,\n");
        }
        write("orders.csv", orders.toString());
        write("people.csv", people.toString());
        write("items.csv", "order,no,price\n");
        Command run = run();
        assertThat(run.result()).isEqualTo(Command.counts(7_000, 0, 14_000));
        for (int i = 0; i < 7_000; i++) {
            assertThat(server.data("order", String.valueOf(i)).path("state").asString())
                    .isEqualTo("first");
        }
        assertThat(server.batches()).allSatisfy(size -> assertThat(size).isBetween(1, 1000));
    }

    @Test
    void readsTheSameThingsFromGb18030() throws IOException {
        run();
        Path people = folder.resolve("people.csv");
        Files.write(people, Files.readString(people).getBytes("GB18030"));
        Command second = run();
        assertThat(second.result()).isEqualTo(Command.counts(0, 8, 0));
        assertThat(second.err()).contains("people.csv (GB18030)").contains("orders.csv (UTF-8)");
        assertThat(Files.readString(people, StandardCharsets.ISO_8859_1)).doesNotContain("甲");
    }
}

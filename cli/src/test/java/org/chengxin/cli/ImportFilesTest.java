package org.chengxin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.chengxin.client.FakeServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files of several forms in one mapping, and joins over many rows. */
class ImportFilesTest {

    @TempDir
    Path folder;

    private FakeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Command run(String mapping) throws IOException {
        write("mapping.yaml", mapping);
        return Command.importing(folder.resolve("mapping.yaml"), folder, server, folder.resolve("rejected.csv"));
    }

    @Test
    void readsMonthlyFilesOfChangingForm() throws IOException {
        Files.write(folder.resolve("shops-01.csv"), "编号,店名\r\n1,甲\r\n".getBytes(Charset.forName("GB18030")));
        write("shops-02.csv", "\uFEFF店名,备注,编号\n乙,x,2\n丙,,3\n");
        Files.write(folder.resolve("shops-03.csv"), "\uFEFF编号,店名\n4,丁\n".getBytes(Charset.forName("UTF-16LE")));
        write("closed.txt", "2;2024/3/5\n4;20240306\n");
        Command run = run("""
                files:
                  shops: shops-*.csv
                  closed: {name: closed.txt, separator: ";", header: [shop, day]}
                reports:
                  - type: shop
                    from: shops
                    join: {end: {file: closed, by: {编号: shop}}}
                    key: 编号
                    data: {name: 店名, closed: {column: end.day, as: date}}
                """);
        assertThat(run.exit()).as(run.err()).isEqualTo(0);
        assertThat(run.result()).isEqualTo(Command.counts(6, 0, 0));
        assertThat(run.err()).contains("shops-01.csv (GB18030), shops-02.csv (UTF-8), shops-03.csv (UTF-16), 4 行");
        assertThat(server.data("shop", "4").toString()).isEqualTo("{\"name\":\"丁\",\"closed\":\"2024-03-06\"}");
        assertThat(server.data("shop", "1").toString()).isEqualTo("{\"name\":\"甲\"}");
    }

    @Test
    void joinsByPairsOfColumnsAndOverTwoSteps() throws IOException {
        write("orders.csv", "shop,no\nA,1\nB,1\n");
        write("lines.csv", "store,order,sku\nA,1,x\nB,1,y\nA,1,y\nA,2,x\n");
        write("goods.csv", "store,sku,title\nA,x,杯\nA,y,碗\nB,y,盆\n");
        Command run = run("""
                files: {orders: orders.csv, lines: lines.csv, goods: goods.csv}
                reports:
                  - type: order
                    from: orders
                    key: "{shop}/{no}"
                    data:
                      lines:
                        each:
                          file: lines
                          by: {shop: store, no: order}
                          join: {good: {file: goods, by: [store, sku], required: true}}
                        fields: {item: {position: true}, title: good.title}
                """);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.result()).isEqualTo(Command.counts(8, 0, 1));
        assertThat(server.data("order", "A/1").toString())
                .isEqualTo("{\"lines\":[{\"item\":\"1\",\"title\":\"杯\"},{\"item\":\"2\",\"title\":\"碗\"}]}");
        assertThat(server.data("order", "B/1").toString()).isEqualTo("{\"lines\":[{\"item\":\"1\",\"title\":\"盆\"}]}");
        assertThat(Files.readString(folder.resolve("rejected.csv"))).contains("lines.csv,5,,,row.unused");
    }

    @Test
    void pointsAtTheLineWhoseRowIsMissing() throws IOException {
        write("orders.csv", "no\n1\n");
        write("lines.csv", "order,sku\n1,x\n1,z\n");
        write("goods.csv", "sku,title\nx,杯\n");
        Command run = run("""
                files: {orders: orders.csv, lines: lines.csv, goods: goods.csv}
                reports:
                  - type: order
                    from: orders
                    key: no
                    data:
                      lines:
                        each: {file: lines, by: {no: order}, join: {good: {file: goods, by: sku, required: true}}}
                        fields: {title: good.title}
                """);
        assertThat(run.result()).isEqualTo(Command.counts(0, 0, 4));
        assertThat(Files.readString(folder.resolve("rejected.csv"))).contains("join.missing /lines/1 ");
        assertThat(server.count("order")).isZero();
    }

    @Test
    void sendsRowsOfMixedKindsToTheirTypes() throws IOException {
        write("facts.csv", "kind,id,name\nshop,1,甲\noutlet,1,乙\nother,1,丙\nshop,2,丁\n");
        Command run = run("""
                files: {facts: facts.csv}
                reports:
                  - {type: shop, from: facts, when: {column: kind, is: shop}, key: id, data: {name: name}}
                  - {type: outlet, from: facts, when: {column: kind, is: [outlet]}, key: id, data: {name: name}}
                """);
        assertThat(run.result()).isEqualTo(Command.counts(3, 0, 1));
        assertThat(server.count("shop")).isEqualTo(2);
        assertThat(server.count("outlet")).isEqualTo(1);
    }

    /** 60,000 lines in random order find their 20,000 orders; the sums must come out. */
    @Test
    void joinsManyRowsInAnyOrder() throws IOException {
        long seed = Long.getLong("seed", 20_261_201L);
        Random random = new Random(seed);
        int orders = 20_000;
        int[] sums = new int[orders];
        int[] counts = new int[orders];
        StringBuilder lines = new StringBuilder("order,price\n");
        for (int i = 0; i < 3 * orders; i++) {
            int order = random.nextInt(orders);
            int price = random.nextInt(1_000);
            sums[order] += price;
            counts[order]++;
            lines.append('o').append(order).append(',').append(price).append('\n');
        }
        StringBuilder heads = new StringBuilder("id\n");
        for (int i = 0; i < orders; i++) {
            heads.append('o').append(i).append('\n');
        }
        write("lines.csv", lines.toString());
        write("orders.csv", heads.toString());
        Command run = run("""
                files: {orders: orders.csv, lines: lines.csv}
                reports:
                  - type: order
                    from: orders
                    key: id
                    data: {lines: {each: {file: lines, by: {id: order}}, fields: {price: {column: price, as: integer}}}}
                """);
        assertThat(run.result()).as("seed %d", seed).isEqualTo(Command.counts(4 * orders, 0, 0));
        for (int i = 0; i < orders; i++) {
            JsonNode found = server.data("order", "o" + i).path("lines");
            int sum = 0;
            for (JsonNode line : found) {
                sum += line.path("price").asInt();
            }
            assertThat(found.size()).as("seed %d", seed).isEqualTo(counts[i]);
            assertThat(sum).as("seed %d", seed).isEqualTo(sums[i]);
        }
    }
}

package org.chengxin.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.cli.Command;
import org.chengxin.cli.ResultsTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an organisation reported comes back to it, as files that {@code detect shop} takes, and to nobody else. */
class ExportCommandIT extends ServerTest {

    private static final String ORDER = """
            {"placed":"2018-06-12T20:07:44+08:00","currency":"CNY","status":"delivered","buyer":"b-1","lines":[
             {"item":"1","merchant":"m-1","title":"茶, 绿","quantity":2,"price":"9.90"},
             {"item":"2","merchant":"m-2","price":"5.00","freight":"1.00"}]}""";

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Command export(Member member) {
        return Command.run(
                "export", "--server", "http://localhost:" + port, "--token", member.token(), "--dir", folder);
    }

    @Test
    void writesOneFileForEachTypeWithTheFieldsOfItsSchema() throws Exception {
        Member platform = city().newMember("platform");
        city().create(platform.token(), "order", "A,1", ORDER);
        city().create(
                        platform.token(),
                        "review",
                        "r-1",
                        "{\"order\":\"A,1\",\"rating\":5,\"created\":\"2018-06-20T10:00:00+08:00\",\"text\":\"好\"}");
        Command done = export(platform);
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("order.csv")))
                .containsExactly(
                        "key,placed,zone,currency,status,buyer,paid,promised,destination,destinationDivision,session,promotion,"
                                + "item,merchant,shop,product,title,category,quantity,price,freight",
                        "\"A,1\",2018-06-12T20:07:44+08:00,,CNY,delivered,b-1,,,,,,,1,m-1,,,\"茶, 绿\",,2,9.90,",
                        "\"A,1\",2018-06-12T20:07:44+08:00,,CNY,delivered,b-1,,,,,,,2,m-2,,,,,,5.00,1.00");
        assertThat(Files.readAllLines(folder.resolve("review.csv")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("r-1,");
        assertThat(Files.readAllLines(folder.resolve("scan.csv")))
                .singleElement()
                .asString()
                .startsWith("key,waybill");
    }

    @Test
    void isWhatDetectShopReads() throws Exception {
        Member platform = city().newMember("platform");
        city().create(platform.token(), "order", "A,1", ORDER);
        city().create(platform.token(), "payment", "p", payment("1.00").replace("\"o\"", "\"A,1\""));
        assertThat(export(platform).exit()).isZero();
        Path out = folder.resolve("found");
        Command found = Command.run("detect", "shop", "--dir", folder, "--out", out);
        assertThat(found.exit()).as(found.err()).isZero();
        assertThat(found.err()).doesNotContain("skipped");
        assertThat(Files.readAllLines(out.resolve("orders.csv")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("\"A,1\",");
        assertThat(Files.readString(out.resolve("findings.csv"))).contains("payment-off");
        ResultsTest.assertPrivate(folder);
        ResultsTest.assertPrivate(out);
    }

    @Test
    void leavesOutSupersededVersionsAndWhatOthersReported() throws Exception {
        Member platform = city().newMember("platform");
        Member other = city().newMember("platform");
        String first = city().create(platform.token(), "payment", "p", payment("1.00"));
        city().one(platform.token(), item("payment", "p", payment("2.00"), first, "typing error"));
        city().create(other.token(), "payment", "q", payment("3.00"));
        assertThat(export(platform).exit()).isZero();
        assertThat(Files.readString(folder.resolve("payment.csv")))
                .contains("2.00")
                .doesNotContain("1.00", "3.00");
    }

    @Test
    void readsMoreReportsThanOneAnswerHolds() throws Exception {
        Member platform = city().newMember("platform");
        for (int batch = 0; batch < 3; batch++) {
            List<String> items = new ArrayList<>();
            for (int each = 0; each < 700; each++) {
                items.add(item("payment", "k" + batch + "-" + each, payment("1.00")));
            }
            city().report(platform.token(), items);
        }
        assertThat(export(platform).exit()).isZero();
        List<String> keys = Files.readAllLines(folder.resolve("payment.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
        assertThat(keys).hasSize(2_100).doesNotHaveDuplicates();
    }

    @Test
    void endsWithThreeWithoutAServerAndKeepsOldFiles() throws Exception {
        Files.writeString(folder.resolve("order.csv"), "old");
        Command refused =
                Command.run("export", "--server", "http://localhost:" + port, "--token", "wrong", "--dir", folder);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(folder.resolve("order.csv")).hasContent("old");
        assertThat(server().get("/api/v1/reports?type=nothing", city().token("platform"))
                        .status())
                .isEqualTo(404);
        assertThat(server().get("/api/v1/reports?type=order", "wrong").status()).isEqualTo(401);
    }

    private static String payment(String amount) {
        return "{\"order\":\"o\",\"sequence\":1,\"method\":\"card\",\"currency\":\"CNY\",\"amount\":\"" + amount
                + "\"}";
    }
}

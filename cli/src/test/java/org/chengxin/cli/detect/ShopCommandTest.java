package org.chengxin.cli.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.chengxin.cli.Command;
import org.chengxin.cli.ResultsTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code chengxin detect shop} as a user meets it: a folder of files in, a folder of files out. */
class ShopCommandTest {

    private static final String ORDERS = """
            key,placed,currency,status,buyer,item,merchant,quantity,price,freight
            A,2018-06-01T10:00:00+08:00,CNY,delivered,b1,1,m1,1,10.00,0.00
            A,2018-06-01T10:00:00+08:00,CNY,delivered,b1,2,m2,2,5.00,
            B,2018-06-02T10:00:00+08:00,CNY,delivered,b2,1,m1,1,10.00,0.00
            C,yesterday,CNY,delivered,b2,1,m1,1,10.00,0.00
            """;

    @TempDir
    private Path folder;

    private Command shop() {
        return Command.run("detect", "shop", "--dir", folder, "--bad-share", "1", "--out", folder.resolve("out"));
    }

    @Test
    void givesEveryOrderALineThoughItHasSeveralRows() throws IOException {
        Files.writeString(folder.resolve("order.csv"), ORDERS);
        Files.writeString(
                folder.resolve("payment.csv"),
                "key,order,sequence,method,amount,currency\np1,A,1,card,20.00,CNY\np2,B,1,card,99.00,CNY\n");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("review.csv.gz")))) {
            packed.write("key,order,rating,created\nr1,A,5,2018-06-09T10:00:00+08:00\n".getBytes());
        }
        Command done = shop();
        assertThat(done.exit()).as(done.err()).isZero();
        assertThat(done.err()).contains("order.csv: skipped 1 bad lines", "line 4:");
        Path out = folder.resolve("out");
        ResultsTest.assertPrivate(out);
        assertThat(Files.readAllLines(out.resolve("orders.csv")))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("A,"))
                .anyMatch(line -> line.startsWith("B,"));
        assertThat(Files.readAllLines(out.resolve("reviews.csv"))).hasSize(2);
        assertThat(Files.readAllLines(out.resolve("parcels.csv"))).hasSize(1);
        assertThat(Files.readString(out.resolve("findings.csv"))).contains("payment-off");
        assertThat(out.resolve("summary.json")).content().contains("\"orders\":2");
    }

    @Test
    void moreThanTheHeapHoldsIsRefusedAtOnceWithTheHeapThatDoes() throws Exception {
        StringBuilder orders = new StringBuilder(ORDERS.lines().findFirst().orElseThrow()).append('\n');
        Random random = new Random(1);
        for (int order = 0; order < 60_000; order++) {
            orders.append("order-%d,2018-06-%02dT%02d:%02d:00+08:00,CNY,delivered,buyer-%d,1,m%d,1,%d.00,0.00%n"
                    .formatted(
                            order,
                            1 + random.nextInt(30),
                            random.nextInt(24),
                            random.nextInt(60),
                            random.nextInt(20_000),
                            random.nextInt(600),
                            1 + random.nextInt(300)));
        }
        Files.writeString(folder.resolve("order.csv"), orders);

        String refused = child("-Xmx48m");

        assertThat(refused).startsWith("3 ").contains("too little heap", "CHENGXIN_HEAP=");
        assertThat(refused).doesNotContain("OutOfMemoryError", "Exception", "\tat ");
        assertThat(folder.resolve("out/orders.csv")).doesNotExist();
        String needed = refused.replaceAll("(?s).*CHENGXIN_HEAP=(\\d+)m.*", "$1");
        assertThat(child("-Xmx" + needed + "m")).startsWith("0 ");
        assertThat(Files.readAllLines(folder.resolve("out/orders.csv"))).hasSize(60_001);
    }

    /** The exit code and what was said. */
    private String child(String heap) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:+UseParallelGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        org.chengxin.cli.Chengxin.class.getName(),
                        "detect",
                        "shop",
                        "--dir",
                        folder.toString(),
                        "--out",
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    @Test
    void endsWithThreeForAFolderThatHasNoneOfTheFiles() {
        assertThat(shop().exit()).isEqualTo(3);
        assertThat(Command.run("detect", "shop", "--dir", folder.resolve("none"), "--out", folder)
                        .exit())
                .isEqualTo(3);
        assertThat(Command.run("detect", "shop", "--dir", folder).exit()).isEqualTo(2);
    }
}

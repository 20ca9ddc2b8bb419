package org.chengxin.intake.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.intake.sheet.Workbooks;
import org.chengxin.intake.upload.UploadStore.Sent;
import org.chengxin.intake.upload.UploadStore.Upload;
import org.chengxin.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever file a person uploads, each of its rows has its fate: what the page says was reported is stored, what it gives back is not,
 * and no file is a failure of the server. The seed is told.
 */
@Tag("drill")
class UploadFuzzIT extends ServerTest {

    private static final int FILES = 15 * Integer.getInteger("soak", 1);
    private static final String PAGE = "/workbench/reports/upload";
    private static final String PASSWORD = "Biaogefuzz-2026-xyz";

    /** No {@code null}: an empty cell is an ordinary one. */
    private static final Object[] NASTY = {
        "=1+1",
        "=cmd|' /C calc'!A0",
        new Workbooks.Formula("1/0"),
        new Workbooks.Formula("HYPERLINK(\"http://127.0.0.1\",\"x\")"),
        "+86 571",
        "-0.00",
        "@SUM(1)",
        "１２３．４５",
        "ＡＢＣ　ｄｅｆ",
        "enterprise ",
        "ｅｎｔｅｒｐｒｉｓｅ",
        "9".repeat(400),
        9.99e307,
        -1e-300,
        330_106_199_003_072_510d,
        "1e999",
        "",
        " ",
        "a\tb",
        "a\nb",
        "\"",
        "a,b",
        "\u202egnp.exe",
        "𠮷野家",
        "\uFEFF",
        "\u0001",
        "é".repeat(3_000),
        "2026-02-30",
        "12/31/2026",
        LocalDate.of(2026, 2, 27),
        "'; drop table intake.report; --",
        "<script>alert(1)</script>",
        "${jndi:ldap://x}",
        "null",
        "true"
    };

    @Autowired
    private UploadedSheets uploads;

    @Autowired
    private org.chengxin.account.Accounts accounts;

    private final long seed = Long.getLong("seed", 20_261_201L);
    private final Random random = new Random(seed);
    private Member platform;
    private Visitor clerk;
    private int keys;

    @BeforeEach
    void aPlatform() {
        platform = city().newMember("platform");
        String name = "fuzz-" + Long.toString(System.nanoTime(), 36);
        city().newAccount(platform.organisation(), name, "platform-operator", PASSWORD);
        clerk = new Visitor(server().port());
        clerk.signIn(name, PASSWORD);
    }

    /** One row a key, whatever versions there were. */
    private int stored() {
        return sql.sql("select count(*) from intake.report where reporter = cast(:id as uuid)")
                .param("id", platform.organisation())
                .query(Integer.class)
                .single();
    }

    /** Two columns of a merchant, and now and then others; each row has a key of its own, or a nasty one. */
    private Object[][] table() {
        List<String> headings = new ArrayList<>(List.of("编号", "名称", "主体种类"));
        Stream.of("统一社会信用代码", "行政区划", "旺旺", "=1+1")
                .filter(more -> random.nextInt(3) == 0)
                .forEach(headings::add);
        Object[][] rows = new Object[2 + random.nextInt(6)][];
        rows[0] = headings.toArray();
        for (int row = 1; row < rows.length; row++) {
            Object[] cells = new Object[headings.size()];
            cells[0] = "f" + ++keys;
            cells[1] = "中卫" + keys + "店";
            cells[2] = random.nextBoolean() ? "enterprise" : "individual-business";
            for (int spoilt = random.nextInt(3); spoilt > 0; spoilt--) {
                cells[random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(cells.length - 1)] =
                        NASTY[random.nextInt(NASTY.length)];
            }
            rows[row] = cells;
        }
        return rows;
    }

    private byte[] file(Object[][] rows) {
        if (random.nextBoolean()) {
            return Workbooks.xlsx(rows);
        }
        String csv = Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(UploadFuzzIT::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining(random.nextBoolean() ? "\r\n" : "\n"));
        return switch (random.nextInt(3)) {
            case 0 -> ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8);
            case 1 -> csv.getBytes(Charset.forName("GB18030"));
            default -> csv.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String cell(@Nullable Object value) {
        String text = value instanceof Workbooks.Formula formula
                ? "=" + formula.text()
                : value == null ? "" : value.toString();
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private HttpResponse<String> upload(String name, byte[] file) {
        return clerk.post(
                PAGE, Map.of("type", "merchant", "_csrf", Visitor.token(clerk.get(PAGE))), "file", name, file);
    }

    /** Reports what can be read of a file; null if the page refused it as a whole. */
    private @Nullable Sent reported(byte[] file, String what) {
        int before = stored();
        HttpResponse<String> answer = upload("表.xlsx", file);
        if (answer.statusCode() != 302) {
            assertThat(answer.statusCode()).as(what + answer.body()).isIn(400, 413, 422);
            assertThat(stored()).as(what).isEqualTo(before);
            return null;
        }
        String address = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        HttpResponse<String> preview = clerk.get(address);
        assertThat(preview.statusCode()).as(what).isEqualTo(200);
        assertThat(preview.body()).as(what).doesNotContain("<script>alert", "intake.upload.", "???");
        assertThat(stored()).as(what + " nothing is stored by looking").isEqualTo(before);
        HttpResponse<String> sent = clerk.post(address, Map.of("reason", "更正", "_csrf", Visitor.token(preview)));
        assertThat(sent.statusCode()).as(what + sent.body()).isIn(302, 422, 403);
        Upload upload = uploads.find(
                        accounts.organisation(java.util.UUID.fromString(platform.organisation())),
                        java.util.UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
                .orElseThrow();
        Sent counted = upload.sent();
        if (counted == null) {
            assertThat(stored()).as(what).isEqualTo(before);
            return null;
        }
        assertThat(stored() - before)
                .as(what + " what is told to be stored is stored, and nothing else")
                .isEqualTo(counted.created());
        HttpResponse<String> refused = clerk.get(address + "/refused.csv");
        assertThat(refused.statusCode()).as(what).isEqualTo(200);
        assertThat(refused.body()).as(what + " no formula goes back").doesNotContain(",\"=", ",\"@", ",\"+");
        return counted;
    }

    @Test
    void eachRowOfAWholeFileIsStoredOrGivenBack() {
        int refused = 0;
        int created = 0;
        for (int round = 0; round < FILES; round++) {
            Object[][] rows = table();
            String what = "seed %d, file %d, %s".formatted(seed, round, Arrays.deepToString(rows));
            Sent sent = reported(file(rows), what);
            if (sent != null) {
                assertThat(sent.created() + sent.updated() + sent.unchanged() + sent.refused())
                        .as(what + " no row is lost")
                        .isEqualTo(rows.length - 1);
                refused += sent.refused();
                created += sent.created();
            }
        }
        assertThat(refused).as("seed %d", seed).isPositive();
        assertThat(created).as("seed %d", seed).isPositive();
    }

    @Test
    void aFileThatWasCutOffOrDamagedIsReadOrRefusedAndNeverHalf() {
        for (int round = 0; round < FILES; round++) {
            byte[] file = file(table());
            String what = "seed %d, file %d".formatted(seed, round);
            if (random.nextBoolean()) {
                file = Arrays.copyOf(file, 1 + random.nextInt(file.length));
            }
            for (int bytes = random.nextInt(10); bytes > 0; bytes--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            reported(file, what);
        }
    }

    @Test
    void bombsOfEachKindAreRefusedAtOnceAndTheNextFileIsServed() throws IOException {
        StringBuilder wide = new StringBuilder("编号,名称,主体种类");
        wide.append(",x".repeat(300_000)).append("\nw,甲,enterprise\n");
        String deep = "<worksheet>" + "<a>".repeat(200_000) + "</worksheet>";
        String billion = "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><worksheet>&c;</worksheet>";
        String far = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData></worksheet>";
        for (byte[] bomb : List.of(
                Workbooks.bomb(300),
                Workbooks.replaced("xl/worksheets/sheet1.xml", deep),
                Workbooks.replaced("xl/worksheets/sheet1.xml", billion),
                Workbooks.replaced("xl/worksheets/sheet1.xml", far),
                nested(Workbooks.bomb(50)),
                wide.toString().getBytes(StandardCharsets.UTF_8),
                ("编号,名称,主体种类\nb,\"" + "甲".repeat(600_000)).getBytes(StandardCharsets.UTF_8))) {
            long start = System.nanoTime();
            reported(bomb, "a bomb of %d bytes".formatted(bomb.length));
            assertThat((System.nanoTime() - start) / 1e9).isLessThan(60);
        }
        assertThat(stored()).isZero();
        Sent sent = reported("编号,名称,主体种类\ng,甲店,enterprise\n".getBytes(StandardCharsets.UTF_8), "a good file");
        assertThat(java.util.Objects.requireNonNull(sent).created()).isEqualTo(1);
    }

    /** A workbook with an archive within it. */
    private static byte[] nested(byte[] inner) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(
                        new ByteArrayInputStream(Workbooks.xlsx(Workbooks.row("编号"), Workbooks.row("1"))));
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.transferTo(to);
            }
            to.putNextEntry(new ZipEntry("xl/media/inner.zip"));
            to.write(inner);
        }
        return file.toByteArray();
    }
}

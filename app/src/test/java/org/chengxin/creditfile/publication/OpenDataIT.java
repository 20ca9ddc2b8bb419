package org.chengxin.creditfile.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.Codes;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The public records as a file for each day: the same on page, in the file and by the API, and what left is had from nowhere. */
class OpenDataIT extends ServerTest {

    private static final String DIVISION = "654605";
    private static final Pattern TOTAL = Pattern.compile("data-total=\"(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("<http://[^/]+(/[^>]+)>; rel=\"next\"");

    /** Days of their own, after those of the server's own job. */
    private static LocalDate day = LocalDate.of(2098, 1, 1);

    private static int number;

    @Autowired
    private Dumps dumps;

    @LocalServerPort
    private int port;

    private Member authority;
    private String code;
    private String fact;

    @BeforeEach
    void aFirmWithAPenalty() {
        authority = city().newMember("department");
        code = Codes.social(DIVISION, ++number);
        fact = city().create(authority.token(), "penalty", "开" + number, penalty(""));
        awaitPublished();
    }

    private String penalty(String rest) {
        return """
                {"party":{"kind":"organisation","name":"天水开放有限公司","code":"%s"},"number":"开〔2026〕%d号","authority":"%s",
                 "decided":"2026-08-03","violation":"=虚假宣传，“刷单”\\"","facts":"略","basis":"依据","categories":["fine"],
                 "fine":"900000.00","procedure":"ordinary"%s}""".formatted(code, number, authority.name(), rest);
    }

    private void ends() {
        TestCity.Result ended = city().one(
                        authority.token(),
                        TestCity.item(
                                "penalty",
                                "开" + number,
                                penalty(",\"ended\":\"2026-09-01\",\"endReason\":\"撤销\""),
                                fact,
                                "撤销"));
        assertThat(ended.created()).as(ended.toString()).isTrue();
        awaitPublished();
        awaitDumpMadeAnew();
    }

    private void awaitDumpMadeAnew() {
        eventually()
                .until(() -> sql.sql("select count(*) from creditfile.dump where content is not null")
                        .query(Integer.class)
                        .single()
                        .equals(1));
    }

    private LocalDate dump() {
        day = day.plusDays(1);
        dumps.make(day);
        return day;
    }

    private Reply file(LocalDate of, String name) {
        return server().get("/open-data/" + of + "/" + name);
    }

    private int byTheApi() {
        int all = 0;
        String next = "/api/v1/records";
        while (next != null) {
            Reply page = server().get(next, city().token("department"));
            for (JsonNode record : page.json().path("records")) {
                // what an agency shared is in no file
                all += record.path("kind").stringValue().equals("appraisal") ? 0 : 1;
            }
            Matcher link = NEXT.matcher(page.header("Link"));
            next = link.find() ? link.group(1) : null;
        }
        return all;
    }

    private int onThePage() {
        Matcher total = TOTAL.matcher(server().get("/open-data").text());
        assertThat(total.find()).isTrue();
        return Integer.parseInt(total.group(1));
    }

    private static List<String> rows(Reply file) {
        return file.text().lines().skip(1).toList();
    }

    @Test
    void pageFileManifestAndApiCountTheSame() throws Exception {
        awaitLog();
        LocalDate today = dump();
        Reply file = file(today, "records.csv");
        JsonNode manifest = file(today, "records.json").json();

        assertThat(rows(file)).hasSize(byTheApi()).hasSize(onThePage());
        assertThat(manifest.path("records").path("rows").intValue())
                .isEqualTo(rows(file).size())
                .isPositive();
        assertThat(manifest.path("records").path("bytes").intValue()).isEqualTo(file.bytes().length);
        assertThat(manifest.path("records").path("sha256").stringValue())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file.bytes())));
        assertThat(manifest.path("log").path("size").longValue()).isPositive();
        assertThat(manifest.path("log").path("root").stringValue()).hasSize(44);
        assertThat(file.header("Content-Length"))
                .as("sent as it is unpacked, never whole in memory")
                .isEmpty();
        assertThat(manifest.path("withdrawn").booleanValue()).isFalse();
        assertThat(server().get("/open-data/records.json").json().get(0)).isEqualTo(manifest);
    }

    @Test
    void aRowHasTheFieldsOfTheCatalogueAndTheFactThatProvesThem() {
        Reply file = file(dump(), "records.csv");
        String heading = file.text().lines().findFirst().orElseThrow();
        assertThat(heading)
                .isEqualTo(
                        "\uFEFFrecord,fact,subject,party.name,party.code,kind,number,authority,decided,title,basis,content,"
                                + "fine,confiscated,disclosedUntil,objected,correction,outcome");
        String row = rows(file).stream()
                .filter(each -> each.contains(code))
                .findFirst()
                .orElseThrow();
        assertThat(row)
                .contains(
                        "\"" + fact + "\",\"" + fact + "\"", "\"开〔2026〕" + number + "号\"", "\"900000.00\"", "\"false\"")
                .contains("\"'=虚假宣传，“刷单”\"\"\"");
        awaitLog();
        assertThat(server().get("/api/v1/records/" + fact + "/proof").status()).isEqualTo(200);
    }

    @Test
    void aCatalogueReadsTheDatasetItsLicenceAndItsColumns() {
        LocalDate today = dump();
        JsonNode dataset = server().get("/open-data/dataset.jsonld").json();
        assertThat(dataset.path("@type").stringValue()).isEqualTo("Dataset");
        assertThat(dataset.path("dct:license").path("@id").stringValue()).startsWith("https://creativecommons.org/");
        assertThat(dataset.path("distribution").valueStream())
                .anyMatch(file -> file.path("downloadURL")
                        .path("@id")
                        .stringValue()
                        .endsWith("/open-data/" + today + "/records.csv"));
        JsonNode columns = server().get("/open-data/columns.json")
                .json()
                .path("tableSchema")
                .path("columns");
        assertThat(columns.valueStream().map(each -> each.path("name").stringValue()))
                .as("those of the file, in its order")
                .containsExactly(file(today, "records.csv")
                        .text()
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .substring(1)
                        .split(","));
        assertThat(columns.valueStream()
                        .map(each -> each.path("dct:description")
                                .path(0)
                                .path("@value")
                                .stringValue()))
                .allMatch(title -> title.codePoints().anyMatch(Character::isIdeographic));
    }

    @Test
    void aFileThatIsKnownIsNotSentAgain() throws Exception {
        String path = "/open-data/" + dump() + "/records.csv";
        HttpClient client = HttpClient.newHttpClient();
        URI address = URI.create("http://localhost:" + port + path);
        String tag = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<String> again = client.send(
                HttpRequest.newBuilder(address).header("If-None-Match", tag).build(), BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void whatLeavesIsNamedByItsIdAndEarlierFilesAreHadNoMore() {
        LocalDate before = dump();
        assertThat(file(before, "records.csv").text()).contains(code);
        ends();
        LocalDate after = dump();

        assertThat(file(after, "records.csv").text()).doesNotContain(code);
        assertThat(file(after, "left.csv").text()).isEqualTo("\uFEFFrecord,kind\r\n\"" + fact + "\",\"penalty\"\r\n");
        Reply withdrawn = file(before, "records.csv");
        assertThat(withdrawn.status()).isEqualTo(410);
        assertThat(withdrawn.json().path("withdrawn").booleanValue()).isTrue();
        assertThat(withdrawn.text()).doesNotContain(code, "虚假宣传");
        assertThat(sql.sql("select count(*) from creditfile.dump where content is not null")
                        .query(Integer.class)
                        .single())
                .as("not even in the database")
                .isEqualTo(1);
        assertThat(file(dump(), "left.csv").text()).as("told once").doesNotContain(fact);
    }

    @Test
    void whatIsWithdrawnDuringTheDayIsHadNoMoreThatDay() {
        LocalDate today = dump();
        assertThat(file(today, "records.csv").text()).contains(code);
        TestCity.Result withdrawn =
                city().one(authority.token(), TestCity.withdrawal("penalty", "开" + number, fact, "误报"));
        assertThat(withdrawn.created()).as(withdrawn.toString()).isTrue();
        awaitPublished();
        assertThat(file(today, "records.csv").text())
                .as("taken away, or made anew already")
                .doesNotContain(code);

        awaitDumpMadeAnew();
        Reply anew = file(today, "records.csv");
        assertThat(anew.status()).isEqualTo(200);
        assertThat(anew.text()).doesNotContain(code);
        assertThat(file(today, "records.json")
                        .json()
                        .path("records")
                        .path("rows")
                        .intValue())
                .isEqualTo(rows(anew).size());
        assertThat(file(today, "left.csv").text()).contains(fact);
        assertThat(file(dump(), "left.csv").text())
                .as("and for those who had the first file of the day")
                .contains(fact);
    }

    @Test
    void theFileIsPackedForWhoeverTakesItPacked() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/open-data/" + dump() + "/records.csv"))
                .header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        try (var unpacked = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(answer.body()))) {
            assertThat(new String(unpacked.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains(code);
        }
    }

    @Test
    void theJobMakesOneFileADay() {
        LocalDate newest = dump();
        dumps.run();
        assertThat(server().get("/open-data/records.json")
                        .json()
                        .get(0)
                        .path("day")
                        .stringValue())
                .isEqualTo(newest.toString());
        assertThat(file(newest.plusYears(1), "records.csv").status()).isEqualTo(404);
        assertThat(server().get("/open-data/yesterday/records.csv").status()).isEqualTo(400);
    }

    @Test
    void thePageNamesTheKindsAndTheFilesInBothLanguages() {
        LocalDate newest = dump();
        assertThat(server().get("/open-data").text())
                .contains("开放数据", "行政处罚", "/open-data/" + newest + "/records.csv", "停止公示");
        assertThat(server().get("/open-data?lang=en").text()).contains("Open data", "Public no more");
    }
}

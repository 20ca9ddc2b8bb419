package org.chengxin.creditfile.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A platform reads the public records of its own merchants and a department all of them, page by page. */
class PublishedRecordsIT extends ServerTest {

    private static final String DIVISION = "654602";
    private static final String RECORDS = "/api/v1/records";
    private static final Pattern NEXT = Pattern.compile("<http://[^/]+(/[^>]+)>; rel=\"next\"");
    private static int number;

    @LocalServerPort
    private int port;

    private Member authority;
    private Member platform;
    private Member other;
    private String code;

    @BeforeEach
    void aMerchantWithAPenalty() {
        authority = city().newMember("department");
        platform = city().newMember("platform");
        other = city().newMember("platform");
        code = Codes.social(DIVISION, ++number);
        String merchant = "{\"kind\":\"enterprise\",\"name\":\"天水页读有限公司\",\"code\":\"%s\"}".formatted(code);
        city().create(platform.token(), "merchant", "m-1", merchant);
        city().create(platform.token(), "shop", "s-1", "{\"merchant\":\"m-1\",\"name\":\"页读铺\"}");
        penalty("一", code);
        awaitPublished();
    }

    private String penalty(String each, String of) {
        return city().create(
                        authority.token(), "penalty", each + number, """
                {"party":{"kind":"organisation","name":"天水页读有限公司","code":"%s"},"number":"页〔2026〕%d%s","authority":"%s",
                 "decided":"2026-08-03","violation":"虚假宣传","facts":"略","basis":"依据","categories":["fine"],"fine":"900000.00",
                 "procedure":"ordinary"}""".formatted(of, number, each, authority.name()));
    }

    private Reply read(String query, Member by) {
        Reply reply = server().get(RECORDS + query, by.token());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    private static List<String> numbers(Reply page) {
        return page.json()
                .path("records")
                .valueStream()
                .map(record -> record.path("number").stringValue())
                .toList();
    }

    /** Follows the links from page to page. */
    private List<String> all(Member by) {
        List<String> all = new ArrayList<>();
        String next = RECORDS;
        while (next != null) {
            Reply page = server().get(next, by.token());
            all.addAll(numbers(page));
            Matcher link = NEXT.matcher(page.header("Link"));
            next = link.find() ? link.group(1) : null;
        }
        return all;
    }

    private static void assertNotFound(Reply reply) {
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("code").stringValue()).isEqualTo("exchange.unknown-merchant");
    }

    @Test
    void whatWasPublishedBeforeAMerchantJoinedIsNewToThePlatformThatItJoins() {
        sql.sql(
                        "update creditfile.publication set changed = now() - interval '10 days' where content::text like :number")
                .param("number", "%页〔2026〕" + number + "%")
                .update();
        Instant since = Instant.now().minus(1, ChronoUnit.HOURS);
        assertThat(numbers(read("?since=" + since, other))).isEmpty();
        city().create(
                        other.token(),
                        "merchant",
                        "m-1",
                        "{\"kind\":\"enterprise\",\"name\":\"天水页读有限公司\",\"code\":\"%s\"}".formatted(code));
        String shop = "{\"merchant\":\"m-1\",\"name\":\"页读铺\",\"url\":\"https://%s/s-1\"}";
        city().create(other.token(), "shop", "s-1", shop.formatted(confirmedHost(other)));

        assertThat(numbers(read("?since=" + since, other))).containsExactly("页〔2026〕" + number + "一");
        assertThat(numbers(read("?since=" + Instant.now().plus(1, ChronoUnit.HOURS), other)))
                .isEmpty();
    }

    @Test
    void aMerchantIsFoundByThePlatformsOwnKeyAndByNobodyElses() {
        Reply byKey = server().get("/api/v1/merchants/m-1", platform.token());
        assertThat(byKey.text())
                .contains(code)
                .isEqualTo(server().get("/api/v1/subjects/" + code, platform.token())
                        .text());
        assertNotFound(server().get("/api/v1/merchants/m-1", other.token()));
        assertNotFound(server().get("/api/v1/merchants/m-2", platform.token()));
        assertThat(server().get("/api/v1/merchants/m-1", authority.token()).status())
                .as("keys are a platform's")
                .isEqualTo(403);
    }

    @Test
    void aPersonBehindAKeyHasNoPublicFile() {
        city().create(
                        platform.token(),
                        "merchant",
                        "p-1",
                        "{\"kind\":\"natural-person\",\"name\":\"张三\",\"exemption\":\"small-amount\"}");
        assertNotFound(server().get("/api/v1/merchants/p-1", platform.token()));
    }

    @Test
    void aPlatformHasTheRecordsOfItsMerchantsAndADepartmentAll() {
        String stranger = Codes.social(DIVISION, 500_000 + number);
        penalty("外", stranger);
        awaitPublished();

        assertThat(all(platform)).containsExactly("页〔2026〕" + number + "一");
        assertThat(all(other)).isEmpty();
        assertThat(all(city().member("department")))
                .contains("页〔2026〕" + number + "一", "页〔2026〕" + number + "外")
                .hasSize(sql.sql("select count(*) from creditfile.publication")
                        .query(Integer.class)
                        .single());
        JsonNode record = read("", platform).json().path("records").get(0);
        assertThat(record.path("party").path("code").stringValue()).isEqualTo(code);
        awaitLog();
        assertThat(server().get(record.path("proof").stringValue()).status()).isEqualTo(200);
    }

    @Test
    void thePagesLeadOnAndOneNeedsNoMoreThanTheRest() {
        String second = penalty("二", code);
        awaitPublished();
        List<JsonNode> records =
                read("", platform).json().path("records").valueStream().toList();
        assertThat(records).hasSize(2);
        String last = records.get(1).path("id").stringValue();
        assertThat(last).isEqualTo(second);
        assertThat(numbers(read("?after=" + records.get(0).path("id").stringValue(), platform)))
                .containsExactly("页〔2026〕" + number + "二");
        assertThat(read("?after=" + last, platform).header("Link")).isEmpty();
    }

    @Test
    void recordsOfOtherFirmsArePassedOverWithinOnePage() {
        UUID stranger = Uuid7.next();
        sql.sql("""
                insert into creditfile.publication (record, subject, kind, digest, fact, content, changed)
                select uuidv7(), :stranger, 'PENALTY', '', uuidv7(), '{"kind":"penalty"}', now()
                from generate_series(1, 450)""").param("stranger", stranger).update();
        try {
            String second = penalty("远", code);
            awaitPublished();
            String first =
                    read("", platform).json().path("records").get(0).path("id").stringValue();
            Reply behind = read("?after=" + first, platform);
            assertThat(numbers(behind)).containsExactly("页〔2026〕" + number + "远");
            assertThat(behind.json().path("records").get(0).path("id").stringValue())
                    .isEqualTo(second);
            assertThat(behind.header("Link")).isEmpty();
        } finally {
            sql.sql("delete from creditfile.publication where subject = :stranger")
                    .param("stranger", stranger)
                    .update();
        }
    }

    @Test
    void onlyOneKindOrOnlyWhatIsNewIsRead() {
        assertThat(numbers(read("?kind=penalty", platform))).hasSize(1);
        assertThat(numbers(read("?kind=honour", platform))).isEmpty();
        assertThat(numbers(read("?since=2026-01-01T00:00:00Z", platform))).hasSize(1);
        assertThat(numbers(read("?since=2099-01-01T00:00:00Z", platform))).isEmpty();
        for (String wrong : new String[] {"?kind=rumour", "?since=yesterday", "?after=1"}) {
            assertThat(server().get(RECORDS + wrong, platform.token()).status())
                    .as(wrong)
                    .isBetween(400, 422);
        }
    }

    @Test
    void anAnswerIsPackedAndNotSentAgainWhileItStands() throws Exception {
        for (int each = 0; each < 12; each++) {
            penalty("包" + each, code);
        }
        awaitPublished();
        HttpResponse<byte[]> first = get("");
        assertThat(first.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (GZIPInputStream packed = new GZIPInputStream(new java.io.ByteArrayInputStream(first.body()))) {
            assertThat(Server.JSON.readTree(packed).path("records")).hasSize(13);
        }
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/");
        assertThat(get(tag).statusCode()).isEqualTo(304);
        penalty("新", code);
        awaitPublished();
        assertThat(get(tag).statusCode()).isEqualTo(200);
    }

    private HttpResponse<byte[]> get(String tag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + RECORDS))
                .header("Authorization", "Bearer " + platform.token())
                .header("Accept-Encoding", "gzip");
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void whoReadARecordIsKeptOnceHoweverOftenItIsRead() {
        read("", platform);
        read("", platform);
        assertThat(sql.sql("select count(*) from exchange.receiver where organisation = cast(:by as uuid)")
                        .param("by", platform.organisation())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRecordPublishedByAnEarlierVersionIsFilledWithoutBeingToldAgain() {
        long told = events();
        assertThat(told).isPositive();
        sql.sql(
                        "update creditfile.publication set fact = null, content = null where content::text like '%' || :code || '%'")
                .param("code", code)
                .update();
        assertThat(all(platform)).isEmpty();
        sql.sql("""
                insert into creditfile.publication_due (subject)
                select subject from creditfile.publication where content is null on conflict do nothing""").update();
        penalty("他", Codes.social(DIVISION, 700_000 + number));
        eventually().until(() -> all(platform).size() == 1);
        assertThat(events()).isEqualTo(told);
    }

    private long events() {
        return sql.sql("""
                        select count(*) from exchange.event where subject in (
                            select subject from creditfile.publication where content::text like '%' || :code || '%')""").param("code", code).query(Long.class).single();
    }
}

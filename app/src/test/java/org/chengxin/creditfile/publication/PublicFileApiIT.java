package org.chengxin.creditfile.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.chengxin.Codes;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A program reads what anybody may know of a firm today, and learns at once when it changes. */
class PublicFileApiIT extends ServerTest {

    private static final String DIVISION = "654308";
    private static int number;

    @LocalServerPort
    private int port;

    private Member authority;
    private Member platform;
    private String code;
    private String fact;

    @BeforeEach
    void aFirmWithAPenalty() {
        authority = city().newMember("department");
        platform = city().newMember("platform");
        code = Codes.social(DIVISION, ++number);
        fact = city().create(authority.token(), "penalty", "读" + number, penalty(""));
    }

    private String penalty(String rest) {
        return """
                {"party":{"kind":"organisation","name":"天水读取有限公司","code":"%s"},"number":"读〔2026〕%d号","authority":"%s",
                 "decided":"2026-08-03","violation":"虚假宣传","facts":"略","basis":"依据","categories":["fine"],"fine":"900000.00",
                 "procedure":"ordinary"%s}""".formatted(code, number, authority.name(), rest);
    }

    private HttpResponse<String> get(String tag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/subjects/" + code))
                .header("Authorization", "Bearer " + platform.token());
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void ends() {
        TestCity.Result ended = city().one(
                        authority.token(),
                        TestCity.item(
                                "penalty",
                                "读" + number,
                                penalty(",\"ended\":\"2026-09-01\",\"endReason\":\"撤销\""),
                                fact,
                                "撤销"));
        assertThat(ended.created()).as(ended.toString()).isTrue();
    }

    @Test
    void theFileHasEachPublicRecordWithItsProof() throws Exception {
        JsonNode file = org.chengxin.Server.JSON.readTree(get(null).body());

        assertThat(file.path("name").stringValue()).isEqualTo("天水读取有限公司");
        JsonNode record = file.path("records").get(0);
        assertThat(record.path("number").stringValue()).isEqualTo("读〔2026〕" + number + "号");
        assertThat(record.path("fine").stringValue()).isEqualTo("900000.00");
        assertThat(record.has("party")).isFalse();
        awaitLog();
        assertThat(server().get(record.path("proof").stringValue()).status()).isEqualTo(200);
    }

    @Test
    void aFileThatWasReadIsNotSentAgainUntilARecordHasLeft() throws Exception {
        String tag = get(null).headers().firstValue("ETag").orElseThrow();
        assertThat(get(tag).statusCode()).isEqualTo(304);
        ends();

        HttpResponse<String> later = get(tag);

        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.body()).contains("\"records\":[]").doesNotContain("虚假宣传");
    }

    @Test
    void whoReadARecordIsToldOfItsEndWithoutAnyShop() throws Exception {
        get(null);
        awaitPublished();
        long before =
                sql.sql("select ordinal from exchange.head").query(Long.class).single();

        ends();

        eventually()
                .until(() -> server().get("/api/v1/events?after=" + before, platform.token())
                        .text()
                        .contains("public-record.withdrawn"));
        assertThat(sql.sql(
                                "select distinct organisation::text from exchange.receiver where thing = cast(:record as uuid)")
                        .param("record", fact)
                        .query(String.class)
                        .single())
                .isEqualTo(platform.organisation());
    }

    @Test
    void aCodeOfNobodyAndATextThatIsNoneAreNotFound() {
        for (String none : new String[] {Codes.social(DIVISION, 9_999), "x", "330106199001011234"}) {
            Reply reply = server().get("/api/v1/subjects/" + none, platform.token());
            assertThat(reply.status()).as(none).isEqualTo(404);
            assertThat(reply.json().path("code").stringValue()).isEqualTo("exchange.unknown-firm");
        }
        assertThat(server().get("/api/v1/subjects/" + code).status()).isEqualTo(401);
    }
}

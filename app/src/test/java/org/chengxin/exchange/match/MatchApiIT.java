package org.chengxin.exchange.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.Codes;
import org.chengxin.Server;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A platform finds the firms of its own portfolio, and cannot fish for those of its rivals. */
class MatchApiIT extends ServerTest {

    private static final String DIVISION = "654601";
    private static int number;

    private Member platform;
    private Member rival;
    private String code;
    private String name;

    @BeforeEach
    void aFirmThatSellsOnOneOfTwoPlatforms() {
        platform = city().newMember("platform");
        rival = city().newMember("platform");
        number++;
        code = Codes.social(DIVISION, number);
        name = "杭州" + "甲乙丙丁戊己庚辛壬癸".charAt(number % 10) + "骧骐供应链管理有限公司";
        city().create(
                        platform.token(),
                        "merchant",
                        "m",
                        "{\"kind\":\"enterprise\",\"name\":\"%s\",\"code\":\"%s\"}".formatted(name, code));
        city().create(platform.token(), "shop", "s", "{\"merchant\":\"m\",\"name\":\"比对铺\"}");
        awaitConsumer("matching");
    }

    private Reply match(Member by, String... items) {
        return server().post("/api/v1/match", by.token(), "{\"items\":[" + String.join(",", items) + "]}");
    }

    private static String byCode(String code) {
        return "{\"code\":\"" + code + "\"}";
    }

    private static String byName(String name) {
        return "{\"name\":\"" + name + "\"}";
    }

    private static String[] rivals(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> byCode(Codes.social(DIVISION, 100_000 + each)))
                .toArray(String[]::new);
    }

    @Test
    void aCodeAndANameFindTheirFirmAndAnythingElseNothing() {
        Reply reply = match(
                platform,
                byCode(code),
                byName(name.replace("供应链管理有限公司", "供應鏈管理有限責任公司")),
                byCode("91330106X"),
                byName("云锦天章字画装裱店"));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        JsonNode results = reply.json().path("results");
        assertThat(results).hasSize(4);
        for (int index = 0; index < 2; index++) {
            JsonNode firm = results.get(index).path("match");
            assertThat(firm.path("code").stringValue()).as(reply.text()).isEqualTo(code);
            assertThat(firm.path("name").stringValue()).isEqualTo(name);
            assertThat(firm.path("subject").stringValue()).hasSize(36);
        }
        for (int index = 2; index < 4; index++) {
            assertThat(results.get(index).has("match")).isFalse();
            assertThat(results.get(index).path("candidates")).isEmpty();
        }
    }

    @Test
    void aNameThatLeavesDoubtsIsAnsweredWithCandidatesAndWhatWasCompared() {
        JsonNode result = match(platform, byName(name.substring(2, 5) + "供应链"))
                .json()
                .path("results")
                .get(0);
        assertThat(result.has("match")).isFalse();
        JsonNode first = result.path("candidates").get(0);
        assertThat(first.path("firm").path("code").stringValue()).isEqualTo(code);
        assertThat(first.path("probability").doubleValue()).isBetween(0.1, 0.99);
        List<String> features = first.path("features")
                .valueStream()
                .map(feature -> feature.path("feature").stringValue() + " "
                        + feature.path("level").stringValue())
                .toList();
        assertThat(features).hasSize(9).contains("trade same", "form absent");
    }

    @Test
    void aNaturalPersonIsNeverFound() {
        city().create(
                        platform.token(),
                        "merchant",
                        "p",
                        "{\"kind\":\"natural-person\",\"name\":\"骧骐云\",\"exemption\":\"small-amount\"}");
        awaitConsumer("matching");
        JsonNode results = match(platform, byName("骧骐云"), byCode(Codes.identity(17)))
                .json()
                .path("results");
        assertThat(results.valueStream()
                        .flatMap(result -> result.path("candidates").valueStream())
                        .map(candidate -> candidate.path("firm").path("name").stringValue()))
                .doesNotContain("骧骐云");
        assertThat(results.get(0).has("match")).isFalse();
        assertThat(results.get(1).toString()).isEqualTo("{\"candidates\":[]}");
    }

    @Test
    void theOwnMerchantsUseUpNothing() {
        Reply reply = match(platform, byCode(code), byName(name));
        assertThat(reply.header("RateLimit-Policy")).isEqualTo("\"match\";q=500;w=86400");
        assertThat(reply.header("RateLimit")).startsWith("\"match\";r=500;t=");
        assertThat(match(rival, byCode(code)).header("RateLimit")).startsWith("\"match\";r=499;t=");
    }

    @Test
    void whoeverFishesForAThousandRivalsIsRefusedUntilTomorrow() {
        Reply refused = match(rival, rivals(1_000));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("code").stringValue()).isEqualTo("exchange.quota");
        assertThat(refused.json().path("detail").stringValue()).endsWith("T00:00+08:00");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 86_400);

        assertThat(match(rival, rivals(499)).status())
                .as("a refused request used up nothing")
                .isEqualTo(200);
        assertThat(match(rival, rivals(2)).status()).isEqualTo(429);
        assertThat(match(rival, byCode(code)).status()).isEqualTo(200);
        sql.sql("update exchange.match_use set day = day - 1 where organisation = cast(:rival as uuid)")
                .param("rival", rival.organisation())
                .update();
        assertThat(match(rival, rivals(500)).status()).as("the next day").isEqualTo(200);
    }

    @Test
    void aDepartmentHasNoRivals() {
        Reply reply = match(city().member("department"), rivals(1_000));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("RateLimit")).isEmpty();
        assertThat(reply.json().path("results")).hasSize(1_000);
    }

    private Reply reads(Member by, String rest) {
        return server().get("/api/v1/subjects/" + rest, by.token());
    }

    private long received(Member by) {
        return sql.sql("select count(*) from exchange.receiver where organisation = cast(:by as uuid)")
                .param("by", by.organisation())
                .query(Long.class)
                .single();
    }

    @Test
    void readingFilesOfRivalsUsesTheSameQuotaUp() {
        assertThat(match(rival, rivals(497)).status()).isEqualTo(200);
        assertThat(reads(rival, code).status()).isEqualTo(200);
        assertThat(reads(rival, code + "/certificate").status()).isEqualTo(200);
        assertThat(reads(rival, Codes.social(DIVISION, 200_000)).status())
                .as("nobody's code")
                .isEqualTo(404);
        long had = received(rival);
        for (String rest : new String[] {code, code + "/certificate", Codes.social(DIVISION, 200_000)}) {
            Reply refused = reads(rival, rest);
            assertThat(refused.status()).as(refused.text()).isEqualTo(429);
            assertThat(refused.json().path("code").stringValue()).isEqualTo("exchange.quota");
        }
        assertThat(received(rival)).isEqualTo(had);
    }

    @Test
    void readingTheOwnMerchantsUsesUpNothing() {
        assertThat(reads(platform, code).status()).isEqualTo(200);
        assertThat(reads(platform, code + "/certificate").status()).isEqualTo(200);
        assertThat(match(platform, byCode(code)).header("RateLimit")).startsWith("\"match\";r=500;t=");
    }

    @Test
    void anOfficeOfAnotherCityMatchesNothingWithoutAnAgreement() {
        Reply refused = match(city().newMemberIn("department", "330200"), byCode(code));
        assertThat(refused.status()).as(refused.text()).isEqualTo(403);
        assertThat(refused.json().path("code").stringValue()).isEqualTo("exchange.no-receiver");
    }

    @Test
    void aRequestThatIsNoneIsRefusedWithThePlace() {
        String many = IntStream.range(0, 1_001).mapToObj(each -> byCode(code)).collect(Collectors.joining(","));
        assertRefused("{\"items\":[" + many + "]}", "items");
        assertRefused("{}", "items");
        assertRefused("{\"items\":[]}", "items");
        assertRefused("{\"items\":[null]}", "items/0");
        assertRefused("{\"items\":[" + byCode(code) + ",{\"code\":\"x\",\"name\":\"y\"}]}", "items/1");
        assertRefused("{\"items\":[{\"name\":\" \"}]}", "items/0");
        assertRefused("{\"items\":[{\"name\":\"" + "名".repeat(201) + "\"}]}", "items/0");
        assertThat(server().post("/api/v1/match", city().token("logistics"), "{}")
                        .status())
                .isEqualTo(403);
    }

    private void assertRefused(String body, String where) {
        Reply reply = server().post("/api/v1/match", platform.token(), body);
        assertThat(reply.status()).as(body).isEqualTo(422);
        JsonNode problem = Server.JSON.readTree(reply.bytes());
        assertThat(problem.path("code").stringValue()).isEqualTo("exchange.match");
        assertThat(problem.path("detail").stringValue()).isEqualTo(where);
    }
}

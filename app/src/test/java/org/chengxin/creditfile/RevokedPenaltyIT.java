package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One penalty that came by three routes is one record; once its authority revokes it, no surface shows it any more. */
class RevokedPenaltyIT extends ServerTest {

    private static final String DIVISION = "654350";
    private static int count;

    @Autowired
    private Subjects subjects;

    @Autowired
    private CreditFiles files;

    private Member authority;
    private Member platform;
    private String code;
    private String number;
    private String fact;
    private SubjectId subject;

    @BeforeEach
    void aPenaltyThatCameByThreeRoutes() throws Exception {
        authority = city().newMember("department");
        platform = city().newMember("platform");
        code = Codes.social(DIVISION, ++count);
        number = "撤〔2026〕" + count + "号";
        city().create(platform.token(), "merchant", "m-1", """
                {"kind":"enterprise","name":"天水撤销%d有限公司","code":"%s"}""".formatted(count, code));
        city().create(platform.token(), "shop", "s-1", "{\"merchant\":\"m-1\",\"name\":\"撤销铺\"}");
        fact = city().create(authority.token(), "penalty", "own", penalty(""));
        city().create(city().newMember("department").token(), "penalty", "centre", penalty(""));
        Member third = city().newMember("department");
        var streamed = server().post(
                        "/api/v1/reports",
                        third.token(),
                        "application/x-ndjson",
                        BodyPublishers.ofString(
                                TestCity.item("penalty", "stream", penalty("")).replace("\n", " ") + "\n"));
        assertThat(streamed.text()).contains("created");
        awaitPublished();
        subject = subjects.search(code).get(0).id();
    }

    private String penalty(String rest) {
        return """
                {"party":{"kind":"organisation","name":"天水撤销%d有限公司","code":"%s"},"number":"%s","authority":"%s",
                 "decided":"2026-08-03","violation":"虚假宣传","facts":"略","basis":"依据","categories":["fine"],"fine":"900000.00",
                 "procedure":"ordinary"%s}""".formatted(count, code, number, authority.name(), rest);
    }

    private void isRevoked() {
        TestCity.Result ended = city().one(
                        authority.token(),
                        TestCity.item(
                                "penalty",
                                "own",
                                penalty(",\"ended\":\"2026-09-01\",\"endReason\":\"撤销\""),
                                fact,
                                "复议撤销"));
        assertThat(ended.created()).as(ended.toString()).isTrue();
        awaitPublished();
    }

    /** Every surface on which anybody or a platform reads records, with what it shows. */
    private Map<String, String> surfaces() {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String page : List.of("/subjects/" + subject, "/search?q=" + code)) {
            shown.put(page, follow(page));
        }
        for (String call : List.of("/api/v1/subjects/" + code, "/api/v1/merchants/m-1")) {
            shown.put(call, server().get(call, platform.token()).text());
        }
        shown.put(
                "/api/v1/records",
                server().get("/api/v1/records", platform.token()).text());
        return shown;
    }

    private String follow(String page) {
        var reply = server().get(page);
        return reply.status() / 100 == 3
                ? server().get(reply.header("Location").replaceFirst("^https?://[^/]+", ""))
                        .text()
                : reply.text();
    }

    @Test
    void threeReportsAreOneRecordOnEverySurface() {
        assertThat(files.open(subject)).singleElement().satisfies(record -> {
            assertThat(record.number()).isEqualTo(number);
            assertThat(record.sources()).isEqualTo(3);
        });
        surfaces().forEach((surface, text) -> {
            if (!surface.startsWith("/search")) {
                assertThat(text.split(number, -1).length - 1).as(surface).isPositive();
            }
        });
    }

    @Test
    void onceItIsRevokedNoSurfaceShowsItWhoeverStillReportsIt() {
        long before =
                sql.sql("select ordinal from exchange.head").query(Long.class).single();
        isRevoked();
        surfaces().forEach((surface, text) -> assertThat(text).as(surface).doesNotContain(number));
        eventually()
                .until(() -> server().get("/api/v1/events?after=" + before, platform.token())
                        .text()
                        .contains("public-record.withdrawn"));
        city().create(city().newMember("department").token(), "penalty", "late", penalty(""));
        awaitPublished();
        surfaces()
                .forEach((surface, text) -> assertThat(text)
                        .as("%s, after a fourth that does not know of it", surface)
                        .doesNotContain(number));
    }

    @Test
    void theFactsStayInTheLogAndTheOfficersSeeWhyItEnded() {
        isRevoked();
        awaitLog();
        List<Integer> proofs = new ArrayList<>();
        proofs.add(server().get("/api/v1/records/" + fact + "/proof").status());
        assertThat(proofs).as("what was said was said").containsOnly(200);
        assertThat(files.open(subject)).singleElement().satisfies(record -> {
            assertThat(record.ended()).hasToString("2026-09-01");
            assertThat(record.endReason()).isEqualTo("撤销");
        });
    }
}

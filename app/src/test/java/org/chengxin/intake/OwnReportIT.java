package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.chengxin.Codes;
import org.chengxin.Server.Reply;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestErasure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A reporter reads one of its reports back by its own key. */
class OwnReportIT extends ServerTest {

    @Autowired
    private BeanFactory beans;

    private static final String DIVISION = "654603";

    private final String code = Codes.social(DIVISION, 1);
    private Member platform;

    @BeforeEach
    void aPlatform() {
        platform = city().newMember("platform");
    }

    private String merchant(String name) {
        return "{\"kind\":\"enterprise\",\"name\":\"%s\",\"code\":\"%s\"}".formatted(name, code);
    }

    private Reply read(String key, Member by) {
        return server().get("/api/v1/reports/merchant/" + key, by.token());
    }

    @Test
    void theReportComesBackAsItStandsWithItsProof() {
        String first = city().create(platform.token(), "merchant", "键-1", merchant("天水读回有限公司"));
        TestCity.Result second =
                city().one(platform.token(), TestCity.item("merchant", "键-1", merchant("天水重读有限公司"), first, "改名"));
        assertThat(second.created()).as(second.toString()).isTrue();

        Reply reply = read("%E9%94%AE-1", platform);

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        JsonNode report = reply.json();
        assertThat(report.path("id").stringValue()).isEqualTo(second.id());
        assertThat(report.path("supersedes").stringValue()).isEqualTo(first);
        assertThat(report.path("key").stringValue()).isEqualTo("键-1");
        assertThat(report.path("data").path("name").stringValue()).isEqualTo("天水重读有限公司");
        assertThat(reply.header("ETag")).isEqualTo("W/\"" + second.id() + "\"");
        awaitLog();
        assertThat(server().get(report.path("proof").stringValue()).status()).isEqualTo(200);
    }

    @Test
    void nobodyReadsAnothersAndNothingIsThereThatWasNotReported() {
        city().create(platform.token(), "merchant", "k", merchant("天水读回有限公司"));
        for (Reply none : new Reply[] {
            read("k", city().newMember("platform")),
            read("k2", platform),
            server().get("/api/v1/reports/rumour/k", platform.token())
        }) {
            assertThat(none.status()).isEqualTo(404);
            assertThat(none.json().path("code").stringValue()).isEqualTo("intake.unknown-report");
        }
        assertThat(server().get("/api/v1/reports/merchant/k").status()).isEqualTo(401);
    }

    @Test
    void whatWasErasedIsGone() {
        String id = city().create(platform.token(), "merchant", "e", merchant("天水读回有限公司"));
        awaitLog();
        new TestErasure(city(), beans).erase(id, "抹除错报的商户");
        assertThat(read("e", platform).status()).isEqualTo(404);
    }
}

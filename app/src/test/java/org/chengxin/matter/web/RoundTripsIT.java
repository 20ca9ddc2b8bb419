package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.RoundTrips;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A request waits for each of its statements: on the busiest pages and calls there are few, however much is on file. */
class RoundTripsIT extends ServerTest {

    private static final int MOST = 13;

    /** A case page also logs the look, and asks for what its reader may state a purpose. */
    private static final int MOST_OF_A_CASE = 15;

    /** A batch, of one item as of a thousand. */
    private static final int MOST_OF_A_BATCH = 29;

    @LocalServerPort
    private int port;

    private final Map<String, Integer> counted = new LinkedHashMap<>();

    @Test
    void theBusiestPagesAndCallsAskTheDatabaseThirteenTimesAtMost() {
        CaseTown town = new CaseTown(city(), port, sql);
        Visitor officer = town.signedIn(town.handler);
        String id = CaseTown.id(officer, town.complain().number());
        Member platform = town.platform;
        String code = Codes.social("620601", 1);
        String item = TestCity.item("merchant", "trips-1", """
                {"name": "杭州往返有限公司", "kind": "enterprise", "code": "%s"}""".formatted(code));
        assertThat(city().one(platform.token(), item).status()).isEqualTo("created");
        count("POST", "/api/v1/reports");
        city().create(platform.token(), "merchant", "trips-2", """
                {"name": "杭州往返二有限公司", "kind": "enterprise"}""");
        count("POST", "/api/v1/reports");
        String subject = subject(code);

        Visitor anybody = new Visitor(port);
        page(anybody, "/");
        page(anybody, "/search?q=" + URLEncoder.encode("有限公司", StandardCharsets.UTF_8));
        page(anybody, "/subjects/" + subject);
        page(anybody, "/matters/new/" + town.definition);
        page(officer, "/workbench");
        page(officer, "/workbench/matters");
        page(officer, "/workbench/matters/" + id);
        page(officer, "/workbench/matters/" + id + "/steps/accept");
        page(
                town.signedIn(TestOffice.at(city(), "market-regulator", "district", "620601")
                        .handler
                        .name()),
                "/workbench/warnings");
        call(platform.token(), "/api/v1/matters");
        call(platform.token(), "/api/v1/findings");
        counted.forEach((request, trips) -> System.out.printf("%3d round trips: %s%n", trips, request));
        assertThat(counted)
                .allSatisfy((request, trips) -> assertThat(trips)
                        .as(request)
                        .isLessThanOrEqualTo(
                                request.equals("POST /api/v1/reports")
                                        ? MOST_OF_A_BATCH
                                        : request.startsWith("GET /workbench/matters/") ? MOST_OF_A_CASE : MOST));
    }

    /** Of two requests the lesser: what holds for some seconds is read by one of them. */
    private void page(Visitor visitor, String path) {
        assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
        count("GET", path);
        assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
        count("GET", path);
    }

    private void call(String token, String path) {
        assertThat(server().get(path, token).status()).as(path).isEqualTo(200);
        count("GET", path);
    }

    private void count(String method, String path) {
        String asked = path.replaceAll("\\?.*", "");
        counted.merge(method + " " + asked.replaceAll("[0-9a-f-]{36}", "ID"), RoundTrips.of(method, asked), Math::min);
    }

    private String subject(String code) {
        return sql.sql("select subject::text from subject.identifier where value = :code limit 1")
                .param("code", code)
                .query(String.class)
                .single();
    }
}

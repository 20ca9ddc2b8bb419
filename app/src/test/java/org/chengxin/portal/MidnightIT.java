package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.Codes;
import org.chengxin.Eventually;
import org.chengxin.Server.Reply;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record whose last day is over is gone from every public reader as the clock in Shanghai passes midnight. */
@Tag("drill")
class MidnightIT {

    private static final String DIVISION = "330182";
    private static final String NUMBER = "午夜罚〔2026〕1号";
    private static final String HONOUR = "午夜诚信示范企业";
    private static final LocalDate LAST = LocalDate.now(LegalClock.ZONE);

    @TempDir
    private Path parent;

    private ServerProcess server;
    private TestCity city;
    private String penalty;
    private String subject;
    private String licensed;

    @Test
    void atTheHourNothingOfItIsLeft() throws Exception {
        Path directory = parent.resolve("installation");
        try (ServerProcess started = ServerProcess.start(directory, "--chengxin.simulated=true")) {
            server = started;
            city = new TestCity(server.http(), directory);
            aFirmWhoseRecordsEndToday();
            Visitor firm = firm();
            itIs(LAST.atTime(23, 58).atZone(LegalClock.ZONE).toInstant());
            everyReaderShowsIt(firm);
            itIs(LAST.plusDays(1).atTime(0, 0, 1).atZone(LegalClock.ZONE).toInstant());
            noReaderShowsIt(firm);
        }
    }

    private void aFirmWhoseRecordsEndToday() throws IOException {
        TestOffice.at(city, "market-regulator", "city", "330100");
        Member authority = city.newMember("department");
        String code = Codes.social(DIVISION, 1);
        penalty = city.create(authority.token(), "penalty", "midnight", """
                {"party": {"name": "天水午夜有限公司", "kind": "organisation", "code": "%s"}, "number": "%s",
                 "authority": "%s", "decided": "%s", "violation": "午夜虚假宣传", "facts": "略", "basis": "广告法",
                 "categories": ["suspension"], "disclosedUntil": "%s"}""".formatted(
                        code, NUMBER, authority.name(), LAST.minusDays(200), LAST));
        city.create(authority.token(), "honour", "midnight", """
                {"name": "天水午夜有限公司", "code": "%s", "title": "%s", "authority": "%s", "awarded": "%s", "until": "%s"}""".formatted(
                        code, HONOUR, authority.name(), LAST.minusYears(1), LAST));
        subject = subject(code);
        String other = Codes.social(DIVISION, 2);
        city.create(city.register(DIVISION).token(), "licence", other, """
                {"code": "%s", "number": "%s", "name": "天水午夜照明有限公司", "from": "2020-01-01", "until": "%s",
                 "status": "active", "kind": "enterprise", "division": "%s"}""".formatted(other, other, LAST, DIVISION));
        licensed = subject(other);
        Eventually.eventually()
                .until(() -> get("/api/v1/records/" + penalty + "/proof").status() == 200);
    }

    private String subject(String code) throws IOException {
        return JdbcClient.create(server.database())
                .sql("select subject::text from subject.identifier where scheme = 'uscc' and value = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    private Visitor firm() {
        Member firm = city.newMember("merchant", Codes.social(DIVISION, 1));
        city.newAccount(firm.organisation(), "midnight", "merchant", TestOffice.PASSWORD);
        Visitor visitor = new Visitor(server.port());
        visitor.signIn("midnight", TestOffice.PASSWORD);
        return visitor;
    }

    private Reply get(String path) {
        return server.http().get(path);
    }

    /** A demo's clock is read from the database every two seconds. */
    private void itIs(Instant moment) throws IOException {
        JdbcClient.create(server.database())
                .sql("""
                        insert into rule.legal_clock (offset_seconds) values (:seconds)
                        on conflict (single) do update set offset_seconds = excluded.offset_seconds""")
                .param("seconds", Duration.between(Instant.now(), moment).toSeconds() + 1)
                .update();
        String day = LocalDate.ofInstant(moment, LegalClock.ZONE).toString();
        Eventually.eventually()
                .until(() -> get("/figures").text().contains(day)
                        && get("/subjects/" + subject).text().contains(day));
    }

    private void everyReaderShowsIt(Visitor firm) {
        assertThat(get("/subjects/" + subject).text()).contains(NUMBER, HONOUR, "有严重记录", "公示中的行政处罚 1 条", "公示至 " + LAST);
        assertThat(get("/labels/" + subject).text()).contains("公示中的行政处罚 1 条");
        assertThat(get("/records/" + penalty).text()).contains("午夜虚假宣传");
        assertThat(get("/records/" + penalty + "/record.json").status()).isEqualTo(200);
        assertThat(get("/api/v1/records/" + penalty + "/pack").status()).isEqualTo(200);
        assertThat(get("/matters/new/objection?record=" + penalty).text()).contains(NUMBER);
        assertThat(reported(firm, LAST)).contains(NUMBER, "公示至 " + LAST);
        assertThat(get("/subjects/" + licensed).text()).contains("无需特别注意");
        assertThat(get(list("active")).text()).contains("天水午夜照明");
    }

    private void noReaderShowsIt(Visitor firm) throws Exception {
        for (String path : new String[] {
            "/subjects/" + subject,
            "/subjects/" + subject + "?day=" + LAST,
            "/subjects/" + subject + "/history?day=" + LAST,
            "/labels/" + subject,
            "/records/" + penalty,
            "/matters/new/objection?record=" + penalty,
            "/search?q=" + encoded("午夜"),
            "/subjects?q=" + encoded("午夜"),
            "/search/suggestions?q=" + encoded("天水午夜"),
            "/figures",
            "/"
        }) {
            assertThat(get(path).text()).as(path).doesNotContain(NUMBER, HONOUR, "午夜虚假宣传", "有严重记录");
        }
        assertThat(get("/subjects/" + subject).text()).contains("没有公示中的行政处罚").doesNotContain("请留意");
        assertThat(get("/labels/" + subject).text()).contains("没有公示中的行政处罚");
        assertThat(get("/records/" + penalty + "/record.json").status()).isEqualTo(404);
        assertThat(get("/api/v1/records/" + penalty + "/pack").status()).isNotEqualTo(200);
        assertThat(get("/api/v1/records/" + penalty + "/proof").status())
                .as("that it was sealed stays provable")
                .isEqualTo(200);
        assertThat(reported(firm, LAST.plusDays(1)))
                .contains(NUMBER, "公示已于 " + LAST)
                .doesNotContain("公示至 " + LAST);
        assertThat(get("/subjects/" + licensed).text()).contains("营业执照已失效");
        assertThat(get(list("active")).text()).doesNotContain("天水午夜照明");
        assertThat(get(list("ended")).text()).contains("天水午夜照明");
        askedAgainWithWhatABrowserKept();
    }

    /** No reader keeps yesterday's page: there is nothing to ask about a change with, and nothing may be stored. */
    private void askedAgainWithWhatABrowserKept() throws Exception {
        for (String path : new String[] {"/subjects/" + subject, "/labels/" + subject, "/records/" + penalty}) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                                    .header("If-None-Match", "*")
                                    .header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("etag")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("cache-control").orElse(""))
                    .as(path)
                    .contains("no-store");
            assertThat(answer.body()).doesNotContain(NUMBER);
        }
    }

    private static String list(String licence) {
        return "/subjects?q=" + encoded("午夜照明") + "&licence=" + licence;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** A report of credit as of this day, in which an ended record is told to have ended. */
    private static String reported(Visitor firm, LocalDate until) {
        String reports = "/workbench/files/reports";
        assertThat(firm.post(reports, Map.of("until", until.toString(), "_csrf", Visitor.token(firm.get(reports))))
                        .statusCode())
                .isEqualTo(302);
        Matcher newest = Pattern.compile(reports + "/[0-9a-f-]{36}")
                .matcher(firm.get(reports).body());
        assertThat(newest.find()).isTrue();
        assertThat(firm.get(newest.group() + ".pdf").body()).startsWith("%PDF");
        return firm.get(newest.group() + ".html").body();
    }
}

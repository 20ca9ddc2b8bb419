package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.Eventually;
import org.chengxin.ServerTest;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever an office has, had or supervises is found: closed matters, parts of names, all offices below, what a count counts. */
class InboxSearchIT extends ServerTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/workbench/matters\\?[^\"]*)\"");

    @LocalServerPort
    private int port;

    private static CaseTown town;

    @BeforeEach
    void makesATown() {
        if (town == null) {
            town = new CaseTown(city(), port, sql);
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private String withdrawn() {
        CaseTown.Receipt receipt = town.complain();
        Visitor stranger = new Visitor(port);
        HttpResponse<String> form = stranger.get("/matters/where");
        Map<String, String> holder =
                Map.of("_csrf", Visitor.token(form), "number", receipt.number(), "receipt", receipt.secret());
        HttpResponse<String> shown = stranger.post("/matters/where", holder);
        Map<String, String> step = new LinkedHashMap<>(holder);
        step.put("step", "withdraw");
        step.put("key", CaseTown.hidden(shown.body(), "key"));
        step.put("f.reason", "已和解");
        HttpResponse<String> done = stranger.post("/matters/where", step);
        assertThat(done.body()).contains("已撤回");
        return receipt.number();
    }

    @Test
    void aClosedMatterIsFoundByItsNumberAndAmongTheClosed() {
        String number = withdrawn();
        Visitor officer = town.signedIn(town.handler);
        assertThat(officer.get("/workbench/matters?words=" + encoded(number)).body())
                .contains(">" + number + "</a>");
        String ascii = number.replace("〔", "[").replace("〕", "]").replace("号", "");
        assertThat(officer.get("/workbench/matters?whose=mine&words=" + encoded(ascii))
                        .body())
                .contains(">" + number + "</a>");
        assertThat(officer.get("/workbench/matters?state=closed").body()).contains(">" + number + "</a>", "办结");
        assertThat(officer.get("/workbench/matters?whose=all").body()).doesNotContain(">" + number + "</a>");
        assertThat(officer.get("/workbench/matters?whose=all&state=all").body()).contains(">" + number + "</a>");
        Visitor other = town.signedIn(town.neighbourly);
        assertThat(other.get("/workbench/matters?words=" + encoded(number)).body())
                .doesNotContain(">" + number + "</a>");
    }

    @Test
    void aPartyIsFoundByAPartOfItsName() {
        String number = town.complain().number();
        Visitor officer = town.signedIn(town.handler);
        String name = town.platform.name();
        String part = name.substring(name.length() - 4);
        String search = "/workbench/matters?whose=all&words=";
        Eventually.eventually()
                .until(() -> officer.get(search + encoded(part)).body().contains(">" + number + "</a>"));
        assertThat(officer.get(search + encoded("小明")).body()).contains(">" + number + "</a>");
        assertThat(officer.get(search + encoded("明")).body()).doesNotContain(">" + number + "</a>");
        assertThat(officer.get(search + encoded("大明")).body()).doesNotContain(">" + number + "</a>");
    }

    @Test
    void aFirmWhoSeesAMaskedNameCannotGuessItPartByPart() {
        String number = town.complain().number();
        Visitor officer = town.signedIn(town.handler);
        Visitor firm = town.signedIn(town.operator);
        String search = "/workbench/matters?whose=all&words=";
        Eventually.eventually()
                .until(() -> officer.get(search + encoded("小明")).body().contains(">" + number + "</a>"));
        assertThat(firm.get("/workbench/matters?whose=all").body()).contains(">" + number + "</a>");
        assertThat(firm.get(search + encoded(number)).body()).contains(">" + number + "</a>");
        assertThat(firm.get(search + encoded("小明")).body()).doesNotContain(">" + number + "</a>");
    }

    @Test
    void allOfficesBelowAreLookedAtAtOnceAndEachByItself() {
        String number = town.complain().number();
        Visitor head = town.signedIn(town.officer(town.cityOffice, "head"));
        assertThat(head.get("/workbench/matters?whose=all").body())
                .doesNotContain(">" + number + "</a>")
                .contains("全部机关");
        assertThat(head.get("/workbench/matters?whose=all&office=all").body())
                .contains(">" + number + "</a>", town.office.name());
        assertThat(head.get("/workbench/matters?whose=all&office=" + town.office.organisation())
                        .body())
                .contains(">" + number + "</a>")
                .doesNotContain("value=\"assign\"");
        Visitor below = town.signedIn(town.handler);
        for (String other : List.of(town.cityOffice.organisation(), town.neighbour.organisation())) {
            assertThat(below.get("/workbench/matters?whose=all&office=" + other).body())
                    .as("an office that is not below is no choice: the own inbox")
                    .contains(">" + number + "</a>")
                    .doesNotContain("value=\"" + other + "\"");
        }
    }

    @Test
    void everyCountOfTheWallOpensItsLinesAndThoseOpen() {
        String number = town.complain().number();
        Visitor head = town.signedIn(town.officer(town.cityOffice, "head"));
        for (String office : new String[] {"all", town.office.organisation()}) {
            String wall = head.get("/workbench/wall?office=" + office).body();
            Matcher links = LINK.matcher(wall);
            int counts = 0;
            boolean found = false;
            while (links.find()) {
                HttpResponse<String> lines = head.get(links.group(1).replace("&amp;", "&"));
                assertThat(lines.statusCode()).isEqualTo(200);
                assertThat(lines.body()).as(links.group(1)).contains("data-queue");
                found |= lines.body().contains(">" + number + "</a>");
                counts++;
            }
            assertThat(counts).as(office).isPositive();
            assertThat(found).as(office).isTrue();
        }
        String id = CaseTown.id(town.signedIn(town.handler), number);
        assertThat(head.get("/workbench/matters/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void whatSomebodyIsRecusedFromIsNeitherCountedNorListedForThatPerson() {
        String number = town.complain().number();
        Visitor head = town.signedIn(town.head);
        long before = open(head);
        CaseTown.take(head, CaseTown.id(head, number), "recuse", Map.of("f.reason", "亲属"));
        assertThat(open(head)).isEqualTo(before - 1);
    }

    private static long open(Visitor head) {
        Matcher count = Pattern.compile("在办 ([0-9]+) 件")
                .matcher(head.get("/workbench/wall").body());
        return count.find() ? Long.parseLong(count.group(1)) : 0;
    }

    @Test
    void whoHandsAMatterToAnotherOfficeIsToldSoInTheInbox() {
        String number = town.complain().number();
        Visitor officer = town.signedIn(town.handler);
        String id = CaseTown.id(officer, number);
        HttpResponse<String> sent = CaseTown.take(
                officer, id, "transfer", Map.of("f.office", town.neighbour.organisation(), "f.reason", "管辖"));
        Visitor neighbour = town.signedIn(town.neighbourly);
        HttpResponse<String> offered = neighbour.get("/workbench/transfers");
        HttpResponse<String> taken = neighbour.post(
                "/workbench/transfers/" + id,
                Map.of("act", "accept", "key", "search-" + id, "_csrf", Visitor.token(offered)));
        assertThat(taken.statusCode()).as(sent.body()).isEqualTo(302);
        HttpResponse<String> returned = CaseTown.take(neighbour, id, "return", Map.of("f.reason", "不属于本机关"));
        assertThat(returned.statusCode()).isEqualTo(302);
        String inbox = returned.headers().firstValue("Location").orElseThrow();
        assertThat(neighbour.get(inbox).body()).contains(number + " 已办理，现在由其他机关办理");
    }

    @Test
    void whatIsLeftIsToldInTheDaysThatThePeriodCounts() {
        String number = town.complain().number();
        Visitor officer = town.signedIn(town.handler);
        String id = CaseTown.id(officer, number);
        String line = "/workbench/matters?whose=all&words=" + encoded(number);
        assertThat(officer.get(line).body()).contains("还剩 7 个工作日");
        sql.sql("update matter.clock set unit = 'CALENDAR_DAYS' where matter = :id")
                .param("id", UUID.fromString(id))
                .update();
        assertThat(officer.get(line).body()).containsPattern("还剩 \\d+ 天").doesNotContain("个工作日");
        assertThat(officer.get("/workbench/matters/" + id).body()).containsPattern("还剩 \\d+ 天");
    }

    @Test
    void whoSendsAHandOverTwiceIsToldTwiceThatItIsDone() {
        String number = town.complain().number();
        Visitor officer = town.signedIn(town.handler);
        String id = CaseTown.id(officer, number);
        CaseTown.take(officer, id, "transfer", Map.of("f.office", town.neighbour.organisation(), "f.reason", "管辖"));
        Visitor neighbour = town.signedIn(town.neighbourly);
        HttpResponse<String> offered = neighbour.get("/workbench/transfers");
        neighbour.post(
                "/workbench/transfers/" + id,
                Map.of("act", "accept", "key", "twice-" + id, "_csrf", Visitor.token(offered)));
        String path = "/workbench/matters/" + id + "/steps/return";
        HttpResponse<String> form = neighbour.get(path);
        Map<String, String> sent = new LinkedHashMap<>(Map.of(
                "_csrf", Visitor.token(form),
                "key", CaseTown.hidden(form.body(), "key"),
                "expected", CaseTown.hidden(form.body(), "expected"),
                "f.reason", "不属于本机关"));
        String inbox =
                neighbour.post(path, sent).headers().firstValue("Location").orElseThrow();
        HttpResponse<String> again = neighbour.post(path, sent);
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(again.headers().firstValue("Location")).hasValue(inbox);
        sent.put("key", "a".repeat(32));
        assertThat(neighbour.post(path, sent).headers().firstValue("Location"))
                .as("from another window")
                .hasValue(inbox);
        assertThat(neighbour
                        .post("/workbench/matters/" + id + "/steps/transfer", sent)
                        .statusCode())
                .as("what was never done")
                .isEqualTo(404);
        assertThat(neighbour.get("/workbench/matters/" + id).statusCode()).isEqualTo(404);
    }
}

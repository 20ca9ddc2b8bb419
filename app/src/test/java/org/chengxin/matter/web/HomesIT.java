package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The workbench home shows each role what it has to do: parties, sums and days of its queue, and a head all offices. */
class HomesIT extends ServerTest {

    @LocalServerPort
    private int port;

    private static CaseTown town;

    @BeforeEach
    void makesATown() {
        if (town == null) {
            town = new CaseTown(city(), port, sql);
        }
    }

    private String id(String number) {
        return sql.sql("select id::text from matter.matter where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private void dueIn(String number, int days) {
        owner().sql("update matter.participant set due = :day where matter = cast(:id as uuid)")
                .param("day", today().plusDays(days))
                .param("id", id(number))
                .update();
    }

    private java.time.LocalDate today() {
        return clock.today();
    }

    @Autowired
    private org.chengxin.rule.LegalClock clock;

    @Test
    void anOfficerSeesWhatEndsTonightWithPartiesAndSum() {
        String number = town.complain().number();
        dueIn(number, 0);
        String home = town.signedIn(town.handler).get("/workbench").body();
        assertThat(home)
                .contains(number, "今晚到期", "¥1,280.50", town.platform.name(), "王**", "新到")
                .doesNotContain("王小明", "card-link");
        assertThat(town.signedIn(town.handler)
                        .get("/workbench/matters?whose=all&due=today")
                        .body())
                .contains(number);
        assertThat(town.signedIn(town.handler).get("/workbench?lang=en").body()).contains("Due tonight", "Other pages");
    }

    @Test
    void aHeadSeesEachOfficeByKindAndUrgesWithOneClickOnceADay() {
        String number = town.complain().number();
        dueIn(number, -2);
        String cityHead = town.officer(town.cityOffice, "head");
        Visitor head = town.signedIn(cityHead);
        var home = head.get("/workbench");
        assertThat(home.body())
                .contains(
                        town.office.name(),
                        "各机关在办",
                        "/workbench/matters?whose=all&amp;definition=" + town.definition + "&amp;due=any",
                        "state=closed&amp;office=all");
        String link = "/workbench/matters?whose=all&due=overdue&office=" + town.office.organisation();
        assertThat(head.get(link).body()).contains(number);
        Map<String, String> form = Map.of("_csrf", Visitor.token(home), "office", town.office.organisation());
        assertThat(head.post("/workbench/wall/urge", form).body()).contains("督办", number);
        assertThat(head.post("/workbench/wall/urge", form).statusCode()).isEqualTo(200);
        assertThat(sql.sql("select count(*) from matter.act where matter = cast(:id as uuid) and step = 'urge'")
                        .param("id", id(number))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(town.signedIn(town.handler).get("/workbench").body()).contains("已督办");
        Visitor neighbour = town.signedIn(town.neighbourly);
        assertThat(neighbour
                        .post(
                                "/workbench/wall/urge",
                                Map.of(
                                        "_csrf",
                                        Visitor.token(neighbour.get("/workbench/matters")),
                                        "office",
                                        town.office.organisation()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aHandlerHasNoTableOfOffices() {
        assertThat(town.signedIn(town.handler).get("/workbench").body()).doesNotContain("各机关在办");
    }

    @Test
    void aPlatformSeesWhatIsToBeAnsweredAndACitizenTheOwnCases() {
        assertThat(town.signedIn(town.operator).get("/workbench").body()).contains("等待本单位办理的事项");
        String name = "c" + UUID.randomUUID().toString().replace("-", "");
        city().newAccount(city().newMember("operator").organisation(), name, "citizen", CaseTown.PASSWORD);
        Visitor citizen = town.signedIn(name);
        citizen.post("/matters/new/" + town.definition, town.complaint(citizen));
        assertThat(citizen.get("/workbench").body()).contains("我的在办事项", "待受理", town.platform.name());
        assertThat(citizen.get("/workbench").body()).contains("等待 承办机关 办理", "通常的下一步：");
        String copy = citizen.get("/workbench/own-data.json").body();
        assertThat(copy).contains("王小明", "龙井茶收到时已经发霉", "\"matters\"");
        assertThat(town.signedIn(town.handler).get("/workbench/own-data.json").statusCode())
                .isEqualTo(403);
    }
}

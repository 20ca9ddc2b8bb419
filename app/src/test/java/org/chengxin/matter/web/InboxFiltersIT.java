package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chengxin.ServerTest;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An inbox is narrowed to what nobody is in charge of, to one person and to one place; the wall leads there. */
class InboxFiltersIT extends ServerTest {

    @LocalServerPort
    private int port;

    private static CaseTown town;

    @BeforeEach
    void makesATown() {
        if (town == null) {
            town = new CaseTown(city(), port, sql);
        }
    }

    private String account(String name) {
        return sql.sql("select id::text from account.account where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    @Test
    void whatNobodyHasIsToldFromWhatSomebodyHas() {
        String taken = town.complain().number();
        String free = town.complain().number();
        Visitor officer = town.signedIn(town.handler);
        CaseTown.take(officer, CaseTown.id(officer, taken), "take", Map.of());
        assertThat(officer.get("/workbench/matters?whose=all&handler=nobody").body())
                .contains(free)
                .doesNotContain(taken);
        String mine = "/workbench/matters?whose=all&handler=" + account(town.handler);
        assertThat(officer.get(mine).body()).contains(taken).doesNotContain(free);
        assertThat(officer.get("/workbench/matters?handler=" + account(town.colleague))
                        .body())
                .doesNotContain(taken, free);
    }

    @Test
    void wordsGoWithEveryOtherFilter() {
        String number = town.complain().number();
        Visitor officer = town.signedIn(town.handler);
        for (String filter : new String[] {"", "&definition=complaint", "&place=330106", "&handler=nobody"}) {
            var page = officer.get("/workbench/matters?whose=all" + filter + "&words="
                    + java.net.URLEncoder.encode(number, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(page.statusCode()).as(filter).isEqualTo(200);
        }
    }

    @Test
    void aPlaceIsThatOnWhichTheOfficesCompetenceRests() {
        String number = town.complain().number();
        Visitor head = town.signedIn(town.officer(town.cityOffice, "head"));
        String all = "/workbench/matters?whose=all&office=all&place=";
        assertThat(head.get(all + "330106").body()).contains(number);
        assertThat(head.get(all + "330110").body()).doesNotContain(number);
        assertThat(head.get(all + "x'").body()).contains(number);
    }

    @Test
    void thePeopleOfTheOfficeStandInItsOrder() {
        assertThat(town.signedIn(town.handler).get("/workbench/matters").body())
                .containsSubsequence(
                        "value=\"" + account(town.head),
                        "value=\"" + account(town.handler),
                        "value=\"" + account(town.colleague));
    }

    @Test
    void theWallLeadsToTheLinesItCounts() {
        town.complain();
        Visitor head = town.signedIn(town.head);
        String wall = head.get("/workbench/wall").body();
        String link = wall.replaceAll("(?s).*href=\"(/workbench/matters\\?[^\"]*handler=nobody[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(head.get(link).body()).contains("/workbench/matters/", "未分派");
    }

    @Test
    void eachFilterWalksAlongAnIndex() {
        assertThat(sql.sql("select indexname from pg_indexes where schemaname = 'matter'")
                        .query(String.class)
                        .list())
                .contains("participant_unassigned", "participant_place", "participant_handler");
    }

    @Test
    void whatOtherDepartmentsOpenIsNotOffered() {
        Visitor officer = town.signedIn(town.handler);
        String inbox = officer.get("/workbench/matters").body();
        assertThat(inbox).contains("/workbench/matters/new/" + town.definition, "/workbench/matters/new/clue");
        Visitor platform = town.signedIn(town.operator);
        assertThat(platform.get("/workbench/matters").body())
                .contains("/workbench/matters/new/" + town.definition)
                .doesNotContain("/workbench/matters/new/task\"", "name=\"handler\"");
    }
}

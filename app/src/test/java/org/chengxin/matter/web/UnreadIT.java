package org.chengxin.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.ServerTest;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Unread is what happened since one opened a case oneself: the number of the home is that of the list behind it. */
class UnreadIT extends ServerTest {

    private static final Pattern TILE =
            Pattern.compile("<span class=\"name\">未读</span><span class=\"value \">([\\d,]+)</span>");
    private static final Pattern LINE = Pattern.compile("href=\"/workbench/matters/[0-9a-f-]{36}\"");
    private static final String LIST =
            "/workbench/matters?definition=&due=unread&whose=all&handler=&place=&words=&state=open&office=";

    @LocalServerPort
    private int port;

    private CaseTown town;

    @BeforeEach
    void makesATown() {
        town = new CaseTown(city(), port, sql);
    }

    private String id(String number) {
        return sql.sql("select id::text from matter.matter where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private static long told(Visitor officer) {
        Matcher tile = TILE.matcher(officer.get("/workbench").body());
        assertThat(tile.find()).isTrue();
        return Long.parseLong(tile.group(1).replace(",", ""));
    }

    private static long listed(Visitor reader) {
        return LINE.matcher(reader.get(LIST).body()).results().distinct().count();
    }

    @Test
    void openingACaseReadsItForOneselfAlone() {
        Visitor handler = town.signedIn(town.handler);
        Visitor head = town.signedIn(town.head);
        long before = told(handler);
        String one = town.complain().number();
        town.complain();
        assertThat(told(handler)).isEqualTo(before + 2).isEqualTo(listed(handler));
        assertThat(told(head)).isEqualTo(listed(head));
        long ofHead = told(head);
        handler.get("/workbench/matters/" + id(one));
        assertThat(told(handler)).isEqualTo(before + 1).isEqualTo(listed(handler));
        assertThat(handler.get(LIST).body()).doesNotContain(one);
        assertThat(told(head)).isEqualTo(ofHead);
    }

    @Test
    void aCitizenIsToldOfNewsUntilTheCaseIsOpened() {
        String name = "c" + UUID.randomUUID().toString().replace("-", "");
        city().newAccount(city().newMember("operator").organisation(), name, "citizen", CaseTown.PASSWORD);
        Visitor citizen = town.signedIn(name);
        citizen.post("/matters/new/" + town.definition, town.complaint(citizen));
        assertThat(citizen.get("/workbench").body()).contains("1 件有新进展未读");
        Matcher own = LINE.matcher(citizen.get("/workbench/matters?due=unread").body());
        assertThat(own.find()).isTrue();
        String path = own.group().substring(6, own.group().length() - 1);
        String page = citizen.get(path).body();
        assertThat(page).contains("class=\"stepper\"", "aria-current=\"step\"", "通常的下一步：");
        assertThat(citizen.get("/workbench").body()).doesNotContain("有新进展未读");
        sql.sql("update matter.matter set acts = acts + 1 where id = cast(:id as uuid)")
                .param("id", path.substring(path.lastIndexOf('/') + 1))
                .update();
        assertThat(citizen.get("/workbench").body()).contains("1 件有新进展未读");
    }
}

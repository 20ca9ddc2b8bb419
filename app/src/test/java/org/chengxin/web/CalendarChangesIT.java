package org.chengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.ServerTest;
import org.chengxin.TestOffice;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Officers bring in a year's holidays on the calendar's page, two persons of its owner; outside a demo nobody moves the clock. */
class CalendarChangesIT extends ServerTest {

    private static final String PASSWORD = "Zhengque-2026-mima";
    private static final String CALENDAR = "/workbench/calendar";

    private static final String ARRANGEMENT = """
            year,kind,date,name,source
            2095,OFF,2095-01-01,元旦,关于2095年的通知
            2095,OFF,2095-05-01,劳动节,关于2095年的通知
            2095,OFF,2095-10-01,国庆节,关于2095年的通知
            2095,OFF,2095-10-05,国庆节,关于2095年的通知
            """;

    @LocalServerPort
    private int port;

    @Test
    void anOfficerOfTheOwnerBringsAYearInAndItsHeadPutsItInForce() {
        TestOffice owner = TestOffice.of(city(), "market-regulator");
        Visitor one = signedIn(owner.handler.name());
        Visitor two = signedIn(owner.head.name());
        HttpResponse<String> kept =
                post(one, CALENDAR + "/arrangements", Map.of("content", ARRANGEMENT, "reason", "通知已经公布"));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
        assertThat(one.get(CALENDAR).body()).contains("2095 年安排：待审批");
        String action = action(two);
        assertThat(one.get(action).body()).contains("2095-10-05 改为休息日", "撤回").doesNotContain("同意</button>");
        assertThat(one.get(action).body()).doesNotContain("目前没有人可以审批");
        decidedBy(action, "education/head");
        assertThat(one.get(action).body()).contains("目前没有人可以审批", "任命负责人、登记执法证");
        decidedBy(action, "market-regulator/head");
        assertThat(post(one, action, Map.of("act", "approve")).statusCode()).isEqualTo(403);
        assertThat(post(two, action, Map.of("act", "approve")).statusCode()).isEqualTo(302);
        assertThat(post(two, action, Map.of("act", "approve")).statusCode()).isEqualTo(409);
        assertThat(two.get(action).body()).contains("已生效");
        assertThat(two.get(CALENDAR + "?year=2095").body()).contains("2095 年安排，共写明 4 天", "2095-10-05");
        assertThat(two.get(CALENDAR + "?from=2095-10-04&days=1").body()).contains("是 2095-10-06");
    }

    @Test
    void whatCannotBeReadComesBackWithWhatWasWrittenAndWhatIsWrong() {
        Visitor one = signedIn(TestOffice.of(city(), "market-regulator").handler.name());
        HttpResponse<String> refused =
                post(one, CALENDAR + "/arrangements", Map.of("content", "year,kind\n<b>2095</b>", "reason", "通知"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("安排无法读取", "&lt;b&gt;2095&lt;/b&gt;", "aria-invalid=\"true\"");
    }

    @Test
    void nobodyButAnOfficerOfItsOwnerChangesTheCalendar() {
        Visitor customs = signedIn(TestOffice.of(city(), "customs").head.name());
        assertThat(customs.get(CALENDAR).body()).doesNotContain("name=\"content\"");
        assertThat(post(customs, CALENDAR + "/arrangements", Map.of("content", ARRANGEMENT, "reason", "通知"))
                        .statusCode())
                .isEqualTo(403);
        for (String role : new String[] {"platform-operator", "merchant", "auditor"}) {
            Visitor other = visitor(role);
            assertThat(other.get(CALENDAR).body()).doesNotContain("name=\"content\"");
            assertThat(post(other, CALENDAR + "/arrangements", Map.of("content", ARRANGEMENT, "reason", "通知"))
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
            assertThat(post(other, CALENDAR + "/clock", Map.of("days", "1")).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void outsideADemoTheClockIsNotOfferedAndNotMoved() {
        Visitor officer = visitor("officer");
        String before = officer.get(CALENDAR).body();
        assertThat(before).doesNotContain(CALENDAR + "/clock");
        assertThat(post(officer, CALENDAR + "/clock", Map.of("days", "1")).statusCode())
                .isEqualTo(403);
        assertThat(post(
                                officer,
                                CALENDAR + "/clock/2090-01-01",
                                Map.of("matter", "01890000-0000-7000-8000-000000000000"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aStepThatIsNoneAndAProposalThatIsNoneAreRefused() {
        Visitor officer = visitor("officer");
        String action = "/workbench/proposals/" + FactId.next();
        assertThat(post(officer, action, Map.of("act", "approve")).statusCode()).isEqualTo(404);
        assertThat(post(officer, "/workbench/proposals/x", Map.of("act", "approve"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/workbench/proposals?before=x").statusCode()).isEqualTo(400);
        assertThat(visitor("merchant").get("/workbench/proposals").statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNoNumberAndNoIdIsTheReadersFault() {
        Visitor officer = visitor("officer");
        assertThat(post(officer, CALENDAR + "/clock", Map.of("days", "soon")).statusCode())
                .isEqualTo(400);
        assertThat(post(officer, CALENDAR + "/clock/soon", Map.of("matter", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(officer.get("/workbench/messages?before=x").statusCode()).isEqualTo(400);
    }

    private void decidedBy(String action, String circle) {
        sql.sql("update rule.proposal set approvers = :circle where id = :id")
                .param("circle", circle)
                .param("id", java.util.UUID.fromString(action.substring(action.lastIndexOf('/') + 1)))
                .update();
    }

    private static String action(Visitor visitor) {
        Matcher link = Pattern.compile("(/workbench/proposals/[0-9a-f-]{36})\">2095")
                .matcher(visitor.get(CALENDAR).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static HttpResponse<String> post(Visitor visitor, String path, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("_csrf", Visitor.token(visitor.get(CALENDAR)));
        return visitor.post(path, all);
    }

    private Visitor visitor(String role) {
        var person = city().person(role, PASSWORD);
        return signedIn(person.name(), person.password());
    }

    private Visitor signedIn(String name) {
        return signedIn(name, PASSWORD);
    }

    private Visitor signedIn(String name, String password) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, password);
        return visitor;
    }
}

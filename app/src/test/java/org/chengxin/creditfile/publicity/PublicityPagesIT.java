package org.chengxin.creditfile.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The reform commission sees per unit how many decisions came, how many after seven working days, and which. */
class PublicityPagesIT extends ServerTest {

    private static int number = 700;

    @LocalServerPort
    private int port;

    @Autowired
    private LegalClock clock;

    @Autowired
    private Calendars calendars;

    private Visitor signedIn(TestOffice office) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(office.handler.name(), TestOffice.PASSWORD);
        return visitor;
    }

    private String decide(Member unit, String title, LocalDate decided) {
        String code = Codes.social("620602", ++number);
        city().create(unit.token(), "penalty", "late-" + number, """
                {"party": {"name": "天水迟报%d有限公司", "kind": "organisation", "code": "%s"},
                 "number": "%s", "authority": "%s", "decided": "%s", "violation": "虚假宣传", "facts": "刷单",
                 "basis": "电子商务法第八十五条", "fine": "500.00", "categories": ["fine"]}""".formatted(
                        number, code, title, unit.name(), decided));
        return title;
    }

    @Test
    void eachUnitsLateReportsAreCountedAndListed() {
        Member unit = city().newMember("department");
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        LocalDate last = today.minusDays(5);
        while (calendars.current().plusWorkingDays(last, 7).date().isBefore(today)) {
            last = last.plusDays(1);
        }
        String late = decide(unit, "迟市监罚〔2026〕1号", today.minusDays(60));
        String inTime = decide(unit, "迟市监罚〔2026〕2号", last);
        String from = "?clock=credit-portal&from=" + today.minusDays(90) + "&until=" + today;
        Visitor reform = signedIn(TestOffice.of(city(), "development-reform"));
        String page = reform.get("/workbench/publicity" + from).body();
        assertThat(page).contains(unit.name(), "7 个工作日", "国办发〔2015〕51号");
        String link = "/workbench/publicity" + from + "&unit=" + unit.organisation();
        assertThat(page).contains((link + "&late=true").replace("&", "&amp;"));
        assertThat(reform.get(link + "&late=true").body()).contains(late).doesNotContain(inTime, "天水迟报");
        assertThat(reform.get(link).body()).contains(late, inTime, "超期");
        assertThat(reform.get("/workbench").body()).contains("/workbench/publicity");
        assertThat(signedIn(TestOffice.of(city(), "market-regulator"))
                        .get("/workbench/publicity")
                        .statusCode())
                .isEqualTo(403);
    }
}

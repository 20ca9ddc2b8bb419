package org.chengxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.matter.figure.ConcludedMatters;
import org.chengxin.rule.LegalClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The city's figures count complaints that kept every period of the office. */
class CityFiguresIT extends ServerTest {

    @Autowired
    private ConcludedMatters concluded;

    @Autowired
    private LegalClock clock;

    private void ended(String place, LocalDate day, String clockName, int told) {
        UUID id = UUID.randomUUID();
        owner().sql("""
                insert into matter.matter (id, definition, version, number, stage, opened, ended, acts, revision)
                values (:id, 'complaint', 1, :number, 'closed', :day, :day, 1, 1)""")
                .param("id", id)
                .param("number", "城〔2026〕" + id)
                .param("day", day)
                .update();
        owner().sql("""
                insert into matter.participant (matter, role, kind, place, definition, open, fact)
                values (:id, 'handler', 'OFFICE', :place, 'complaint', false, :id)""").param("id", id).param("place", place).update();
        owner().sql("""
                insert into matter.clock (matter, clock, state, started, base, "left", unit, provisional, unconfirmed,
                                          confirmed, extensions, told)
                values (:id, :clock, 'ENDED', :day, :day, 7, 'WORKING_DAYS', false, false, false, 0, :told)""")
                .param("id", id)
                .param("clock", clockName)
                .param("day", day)
                .param("told", told)
                .update();
    }

    @Test
    void aComplaintIsInTimeUnlessAPeriodOfTheOfficeRanOut() {
        LocalDate day = clock.today();
        ended("620603", day, "acceptance", 0);
        ended("620603", day, "acceptance", 2);
        ended("620603", day, "negotiation", 2);
        ended("620603", day.minusYears(2), "acceptance", 0);
        assertThat(concluded.of("complaint", day.withDayOfYear(1), day))
                .contains(new ConcludedMatters.Place("620603", 3, 2));
        assertThat(concluded.of("no-such-kind", day, day)).isEmpty();
    }

    @Test
    void eachNumberOfTheHomeLeadsToItsDefinitionSourceAndList() {
        String home = server().get("/").text();
        assertThat(home)
                .contains("全市数据", "建档主体", "投诉按时办结率", "/figures#districts", "/figures#platforms")
                .hasSizeLessThan(100_000);
        String page = server().get("/figures").text();
        assertThat(page)
                .contains("id=\"districts\"", "id=\"platforms\"", "id=\"records\"", "id=\"complaints\"", "来源：", "截至");
        assertThat(server().get("/figures?lang=en").text()).contains("The city in figures", "Source:");
    }

    @Test
    void recordsOfEveryKindAreNamedInWords() {
        var department = city().newMember("department");
        city().create(department.token(), "serious-listing", "figures-" + UUID.randomUUID(), """
                {"party":{"name":"天水名单有限公司","kind":"organisation","code":"%s"},"number":"名单〔2026〕%d号",
                 "authority":"%s","decided":"2026-02-10","title":"列入名单","basis":"依据",
                 "edition":"2025","catalogueItem":"A1"}""".formatted(
                        org.chengxin.Codes.social("620603", 2), System.nanoTime(), department.name()));
        eventually()
                .untilAsserted(() -> assertThat(server().get("/figures").text())
                        .contains("严重违法失信名单")
                        .doesNotContain("creditfile.kind."));
    }
}

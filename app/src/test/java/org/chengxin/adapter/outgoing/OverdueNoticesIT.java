package org.chengxin.adapter.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.office.Offices;
import org.chengxin.account.outlet.Message;
import org.chengxin.account.outlet.Notices;
import org.chengxin.adapter.Exchanging;
import org.chengxin.matter.Matters;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalDayBegan;
import org.chengxin.simulation.outside.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The office in charge is told once of what is late, and once of a system that is away. */
class OverdueNoticesIT extends Exchanging {

    private static final LocalDate DAY = LocalDate.parse("2026-01-06");

    @Autowired
    private OverdueNotices overdue;

    @Autowired
    private Notices notices;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Offices offices;

    private Organisation reform;

    @BeforeEach
    void anOfficeInCharge() {
        reform = new Bureau(city(), accounts, matters).cityOffice(offices, "development-reform");
    }

    private void begins(LocalDate day) {
        overdue.on(new LegalDayBegan(day, day.minusDays(1)));
    }

    private List<String> told(String words) {
        return notices.latest(reform.id(), null).stream()
                .map(Message::text)
                .filter(text -> text.contains(words))
                .toList();
    }

    @Test
    void whatDidNotStandThereInTimeIsToldOnce() {
        OUTSIDE.mode(CREDIT, Mode.DOWN);
        String late = fined(city().newMember("department"), "迟");
        exchange();
        int before = told("未在期限内").size();
        sql.sql("update adapter.dispatch set due = :due where system = :system and thing = cast(:thing as uuid)")
                .param("due", DAY.minusDays(1))
                .param("system", CREDIT)
                .param("thing", late)
                .update();
        begins(DAY);
        assertThat(told("未在期限内")).hasSize(before + 1);
        assertThat(told("未在期限内").get(0)).isEqualTo("信用中国（浙江）有 1 项未在期限内公示、更正或者撤下，请查看原因并处理。");
        begins(DAY.plusDays(1));
        assertThat(told("未在期限内")).hasSize(before + 1);
    }

    @Test
    void theLastDayItselfIsInTime() {
        OUTSIDE.mode(CREDIT, Mode.DOWN);
        fined(city().newMember("department"), "准");
        exchange();
        int before = told("未在期限内").size();
        sql.sql("update adapter.dispatch set due = :due").param("due", DAY).update();
        begins(DAY);
        assertThat(told("未在期限内")).hasSize(before);
    }

    @Test
    void aSystemThatIsAwayForMoreThanADayIsToldOnce() {
        OUTSIDE.mode(CREDIT, Mode.DOWN);
        fined(city().newMember("department"), "断");
        exchange();
        int before = told("无法连接").size();
        begins(DAY);
        assertThat(told("无法连接")).as("not on the first day").hasSize(before);
        sql.sql("update adapter.system set failing_since = now() - interval '30 hours' where name = :name")
                .param("name", CREDIT)
                .update();
        begins(DAY);
        begins(DAY.plusDays(1));
        assertThat(told("无法连接")).hasSize(before + 1);
    }
}

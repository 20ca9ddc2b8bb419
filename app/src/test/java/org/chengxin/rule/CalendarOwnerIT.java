package org.chengxin.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.ServerTest;
import org.chengxin.TestOffice;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.ProposalProblem;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two officers of other offices move no due date: the calendar has an owner, and its head decides. */
class CalendarOwnerIT extends ServerTest {

    private static final LocalDate AN_ORDINARY_DAY = LocalDate.of(2041, 3, 6);
    private static final String MARCH_OFF = CalendarsIT.year(2041)
            + AN_ORDINARY_DAY
                    .datesUntil(AN_ORDINARY_DAY.plusDays(20))
                    .map(day -> "2041,OFF," + day + ",节,关于2041年的通知\n")
                    .reduce("", String::concat);

    @Autowired
    private Calendars calendars;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalList list;

    @Test
    void officersOfOtherDepartmentsMoveNoDueDate() {
        LocalDate before = due();
        TestOffice customs = TestOffice.of(city(), "customs");
        TestOffice tax = TestOffice.of(city(), "tax");
        Wanted wanted = new Wanted(Calendars.KIND, "2041", MARCH_OFF, "没有理由", null);
        for (TestOffice.Person officer : List.of(customs.handler, customs.head, tax.head)) {
            assertRefused(() -> proposals.propose(wanted, officer.account()));
        }
        TestOffice owner = TestOffice.of(city(), "market-regulator");
        Proposal open = proposals.propose(wanted, owner.handler.account());
        TestOffice district = TestOffice.at(city(), "market-regulator", "district", "330106");
        for (TestOffice.Person officer : List.of(customs.head, tax.handler, district.head, owner.officer("handler"))) {
            assertRefused(() -> proposals.approve(open.id(), officer.account()));
        }
        assertThat(due()).isEqualTo(before);
        proposals.withdraw(open.id(), owner.handler.account());
        assertThat(list.open(Calendars.KIND, "2041")).isEmpty();
    }

    private LocalDate due() {
        return calendars
                .current()
                .plusWorkingDays(AN_ORDINARY_DAY.minusDays(3), 10)
                .date();
    }

    private static void assertRefused(Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(ProposalProblem.NOT_ALLOWED));
    }
}

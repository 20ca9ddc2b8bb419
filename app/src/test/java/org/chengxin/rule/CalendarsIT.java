package org.chengxin.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.MovableClock;
import org.chengxin.ServerTest;
import org.chengxin.TestOffice;
import org.chengxin.rule.proposal.FaultyProposalException;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.rule.proposal.Wanted;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A year's arrangement comes into force by two persons of its owner, sealed, and the calendar follows at once. */
class CalendarsIT extends ServerTest {

    private static final LocalDate NATIONAL_EVE = LocalDate.of(2031, 9, 30);

    @Autowired
    private ArrangementStore store;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalList list;

    private UUID handler;
    private UUID head;

    @BeforeEach
    void findsTheOwner() {
        TestOffice owner = TestOffice.of(city(), "market-regulator");
        handler = owner.handler.account();
        head = owner.head.account();
    }

    @AfterEach
    void forgetsTheYears() {
        sql.sql("delete from rule.arrangement where year between 2031 and 2033").update();
        list.open(Calendars.KIND).stream()
                .filter(each -> handler.equals(each.proposedBy()))
                .forEach(each -> proposals.withdraw(each.id(), handler));
        calendars.forget();
    }

    @Test
    void nothingChangesBeforeTheHeadApproves() {
        Proposal open = propose(year(2031));
        assertThat(calendars.current().isProvisional(NATIONAL_EVE)).isTrue();
        assertThat(list.dryRun(open).effects())
                .contains(
                        Line.of("rule.proposal.calendar.worked", "2031-10-02"),
                        Line.of("rule.proposal.calendar.recount", 4));
        proposals.approve(open.id(), head);
        assertThat(calendars.current().isProvisional(NATIONAL_EVE)).isFalse();
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2031, 10, 1))).isFalse();
    }

    @Test
    void whatIsInForceIsSealedWithBothPersons() {
        Proposal open = propose(year(2031));
        proposals.approve(open.id(), head);
        UUID fact = sql.sql("select fact from rule.arrangement where id = :id and seal is not null")
                .param("id", open.id().value())
                .query(UUID.class)
                .single();
        assertThat(new String(proofs.open(new FactId(fact)).orElseThrow().payload(), StandardCharsets.UTF_8))
                .contains(
                        "\"type\":\"arrangement\"", "\"year\":2031", "2031-10-04", handler.toString(), head.toString());
    }

    @Test
    void anotherInstanceFollowsWithinHalfAMinute() {
        MovableClock clock = new MovableClock();
        Calendars elsewhere = new Calendars(store, clock);
        assertThat(elsewhere.current().years()).doesNotContain(2031);
        proposals.approve(propose(year(2031)).id(), head);
        clock.pass(Duration.ofSeconds(31));
        assertThat(elsewhere.current().years()).contains(2031);
    }

    @Test
    void aLaterArrangementOfTheSameYearReplacesTheEarlierOne() {
        proposals.approve(propose(year(2031)).id(), head);
        String amended = year(2031).replace("2031-10-04,国庆节", "2031-10-05,国庆节");
        proposals.approve(propose(amended).id(), head);
        assertThat(calendars.current().arranged(LocalDate.of(2031, 10, 4))).isEmpty();
        assertThat(calendars.current().arranged(LocalDate.of(2031, 10, 5))).isPresent();
        assertThat(calendars.arrangements().get(0).decidedBy()).isEqualTo(head);
    }

    @Test
    void whatCannotBeAnArrangementIsRefused() {
        String two = year(2031) + year(2032).substring(year(2032).indexOf('\n') + 1);
        for (String bad : List.of(
                "",
                "x".repeat(100_001),
                two,
                "year,kind,date,name,source\n2031,OFF,soon,x,y\n",
                year(2031).replace("2031-10-01", "2031-10-02"),
                year(2032))) {
            assertFaulty(() -> propose("2031", bad), "rule.proposal.calendar.unreadable");
        }
        assertThat(Calendars.year(year(2031))).contains(2031);
        assertThat(Calendars.year("nonsense")).isEmpty();
    }

    @Test
    void aYearThatContradictsTheYearBeforeOnADecemberDayIsRefused() {
        String off = "2031,OFF,2031-12-31,元旦,关于2031年的通知\n2031,OFF,2031-12-28,周末,关于2031年的通知\n";
        proposals.approve(propose(year(2031) + off).id(), head);
        String work = "2032,WORK,2031-12-28,,关于2032年的通知\n";
        assertFaulty(() -> propose("2032", year(2032) + work), "rule.proposal.calendar.contradicts");
    }

    private Proposal propose(String content) {
        return propose(String.valueOf(Calendars.year(content).orElseThrow()), content);
    }

    private Proposal propose(String year, String content) {
        return proposals.propose(new Wanted(Calendars.KIND, year, content, "通知已经公布", null), handler);
    }

    static String year(int year) {
        return """
                year,kind,date,name,source
                YYYY,OFF,YYYY-01-01,元旦,关于YYYY年的通知
                YYYY,OFF,YYYY-05-01,劳动节,关于YYYY年的通知
                YYYY,OFF,YYYY-10-01,国庆节,关于YYYY年的通知
                YYYY,OFF,YYYY-10-04,国庆节,关于YYYY年的通知
                """.replace("YYYY", String.valueOf(year));
    }

    private static void assertFaulty(ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultyProposalException.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Line::key)
                                .containsExactly(key));
    }
}

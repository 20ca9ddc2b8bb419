package org.chengxin.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chengxin.ServerTest;
import org.chengxin.TestOffice;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On an installed server a new row of a known parameter is a proposal to its owner, who is told so. */
class ShippedParametersIT extends ServerTest {

    private static final String NAME = "matter.complaint.termination";
    private static final LocalDate FROM = LocalDate.of(2026, 4, 15);

    @Autowired
    private ShippedParameters shipped;

    @Autowired
    private Parameters parameters;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalList list;

    @LocalServerPort
    private int port;

    @Test
    void aNewRowOfAKnownParameterIsOfferedOnceAndNotInForce() {
        move(FROM, FROM.plusYears(60));
        try {
            shipped.load();
            shipped.load();
            assertThat(parameters.inForce(NAME, FROM.plusDays(1)).effectiveFrom())
                    .as("the row in force goes on")
                    .isBefore(FROM);
            Proposal offered = list.open(Parameters.KIND, NAME).orElseThrow();
            assertThat(offered.proposedBy()).isNull();
            assertThat(offered.effectiveFrom()).isEqualTo(FROM);
            TestOffice office = TestOffice.of(city(), "market-regulator");
            assertThat(home(office.handler)).contains("没有人提出", "2026-04-15", "期限已过", "/workbench/proposals");
            assertThat(home(TestOffice.of(city(), "posts").handler))
                    .as("not the concern of another department")
                    .doesNotContain("没有人提出");
            proposals.takeUp(offered.id(), office.handler.account());
            assertThat(list.open(Parameters.KIND, NAME).orElseThrow().proposedBy())
                    .isEqualTo(office.handler.account());
        } finally {
            move(FROM.plusYears(60), FROM);
            list.open(Parameters.KIND, NAME).ifPresent(open -> proposals.withdraw(open.id(), open.proposedBy()));
        }
    }

    private static void move(LocalDate from, LocalDate to) {
        owner().sql("update rule.parameter set effective_from = :to where name = :name and effective_from = :from")
                .param("name", NAME)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private String home(TestOffice.Person person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(person.name(), TestOffice.PASSWORD);
        return visitor.get("/workbench").body();
    }
}

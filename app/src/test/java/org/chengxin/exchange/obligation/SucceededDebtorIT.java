package org.chengxin.exchange.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.succession.TwoAdministrators;
import org.chengxin.exchange.ExchangeProblem;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.Uuid7;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a dissolved organisation owed, its successor owes, and does not settle by itself. */
class SucceededDebtorIT extends ServerTest {

    private static final LocalDate TODAY = LocalDate.now(LegalClock.ZONE);
    private static final String DIVISION = "330162";

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ObligationStore store;

    @Autowired
    private Debtors debtors;

    @LocalServerPort
    private int port;

    private Bureau bureau() {
        return new Bureau(city(), accounts, matters);
    }

    private Obligation owes(Organisation debtor, Organisation creditor) {
        Obligation owed = new Obligation(
                Uuid7.next(),
                "data-supply",
                debtor.subject(),
                creditor.name(),
                creditor.id(),
                UUID.randomUUID().toString(),
                null,
                "同名单位的义务" + Math.abs(UUID.randomUUID().hashCode()),
                "某条例第8条",
                true,
                TODAY.minusDays(9),
                TODAY.minusDays(1),
                null,
                null);
        store.insert(owed);
        return owed;
    }

    private MatterId answered(Organisation debtor, Obligation owed, Caller by) {
        MatterId reminder = matters.open(new Opening(
                        "office-arrears",
                        Actor.of(by),
                        Channel.WORKBENCH,
                        UUID.randomUUID().toString(),
                        Map.of(
                                "debtor", debtor.id().toString(),
                                "obligation", owed.id().toString(),
                                "what", "名单",
                                "until", TODAY.minusDays(1).toString(),
                                "basis", "依据",
                                "deadline", TODAY.plusDays(20).toString())))
                .id();
        act(reminder, bureau().officer(debtor, "handler"), "answer", Map.of("answer", "正在办理"));
        return reminder;
    }

    private void act(MatterId matter, Caller by, String step, Map<String, Object> form) {
        matters.act(new Act(
                matter, Actor.of(by), step, Matters.ANY, UUID.randomUUID().toString(), form));
    }

    private Obligation current(Obligation owed) {
        return store.find(owed.id()).orElseThrow();
    }

    private String page(Caller officer, String query) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(Objects.requireNonNull(officer.displayName()), Bureau.PASSWORD);
        return visitor.get("/workbench/obligations" + query).body();
    }

    @Test
    void itsSuccessorIsRemindedOfItAndTheCreditorSettlesIt() {
        Organisation gone = bureau().office("commerce", "district", DIVISION);
        Organisation creditor = bureau().office("posts", "district", DIVISION);
        Organisation next = bureau().office("commerce", "district", DIVISION);
        Obligation owed = owes(gone, creditor);
        Caller successor = bureau().officer(next, "handler");
        assertThat(page(successor, "?list=debts")).doesNotContain(owed.content());
        new TwoAdministrators(city()).merge(gone.id(), next.id());
        assertThat(page(successor, "?list=debts")).contains(owed.content());
        assertThat(debtors.lines(List.of(next.subject()))).contains(gone.subject());

        MatterId own = answered(next, owed, successor);
        assertThat(catchThrowableOfType(
                                ProblemException.class, () -> act(own, successor, "met", Map.of("reason", "已提供")))
                        .problem())
                .as("its own debt now")
                .isEqualTo(ExchangeProblem.NOT_CREDITOR);

        Caller owner = bureau().officer(creditor, "handler");
        MatterId reminder = answered(next, owed, owner);
        act(reminder, owner, "met", Map.of("reason", "已提供"));
        act(reminder, bureau().officer(creditor, "head"), "confirm", Map.of());
        eventually().until(() -> current(owed).settlement() != null);
    }
}

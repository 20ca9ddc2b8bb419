package org.chengxin.exchange.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.succession.TwoAdministrators;
import org.chengxin.exchange.ExchangeProblem;
import org.chengxin.matter.MatterId;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a dissolved organisation owed, its successor owes, and does not settle by itself. */
class SucceededDebtorIT extends OwedByOffices {

    private static final String DIVISION = "330162";

    @Autowired
    private Debtors debtors;

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

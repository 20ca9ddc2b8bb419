package org.chengxin.exchange.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.exchange.ExchangeProblem;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody may do with arrears: publish them before the debtor's day, remind from another city, take down one's own. */
class ArrearsLimitsIT extends OwedByOffices {

    private static final String CREDITOR = "market-regulator";
    private static int number;

    private Bureau bureau;
    private Organisation debtor;
    private Caller handler;
    private Caller head;
    private Obligation owed;

    @BeforeEach
    void aDepartmentThatDidNotSupplyInTime() {
        number++;
        bureau = new Bureau(city(), accounts, matters);
        debtor = bureau.office("commerce", "district", "33015" + number);
        Organisation reminding = bureau.office("development-reform", "district", "33015" + number);
        handler = bureau.officer(reminding, "handler");
        head = bureau.officer(reminding, "head");
        owed = owes(debtor, CREDITOR, null, "merchant-update", "更新经营者名单" + number);
    }

    private MatterId reminder(Caller by) {
        return reminder(debtor, owed, by);
    }

    private MatterId answered(Caller by) {
        return answered(debtor, owed, by);
    }

    private ProblemException refused(MatterId matter, Caller by, String step, Map<String, Object> form) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> act(matter, by, step, form));
        assertThat(refused).as(step + " was not refused").isNotNull();
        return refused;
    }

    private void published() {
        MatterId reminder = answered(handler);
        act(reminder, handler, "publish", Map.of("reason", "催办后仍未提供"));
        act(reminder, head, "confirm", Map.of());
        eventually().until(() -> current().published() != null);
    }

    private Obligation current() {
        return current(owed);
    }

    @Test
    void nobodySkipsTheDayThatTheDebtorHasToAnswer() {
        MatterId reminder = reminder(handler);
        refused(reminder, handler, "silent", Map.of());
        refused(reminder, handler, "publish", Map.of("reason", "未提供"));
        assertThat(current().published()).isNull();
    }

    @Test
    void anOfficeOfAnotherCityRemindsNobodyHereAndReadsNoneOfIt() {
        Caller guest = bureau.officer(bureau.office(CREDITOR, "city", "53018" + number), "handler");
        assertThat(catchThrowableOfType(ProblemException.class, () -> reminder(guest)))
                .isNotNull();
        assertThat(page(guest, "?list=overdue")).doesNotContain(owed.content());
        assertThat(page(guest, "?list=claims"))
                .as("its namesakes here are owed it")
                .doesNotContain(owed.content());
        Visitor visitor = visitor(guest);
        assertThat(visitor.get("/workbench/matters/new/office-arrears?obligation=" + owed.id())
                        .body())
                .doesNotContain(owed.content());
    }

    @Test
    void whatIsOwedToADepartmentIsOwedToItsOfficesHere() {
        Caller creditor = bureau.officer(bureau.office(CREDITOR, "district", "33015" + number), "handler");
        StringBuilder claims = new StringBuilder();
        for (int page = 1; page <= 100 && claims.indexOf(owed.content()) < 0; page++) {
            claims.append(page(creditor, "?list=claims&page=" + page));
        }
        assertThat(claims).contains(owed.content());
        assertThat(page(handler, "?list=claims")).doesNotContain(owed.content());
    }

    @Test
    void aDebtorDoesNotTakeItsOwnArrearsDownNorDoesAnOfficeThatHasNoPartInThem() {
        published();
        Caller stranger = bureau.officer(bureau.office("posts", "district", "33015" + number), "handler");
        for (Caller each : new Caller[] {bureau.officer(debtor, "handler"), stranger}) {
            MatterId own = answered(each);
            for (String step : new String[] {"met", "lift"}) {
                assertThat(refused(own, each, step, Map.of("reason", "已提供")).problem())
                        .isEqualTo(ExchangeProblem.NOT_CREDITOR);
            }
        }
        assertThat(current().published()).isNotNull();
    }

    @Test
    void theCreditorSettlesThemByTwoPersons() {
        published();
        Organisation regulator = bureau.office(CREDITOR, "district", "33015" + number);
        Caller creditor = bureau.officer(regulator, "handler");
        MatterId reminder = answered(creditor);
        act(reminder, creditor, "met", Map.of("reason", "已提供"));
        assertThat(current().settlement()).isNull();
        act(reminder, bureau.officer(regulator, "head"), "confirm", Map.of());
        eventually().until(() -> current().settlement() != null);
        assertThat(current().published()).isNull();
    }
}

package org.chengxin.exchange.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What nobody may do with arrears: publish them before the debtor's day, remind from another city, take down one's own. */
class ArrearsLimitsIT extends ServerTest {

    private static final LocalDate TODAY = LocalDate.now(LegalClock.ZONE);
    private static final String CREDITOR = "market-regulator";
    private static int number;

    @Autowired
    private Matters matters;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ObligationStore store;

    @LocalServerPort
    private int port;

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
        owed = new Obligation(
                Uuid7.next(),
                "merchant-update",
                debtor.subject(),
                CREDITOR,
                null,
                UUID.randomUUID().toString(),
                null,
                "更新经营者名单" + number,
                "某条例第8条",
                true,
                TODAY.minusDays(9),
                TODAY.minusDays(1),
                null,
                null);
        store.insert(owed);
    }

    private MatterId reminder(Caller by) {
        return matters.open(new Opening(
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
    }

    private MatterId answered(Caller by) {
        MatterId reminder = reminder(by);
        act(reminder, bureau.officer(debtor, "handler"), "answer", Map.of("answer", "正在办理"));
        return reminder;
    }

    private void act(MatterId matter, Caller by, String step, Map<String, Object> form) {
        matters.act(new Act(
                matter, Actor.of(by), step, Matters.ANY, UUID.randomUUID().toString(), form));
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
        return store.find(owed.id()).orElseThrow();
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

    private Visitor visitor(Caller officer) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(officer.displayName(), Bureau.PASSWORD);
        return visitor;
    }

    private String page(Caller officer, String query) {
        return visitor(officer).get("/workbench/obligations" + query).body();
    }
}

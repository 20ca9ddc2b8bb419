package org.chengxin.exchange.obligation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.Uuid7;
import org.chengxin.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Departments that owe each other content, and are reminded of it by {@code office-arrears}. */
abstract class OwedByOffices extends ServerTest {

    static final LocalDate TODAY = LocalDate.now(LegalClock.ZONE);

    @Autowired
    Matters matters;

    @Autowired
    Accounts accounts;

    @Autowired
    ObligationStore store;

    @LocalServerPort
    private int port;

    Bureau bureau() {
        return new Bureau(city(), accounts, matters);
    }

    /** Overdue since yesterday. */
    Obligation owes(
            Organisation debtor, String creditor, @Nullable OrganisationId creditorId, String source, String content) {
        Obligation owed = new Obligation(
                Uuid7.next(),
                source,
                debtor.subject(),
                creditor,
                creditorId,
                UUID.randomUUID().toString(),
                null,
                content,
                "某条例第8条",
                Obligation.Nature.STATUTORY,
                TODAY.minusDays(9),
                TODAY.minusDays(1),
                null,
                null);
        store.insert(owed);
        return owed;
    }

    Obligation owes(Organisation debtor, Organisation creditor) {
        String content = "欠报内容" + UUID.randomUUID();
        return owes(debtor, creditor.name(), creditor.id(), "data-supply", content);
    }

    MatterId reminder(Organisation debtor, Obligation owed, Caller by) {
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

    MatterId answered(Organisation debtor, Obligation owed, Caller by) {
        MatterId reminder = reminder(debtor, owed, by);
        act(reminder, bureau().officer(debtor, "handler"), "answer", Map.of("answer", "正在办理"));
        return reminder;
    }

    void act(MatterId matter, Caller by, String step, Map<String, Object> form) {
        matters.act(new Act(
                matter, Actor.of(by), step, Matters.ANY, UUID.randomUUID().toString(), form));
    }

    Obligation current(Obligation owed) {
        return store.find(owed.id()).orElseThrow();
    }

    Visitor visitor(Caller person) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(Objects.requireNonNull(person.displayName()), Bureau.PASSWORD);
        return visitor;
    }

    String page(Caller officer, String query) {
        return visitor(officer).get("/workbench/obligations" + query).body();
    }
}

package org.chengxin.adapter.outgoing;

import java.time.LocalDate;
import java.util.Locale;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.outlet.Notice;
import org.chengxin.account.outlet.Notices;
import org.chengxin.adapter.connection.OfficeInCharge;
import org.chengxin.adapter.connection.SystemStates;
import org.chengxin.adapter.contract.Contracts;
import org.chengxin.adapter.contract.OutsideSystem;
import org.chengxin.rule.LegalDayBegan;
import org.chengxin.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notifies the office in charge, once each, of things that were not published in time and of systems that are unreachable. */
@Component
class OverdueNotices {

    private final Contracts contracts;
    private final DispatchList list;
    private final SystemStates states;
    private final OfficeInCharge offices;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    OverdueNotices(
            Contracts contracts,
            DispatchList list,
            SystemStates states,
            OfficeInCharge offices,
            Notices notices,
            Texts texts,
            TransactionTemplate transaction) {
        this.contracts = contracts;
        this.list = list;
        this.states = states;
        this.offices = offices;
        this.notices = notices;
        this.texts = texts;
        this.transaction = transaction;
    }

    @EventListener
    void on(LegalDayBegan began) {
        contracts.systems().forEach(system -> tell(system, began.day()));
    }

    private void tell(OutsideSystem system, LocalDate day) {
        transaction.executeWithoutResult(status -> offices.of(system).ifPresent(office -> {
            String name = texts.in(Locale.CHINESE, "adapter.system." + system.name());
            int late = list.tellOverdue(system.name(), day);
            if (late > 0) {
                notices.tell(notice(office.id(), system, texts.in(Locale.CHINESE, "adapter.notice.late", name, late)));
            }
            if (states.tellsAbsence(system.name())) {
                notices.tell(notice(office.id(), system, texts.in(Locale.CHINESE, "adapter.notice.away", name)));
            }
        }));
    }

    private Notice notice(OrganisationId office, OutsideSystem system, String text) {
        return new Notice(
                office,
                null,
                null,
                texts.in(Locale.CHINESE, "adapter.notice.title"),
                text,
                "/workbench/adapters/" + system.name());
    }
}

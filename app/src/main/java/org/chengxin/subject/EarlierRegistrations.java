package org.chengxin.subject;

import java.util.List;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.intake.Reports;
import org.chengxin.subject.Registrations.Unregistered;
import org.chengxin.subject.Registrations.Waiting;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One-off catch-up at start, before any report is accepted: an installation older than registrations derives them from its
 * reports, and holds facts about unregistered merchants.
 */
@Component
class EarlierRegistrations implements SmartInitializingSingleton {

    private static final int PAGE = 10_000;

    private final RegistrationStore store;
    private final Subjects subjects;
    private final Accounts accounts;
    private final Reports reports;
    private final List<Waiting> waiting;
    private final TransactionTemplate transaction;

    EarlierRegistrations(
            RegistrationStore store,
            Subjects subjects,
            Accounts accounts,
            Reports reports,
            List<Waiting> waiting,
            TransactionTemplate transaction) {
        this.store = store;
        this.subjects = subjects;
        this.accounts = accounts;
        this.reports = reports;
        this.waiting = waiting;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (store.isCaughtUp()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            subjects.hold();
            // checked again: another instance may have been first
            if (!store.isCaughtUp()) {
                accounts.organisations().stream()
                        .filter(each -> each.kind() == OrganisationKind.PLATFORM)
                        .forEach(this::learn);
                holdTheOthers();
                store.caughtUp();
            }
        });
    }

    private void learn(Organisation platform) {
        List<String> keys = reports.keys(platform.id(), "merchant", "", PAGE);
        while (!keys.isEmpty()) {
            store.register(platform.id(), keys, true);
            keys = reports.keys(platform.id(), "merchant", keys.get(keys.size() - 1), PAGE);
        }
    }

    private void holdTheOthers() {
        List<Unregistered> page = store.after("", "", PAGE);
        while (!page.isEmpty()) {
            List<Unregistered> merchants = page;
            waiting.forEach(each -> each.hold(merchants));
            Unregistered last = page.get(page.size() - 1);
            page = store.after(RegistrationStore.scheme(last.platform()), last.key(), PAGE);
        }
    }
}

package org.chengxin.exchange.obligation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.exchange.obligation.Obligation.Outcome;
import org.chengxin.exchange.obligation.Obligation.Settlement;
import org.chengxin.job.Job;
import org.chengxin.rule.Calendars;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.LegalDayBegan;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.chengxin.subject.registry.MerchantUpdates;
import org.chengxin.subject.registry.MerchantUpdates.Update;
import org.chengxin.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Job: enters that a platform owes the update of a merchant whose registration changed, and settles it by the platform's own reports
 * (浙江省电子商务条例 art. 8). A platform that no longer reports the merchant owes nothing more.
 */
@Component
class MerchantUpdateDuties implements Job {

    static final String DUTY = "merchant-update";

    /** Parameter: working days in which a platform checks and shows a change. */
    private static final String PERIOD = "exchange.merchant-update";

    /** Changes that came in so long ago were seen by an earlier run, however long nobody ran it. */
    private static final int DAYS = 60;

    private final MerchantUpdates updates;
    private final ObligationCatalogue catalogue;
    private final ObligationStore store;
    private final Accounts accounts;
    private final Parameters parameters;
    private final Calendars calendars;
    private final LegalClock clock;
    private final Texts texts;

    MerchantUpdateDuties(
            MerchantUpdates updates,
            ObligationCatalogue catalogue,
            ObligationStore store,
            Accounts accounts,
            Parameters parameters,
            Calendars calendars,
            LegalClock clock,
            Texts texts) {
        this.updates = updates;
        this.catalogue = catalogue;
        this.store = store;
        this.accounts = accounts;
        this.parameters = parameters;
        this.calendars = calendars;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "merchant-updates";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @EventListener
    void on(LegalDayBegan began) {
        run();
    }

    @Override
    public void run() {
        LocalDate recent = clock.today().minusDays(DAYS);
        LocalDate since = store.firstOpen(DUTY).filter(recent::isAfter).orElse(recent);
        Parameter period = parameters.inForce(PERIOD, clock.today());
        updates.since(since)
                .forEach(update -> accounts.find(update.platform())
                        .map(Organisation::subject)
                        .ifPresent(platform -> catalogue
                                .update(update.day())
                                .ifPresent(entry -> enter(platform, update, entry, period))));
    }

    private void enter(SubjectId platform, Update update, ObligationCatalogue.Entry entry, Parameter period) {
        String occasion = update.change().toString();
        store.insert(new Obligation(
                Uuid7.next(),
                DUTY,
                platform,
                entry.creditor(),
                null,
                occasion,
                null,
                content(update),
                period.basis(),
                entry.nature(),
                update.day(),
                calendars
                        .current()
                        .plusWorkingDays(update.day(), parameters.whole(PERIOD))
                        .date(),
                null,
                null));
        if (update.followed() != null) {
            store.settle(DUTY, platform, occasion, new Settlement(Outcome.MET, update.followed(), null, false));
        } else if (!update.listed()) {
            store.settle(DUTY, platform, occasion, new Settlement(Outcome.LIFTED, clock.today(), null, false));
        }
    }

    /** Of a firm in the register, which is public; kept in Chinese as cases keep theirs. */
    private String content(Update update) {
        String parts = update.parts().stream()
                .map(part -> texts.in(
                        Locale.CHINESE,
                        "exchange.merchant-update." + part.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("、"));
        return texts.in(Locale.CHINESE, "exchange.merchant-update.what", update.merchant(), parts);
    }
}

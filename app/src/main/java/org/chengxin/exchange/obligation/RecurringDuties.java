package org.chengxin.exchange.obligation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.succession.Successions;
import org.chengxin.job.Job;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.LegalDayBegan;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.registry.Platforms;
import org.chengxin.subject.registry.Platforms.Platform;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Job: enters the reports that platforms owe this month, by the catalogue of obligations. */
@Component
class RecurringDuties implements Job {

    private static final String THIRD_PARTY = "third-party";
    private static final int PAGE = 500;

    /** The most platforms that are looked at. */
    private static final int MOST = 20_000;

    private final ObligationCatalogue catalogue;
    private final Platforms platforms;
    private final Accounts accounts;
    private final Successions successions;
    private final Obligations obligations;
    private final LegalClock clock;

    RecurringDuties(
            ObligationCatalogue catalogue,
            Platforms platforms,
            Accounts accounts,
            Successions successions,
            Obligations obligations,
            LegalClock clock) {
        this.catalogue = catalogue;
        this.platforms = platforms;
        this.accounts = accounts;
        this.successions = successions;
        this.obligations = obligations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recurring-duties";
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
        run(clock.today().withDayOfMonth(1));
    }

    /** @param first day of a month */
    void run(LocalDate first) {
        forms().forEach((platform, form) -> incur(platform, form, first, duty -> true));
    }

    /** Enters one report that a platform owed in a month of which nobody kept the ledger. */
    void incur(SubjectId platform, String form, String duty, LocalDate first) {
        incur(platform, form, first, duty::equals);
    }

    private void incur(SubjectId platform, String form, LocalDate first, Predicate<String> duties) {
        catalogue.reports(form, first).stream()
                .filter(report -> duties.test(report.duty()))
                .forEach(report -> obligations.owes(platform, report, first));
    }

    /** Platforms with an account here and those registered, by their form; one that told none counts as a third party's. */
    Map<SubjectId, String> forms() {
        Map<SubjectId, String> forms = new HashMap<>();
        accounts.organisations().stream()
                .filter(each -> each.kind() == OrganisationKind.PLATFORM && !successions.isDissolved(each.id()))
                .forEach(each -> forms.put(each.subject(), THIRD_PARTY));
        List<Platform> page;
        for (int offset = 0; offset < MOST && !(page = platforms.list(offset, PAGE)).isEmpty(); offset += PAGE) {
            page.forEach(platform -> register(platform, forms));
        }
        return forms;
    }

    private void register(Platform platform, Map<SubjectId, String> forms) {
        SubjectId debtor = accounts.organisationOf(
                        platform.subject().id(), platform.subject().code())
                .map(Organisation::id)
                .map(successions::current)
                .flatMap(accounts::find)
                .map(Organisation::subject)
                .orElse(platform.subject().id());
        if (platform.scope().answer().equals("no")) {
            forms.remove(debtor);
        } else {
            forms.put(debtor, platform.form() == null ? THIRD_PARTY : platform.form());
        }
    }
}

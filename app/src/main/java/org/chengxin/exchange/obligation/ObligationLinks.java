package org.chengxin.exchange.obligation;

import java.util.Map;
import java.util.Optional;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.office.Offices;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.chengxin.web.Texts;
import org.chengxin.web.part.ChoiceSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an officer's link from the ledger fills into the form of a reminder. */
@Configuration(proxyBeanMethods = false)
class ObligationLinks {

    @Bean
    ChoiceSource overdueObligations(
            ObligationStore store,
            Accounts accounts,
            Offices offices,
            Subjects subjects,
            LegalClock clock,
            Texts texts) {
        return new ChoiceSource(
                "obligation",
                reader -> java.util.List.of(),
                (value, reader, parties) -> Optional.of(value)
                        .filter(id -> reader != null
                                && AccessPolicy.isOfficer(reader)
                                && !offices.isElsewhere(reader.organisation()))
                        .flatMap(FactId::tryParse)
                        .flatMap(id -> store.find(id.value()))
                        .filter(owed -> owed.isPublishable(clock.today()))
                        .map(owed -> Map.of(
                                "obligation", owed.id().toString(),
                                "debtor", debtor(owed, accounts, subjects),
                                "what", words(owed, texts),
                                "until", owed.due().toString(),
                                "basis", owed.basis()))
                        .orElse(Map.of()));
    }

    /** An office by its id, as its field holds it; a party by its name. */
    private static String debtor(Obligation owed, Accounts accounts, Subjects subjects) {
        Optional<Organisation> organisation = accounts.organisationOf(owed.debtor(), null);
        return organisation
                .map(each ->
                        each.kind() == OrganisationKind.DEPARTMENT ? each.id().toString() : each.name())
                .or(() -> subjects.find(owed.debtor()).map(Subject::name))
                .orElse("");
    }

    /** What is owed, in words. */
    static String words(Obligation owed, Texts texts) {
        return owed.content().isEmpty()
                ? texts.of("exchange.obligation.month", texts.of("exchange.duty." + owed.duty()), owed.occasion())
                : owed.content();
    }
}

package org.chengxin.exchange.obligation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.succession.Successions;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who owes what: an organisation owes what those for which it stands in had left open. */
@Component
class Debtors {

    private final Accounts accounts;
    private final Successions successions;

    Debtors(Accounts accounts, Successions successions) {
        this.accounts = accounts;
        this.successions = successions;
    }

    /** The subjects whose obligations one subject has: its own, and those of the organisations that it succeeded. */
    Set<SubjectId> line(SubjectId debtor) {
        Set<SubjectId> line = new LinkedHashSet<>(Set.of(debtor));
        accounts.organisationOf(debtor, null).map(Organisation::id).stream()
                .flatMap(organisation -> successions.line(organisation).stream())
                .flatMap(each -> accounts.find(each).stream())
                .map(Organisation::subject)
                .forEach(line::add);
        return line;
    }

    /** The same of several. */
    Set<SubjectId> lines(Collection<SubjectId> debtors) {
        Set<SubjectId> all = new LinkedHashSet<>();
        debtors.forEach(debtor -> all.addAll(line(debtor)));
        return all;
    }

    boolean isDebtor(@Nullable OrganisationId organisation, Obligation owed) {
        return accounts.organisationOf(owed.debtor(), null)
                .filter(debtor -> successions.standsFor(organisation, debtor.id()))
                .isPresent();
    }
}

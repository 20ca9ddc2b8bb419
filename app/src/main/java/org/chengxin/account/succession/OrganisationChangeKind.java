package org.chengxin.account.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chengxin.account.AccessTokens;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.account.succession.OrganisationChange.Act;
import org.chengxin.evidence.Seals;
import org.chengxin.rule.LegalClock;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Proposal kind: a change of an organisation; one administrator proposes, another decides. The object is the organisation, the content
 * a {@link WantedChange}.
 */
@Component
class OrganisationChangeKind implements ProposalKind {

    static final String NAME = "organisation-change";

    private static final String FAULT = "account.succession.fault.";

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final Offices offices;
    private final Successions successions;
    private final ChangeStore store;
    private final Seals seals;
    private final LegalClock clock;
    private final ApplicationEventPublisher events;

    OrganisationChangeKind(
            Accounts accounts,
            AccessTokens tokens,
            Offices offices,
            Successions successions,
            ChangeStore store,
            Seals seals,
            LegalClock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.offices = offices;
        this.successions = successions;
        this.store = store;
        this.seals = seals;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Authority authority(String object, String content) {
        return Authority.administration();
    }

    @Override
    public DryRun dryRun(String object, String content, LocalDate from) {
        successions.forget();
        Organisation changed = organisation(object).orElse(null);
        WantedChange wanted = WantedChange.read(content).orElse(null);
        if (changed == null || wanted == null) {
            return refused("unknown");
        }
        if (successions.isDissolved(changed.id())) {
            return refused("dissolved");
        }
        return wanted.act() == Act.RENAMED ? renaming(changed, wanted, from) : succession(changed, wanted, from);
    }

    private static DryRun refused(String fault) {
        return DryRun.refused(Line.of(FAULT + fault));
    }

    private static DryRun renaming(Organisation changed, WantedChange wanted, LocalDate from) {
        return !Accounts.acceptsName(wanted.to()) || wanted.to().equals(changed.name())
                ? refused("name")
                : DryRun.changes(
                        Line.of("account.succession.effect.renamed", changed.name(), wanted.to(), from),
                        wanted.basis());
    }

    private DryRun succession(Organisation changed, WantedChange wanted, LocalDate from) {
        Organisation next =
                Optional.ofNullable(wanted.successor()).flatMap(accounts::find).orElse(null);
        if (next == null) {
            return refused("successor");
        }
        Optional<Office> office = offices.find(changed.id());
        Optional<Office> at = offices.find(next.id());
        String fault = fault(changed, next, office, at);
        if (fault != null) {
            return refused(fault);
        }
        List<Line> effects = new ArrayList<>(List.of(
                Line.of(
                        "account.succession.effect." + wanted.act().word(),
                        changed.name(),
                        next.name(),
                        changed.id(),
                        next.id(),
                        from),
                Line.of("account.succession.effect.follows", changed.name(), next.name())));
        if (!office.map(Office::department).equals(at.map(Office::department))) {
            effects.add(Line.of("account.succession.effect.department"));
        }
        effects.add(wanted.basis());
        return new DryRun(List.of(), effects);
    }

    private @Nullable String fault(
            Organisation changed, Organisation next, Optional<Office> office, Optional<Office> at) {
        if (successions.isDissolved(next.id())) {
            return "successor-dissolved";
        }
        // a chain that leads back here would end nowhere
        if (successions.standsFor(next.id(), changed.id())) {
            return "itself";
        }
        // those who run the installation would lock themselves out
        if (changed.kind() == OrganisationKind.OPERATOR) {
            return "operator";
        }
        if (next.kind() != changed.kind() || office.isPresent() != at.isPresent()) {
            return "kind";
        }
        return Stream.concat(office.stream(), at.stream()).anyMatch(offices::isElsewhere) ? "elsewhere" : null;
    }

    @Override
    public String base(String object) {
        return organisation(object)
                .map(found -> found.name() + "\n" + successions.isDissolved(found.id()))
                .orElse("");
    }

    @Override
    public void apply(Proposal proposal) {
        Organisation changed = organisation(proposal.object()).orElseThrow();
        WantedChange wanted = WantedChange.read(proposal.content()).orElseThrow();
        OrganisationId successor = wanted.successor();
        OrganisationChange change = new OrganisationChange(
                proposal.id().value(),
                changed.id(),
                wanted.act(),
                changed.name(),
                successor,
                Objects.requireNonNullElseGet(proposal.effectiveFrom(), clock::today),
                wanted.documentNumber(),
                wanted.documentName(),
                proposal.reason());
        store.insert(change, seals.seal(List.of(OrganisationChangeFact.of(FactId.next(), change, wanted.to()))));
        if (successor == null) {
            accounts.rename(changed.id(), wanted.to());
        } else {
            store.inheritOffices(changed.id(), successor);
            store.inheritCompetence(changed.id(), successor);
            accounts.close(changed.id());
            tokens.revokeAll(changed.id());
            events.publishEvent(new Succeeded(changed.id(), successor));
        }
    }

    @Override
    public void committed(Proposal proposal) {
        successions.forget();
        organisation(proposal.object()).ifPresent(changed -> events.publishEvent(new Renamed(changed.id())));
    }

    @Override
    public Line title(String object) {
        String name = organisation(object).map(Organisation::name).orElse(object);
        return Line.both(name, name);
    }

    private Optional<Organisation> organisation(String id) {
        return WantedChange.id(id).flatMap(accounts::find);
    }
}

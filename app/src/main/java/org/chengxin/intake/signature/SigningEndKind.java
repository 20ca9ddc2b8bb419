package org.chengxin.intake.signature;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.springframework.stereotype.Component;

/**
 * Proposal kind: an organisation's last key is revoked, and its unsigned reports are taken from then on; a person in charge of it
 * proposes, an administrator decides. The object is the organisation, the content the key.
 */
@Component
class SigningEndKind implements ProposalKind {

    static final String NAME = "signing-end";

    private final SigningKeyStore store;
    private final Accounts accounts;
    private final Clock clock;

    SigningEndKind(SigningKeyStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Authority authority(String organisation, String key) {
        return Authority.organisation(UUID.fromString(organisation));
    }

    @Override
    public DryRun dryRun(String object, String key, LocalDate from) {
        Organisation owner = organisation(object).orElse(null);
        return owner == null || !good(owner.id()).equals(List.of(key))
                ? DryRun.refused(Line.of("intake.signing-end.not-last"))
                : DryRun.changes(Line.of("intake.signing-end.effect", owner.name()));
    }

    private List<String> good(OrganisationId owner) {
        return store.of(owner).stream()
                .filter(key -> key.revokedAt() == null)
                .map(key -> key.id().toString())
                .toList();
    }

    /** That the key is the last one is looked at anew by the dry run. */
    @Override
    public String base(String object) {
        return "";
    }

    @Override
    public void apply(Proposal proposal) {
        OrganisationId owner = organisation(proposal.object()).orElseThrow().id();
        store.revoke(UUID.fromString(proposal.content()), owner, clock.instant());
    }

    @Override
    public Line title(String object) {
        String name = organisation(object).map(Organisation::name).orElse(object);
        return Line.both(name, name);
    }

    private Optional<Organisation> organisation(String id) {
        return accounts.find(new OrganisationId(UUID.fromString(id)));
    }
}

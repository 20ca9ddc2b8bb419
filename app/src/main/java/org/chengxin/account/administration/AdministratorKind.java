package org.chengxin.account.administration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.Accounts;
import org.chengxin.account.Accounts.ListedAccount;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.Role;
import org.chengxin.account.SecondFactors;
import org.chengxin.account.Sessions;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.springframework.stereotype.Component;

/**
 * Proposal kind: a change of an administrator's account, or of the password of a head of an office; one administrator
 * proposes, another decides. The object is the account name. An account never changes its role, so that none has two, and each role keeps an enabled account that has been used.
 */
@Component
class AdministratorKind implements ProposalKind {

    static final String NAME = "administrator";

    private static final String SECRET = "secret-id";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final PreparedSecretStore secrets;
    private final Attempt attempt;

    AdministratorKind(
            Accounts accounts, SecondFactors factors, Sessions sessions, PreparedSecretStore secrets, Attempt attempt) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.secrets = secrets;
        this.attempt = attempt;
    }

    static String opening(Role role, String displayName, OrganisationId operator, UUID secret) {
        return Lines.of()
                .with("act", AdministratorAct.OPEN.word())
                .with("role", role.word())
                .with("person", displayName)
                .with("organisation", operator.value())
                .with(SECRET, secret)
                .text();
    }

    static String change(AdministratorAct act) {
        return Lines.of().with("act", act.word()).text();
    }

    static String reset(UUID secret) {
        return Lines.of()
                .with("act", AdministratorAct.RESET_PASSWORD.word())
                .with(SECRET, secret)
                .text();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Authority authority(String account, String content) {
        return Authority.administration();
    }

    @Override
    public DryRun dryRun(String name, String content, LocalDate from) {
        Lines lines = Lines.parse(content);
        AdministratorAct act = lines.find("act").flatMap(AdministratorAct::of).orElse(null);
        if (act == null) {
            return DryRun.refused(Line.of("account.administrator.unclear"));
        }
        return fault(name, act, lines)
                .or(() -> attempt.faultOf(() -> make(name, act, lines)))
                .map(DryRun::refused)
                .orElseGet(() -> effects(name, act, lines));
    }

    private Optional<Line> fault(String name, AdministratorAct act, Lines lines) {
        ListedAccount known = accounts.guarded(name).orElse(null);
        if (act.needsSecret() && lines.named(SECRET).flatMap(secrets::find).isEmpty()) {
            return Optional.of(Line.of("account.administrator.stale", PreparedSecretStore.GOOD_FOR.toDays()));
        }
        if (act == AdministratorAct.OPEN) {
            return lines.find("role").flatMap(Role::of).isPresent()
                            && lines.named("organisation").isPresent()
                            && lines.find("person").isPresent()
                    ? Optional.empty()
                    : Optional.of(Line.of("account.administrator.unclear"));
        }
        if (known == null
                || known.left()
                || !Accounts.ADMINISTRATORS.contains(known.role()) && act != AdministratorAct.RESET_PASSWORD) {
            return Optional.of(Line.of("account.administrator.none", name));
        }
        if (act == AdministratorAct.ENABLE && !known.disabled()) {
            return Optional.of(Line.of("account.administrator.enabled", name));
        }
        if (act == AdministratorAct.DISABLE && known.disabled()) {
            return Optional.of(Line.of("account.administrator.disabled", name));
        }
        if (act == AdministratorAct.RESET_FACTOR && !known.enrolled()) {
            return Optional.of(Line.of("account.administrator.not-enrolled", name));
        }
        return act == AdministratorAct.DISABLE && !someoneElseIsLeft(known)
                ? Optional.of(
                        Line.of("account.administrator.last." + known.role().word()))
                : Optional.empty();
    }

    /** An account with a one-time password is not in its person's hands yet. */
    private boolean someoneElseIsLeft(ListedAccount account) {
        return accounts.administrators().stream()
                .filter(each -> each.role() == account.role() && !each.id().equals(account.id()))
                .anyMatch(each -> !each.disabled() && !each.left() && !each.oneTime());
    }

    private DryRun effects(String name, AdministratorAct act, Lines lines) {
        String role = act == AdministratorAct.OPEN
                ? lines.find("role").orElseThrow()
                : accounts.guarded(name).orElseThrow().role().word();
        String person = act == AdministratorAct.OPEN
                ? lines.find("person").orElseThrow()
                : accounts.guarded(name).orElseThrow().displayName();
        return DryRun.changes(
                Line.of("account.administrator.effect." + act.word(), name, person),
                Line.of("account.administrator.effect.role." + role));
    }

    /** Identity and enabled state; the person's sign-ins do not change it. */
    @Override
    public String base(String name) {
        return accounts.guarded(name)
                .map(each -> each.id() + " " + each.role() + " " + each.disabled() + " " + each.left())
                .orElse("");
    }

    @Override
    public void apply(Proposal proposal) {
        Lines lines = Lines.parse(proposal.content());
        make(proposal.object(), lines.find("act").flatMap(AdministratorAct::of).orElseThrow(), lines);
    }

    @Override
    public Optional<String> forTheApprover(Proposal decided) {
        return Lines.parse(decided.content()).named(SECRET).flatMap(secrets::takeSecondHalf);
    }

    private void make(String name, AdministratorAct act, Lines lines) {
        switch (act) {
            case OPEN ->
                accounts.openAdministrator(
                        new OrganisationId(lines.named("organisation").orElseThrow()),
                        name,
                        lines.find("person").orElseThrow(),
                        lines.find("role").flatMap(Role::of).orElseThrow(),
                        take(lines));
            case DISABLE -> accounts.disableAdministrator(account(name));
            case ENABLE -> accounts.enableAdministrator(account(name));
            case RESET_FACTOR -> {
                factors.reset(account(name));
                sessions.endAll(account(name));
            }
            case RESET_PASSWORD -> accounts.resetGuardedPassword(account(name), take(lines));
        }
    }

    private String take(Lines lines) {
        UUID id = lines.named(SECRET).orElseThrow();
        String hash = secrets.find(id).orElseThrow();
        secrets.used(id);
        return hash;
    }

    private UUID account(String name) {
        return accounts.guarded(name).orElseThrow().id();
    }
}

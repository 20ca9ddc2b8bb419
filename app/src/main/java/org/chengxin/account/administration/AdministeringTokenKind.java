package org.chengxin.account.administration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.AccessTokens;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.OrganisationId;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.springframework.stereotype.Component;

/**
 * Proposal kind: a token with an administering scope. It is generated and shown when proposed, and becomes valid when another
 * administrator approves. The object is its label.
 */
@Component
class AdministeringTokenKind implements ProposalKind {

    static final String NAME = "administering-token";

    private final AccessTokens tokens;
    private final PreparedSecretStore secrets;
    private final Attempt attempt;

    AdministeringTokenKind(AccessTokens tokens, PreparedSecretStore secrets, Attempt attempt) {
        this.tokens = tokens;
        this.secrets = secrets;
        this.attempt = attempt;
    }

    private record Content(Scope scope, int days, OrganisationId operator, UUID secret) {}

    static String content(Scope scope, int days, OrganisationId operator, UUID secret) {
        return Lines.of()
                .with("scope", scope.word())
                .with("days", days)
                .with("organisation", operator.value())
                .with("secret-id", secret)
                .text();
    }

    private static Optional<Content> parse(String content) {
        Lines lines = Lines.parse(content);
        return lines.find("scope")
                .flatMap(Scope::of)
                .filter(Scope::administers)
                .flatMap(scope -> lines.find("days")
                        .filter(days -> days.matches("\\d{1,4}"))
                        .flatMap(days -> lines.named("organisation")
                                .flatMap(operator -> lines.named("secret-id")
                                        .map(secret -> new Content(
                                                scope,
                                                Integer.parseInt(days),
                                                new OrganisationId(operator),
                                                secret)))));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Authority authority(String label, String content) {
        return Authority.administration();
    }

    @Override
    public DryRun dryRun(String label, String content, LocalDate from) {
        Content wanted = parse(content).orElse(null);
        if (wanted == null) {
            return DryRun.refused(Line.of("account.administrator.unclear"));
        }
        if (secrets.find(wanted.secret()).isEmpty()) {
            return DryRun.refused(Line.of("account.administrator.stale", PreparedSecretStore.GOOD_FOR.toDays()));
        }
        return attempt.faultOf(() -> issue(label, wanted))
                .map(DryRun::refused)
                .orElseGet(() -> DryRun.changes(
                        Line.of("account.administering-token.effect", label, wanted.days()),
                        Line.of("account.administering-token.effect."
                                + wanted.scope().word())));
    }

    /** A new token depends on no earlier state. */
    @Override
    public String base(String label) {
        return "";
    }

    @Override
    public void apply(Proposal proposal) {
        issue(proposal.object(), parse(proposal.content()).orElseThrow());
    }

    private void issue(String label, Content content) {
        byte[] hash = HexFormat.of().parseHex(secrets.find(content.secret()).orElseThrow());
        secrets.used(content.secret());
        tokens.issue(content.operator(), label, Set.of(content.scope()), Duration.ofDays(content.days()), hash);
    }
}

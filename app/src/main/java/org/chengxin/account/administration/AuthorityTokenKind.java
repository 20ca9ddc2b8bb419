package org.chengxin.account.administration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.AccessTokens;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.rule.proposal.Authority;
import org.chengxin.rule.proposal.DryRun;
import org.chengxin.rule.proposal.Line;
import org.chengxin.rule.proposal.Proposal;
import org.chengxin.rule.proposal.ProposalKind;
import org.springframework.stereotype.Component;

/**
 * Proposal kind: a token of an authority; one administrator proposes, another decides, and the head of its office collects it. The
 * object is the organisation with the label of the token: an office may wait for several.
 */
@Component
class AuthorityTokenKind implements ProposalKind {

    static final String NAME = "authority-token";

    private final AuthorityTokens authorities;
    private final AccessTokens tokens;
    private final Accounts accounts;
    private final Attempt attempt;

    AuthorityTokenKind(AuthorityTokens authorities, AccessTokens tokens, Accounts accounts, Attempt attempt) {
        this.authorities = authorities;
        this.tokens = tokens;
        this.accounts = accounts;
        this.attempt = attempt;
    }

    private record Content(String label, Set<Scope> scopes, int days) {}

    static String content(String label, Set<Scope> scopes, int days) {
        return Lines.of()
                .with("label", label)
                .with("scopes", scopes.stream().map(Scope::word).sorted().collect(Collectors.joining(" ")))
                .with("days", days)
                .text();
    }

    private static Optional<Content> parse(String content) {
        Lines lines = Lines.parse(content);
        return lines.find("label")
                .flatMap(label -> lines.find("scopes")
                        .flatMap(AuthorityTokenKind::scopes)
                        .flatMap(scopes -> lines.find("days")
                                .filter(days -> days.matches("\\d{1,4}"))
                                .map(days -> new Content(label, scopes, Integer.parseInt(days)))));
    }

    /** Empty for an unknown word and for a scope that administers, which no authority has. */
    private static Optional<Set<Scope>> scopes(String words) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : words.split(" ")) {
            Optional<Scope> scope = Scope.of(word).filter(known -> !known.administers());
            if (scope.isEmpty()) {
                return Optional.empty();
            }
            scopes.add(scope.get());
        }
        return Optional.of(scopes);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Authority authority(String organisation, String content) {
        return Authority.administration();
    }

    @Override
    public DryRun dryRun(String object, String content, LocalDate from) {
        Organisation organisation = organisation(object)
                .filter(each -> each.kind() == OrganisationKind.DEPARTMENT)
                .orElse(null);
        Content wanted = parse(content).orElse(null);
        if (organisation == null || wanted == null) {
            return DryRun.refused(Line.of("account.administrator.unclear"));
        }
        return attempt.faultOf(() -> tokens.issue(
                        organisation.id(), wanted.label(), wanted.scopes(), Duration.ofDays(wanted.days())))
                .map(DryRun::refused)
                .orElseGet(() -> DryRun.changes(Line.of(
                                "account.authority-token.effect", organisation.name(), wanted.label(), wanted.days())
                        .with(Line.list(
                                "account.authority-token.and",
                                wanted.scopes().stream()
                                        .map(scope -> Line.of("account.scope." + scope.word()))
                                        .toList()))));
    }

    /** A new token depends on no earlier state. */
    @Override
    public String base(String object) {
        return "";
    }

    @Override
    public void apply(Proposal proposal) {
        Content wanted = parse(proposal.content()).orElseThrow();
        authorities.approve(
                proposal.id().value(),
                organisation(proposal.object()).orElseThrow().id(),
                wanted.label(),
                wanted.scopes(),
                wanted.days());
    }

    @Override
    public Line title(String object) {
        String label = object.replaceFirst("^[^/]*/", "");
        String name = organisation(object).map(Organisation::name).orElse(object);
        return Line.both(name + "：" + label, name + ": " + label);
    }

    private Optional<Organisation> organisation(String object) {
        return Lines.id(object.replaceFirst("/.*", "")).map(OrganisationId::new).flatMap(accounts::find);
    }
}

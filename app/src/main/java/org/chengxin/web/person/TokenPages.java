package org.chengxin.web.person;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccessTokens;
import org.chengxin.account.AccessTokens.ListedToken;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.administration.AdministratorProposals;
import org.chengxin.account.administration.AuthorityTokens;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.proposal.ProposalForms;
import org.chengxin.web.ui.ShownOncePage;
import org.chengxin.web.ui.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/tokens}: the security administrator issues tokens, proposes those of authorities, sees their use and revokes them. */
@Controller
class TokenPages {

    private static final String PAGE = "/workbench/tokens";
    private static final int FOUND = 20;

    /** Without administering tokens, which two persons issue. */
    private static final List<Scope> SCOPES = List.of(Scope.REPORT, Scope.MATTER, Scope.READ, Scope.METRICS);

    private final AccessTokens tokens;
    private final AuthorityTokens authorities;
    private final AdministratorProposals wishes;
    private final Accounts accounts;
    private final AccessLog log;
    private final ListActs acts;
    private final Clock clock;

    TokenPages(
            AccessTokens tokens,
            AuthorityTokens authorities,
            AdministratorProposals wishes,
            Accounts accounts,
            AccessLog log,
            ListActs acts,
            Clock clock) {
        this.tokens = tokens;
        this.authorities = authorities;
        this.wishes = wishes;
        this.accounts = accounts;
        this.log = log;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    ModelAndView list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "before", required = false) @Nullable UUID before) {
        return page(words, before, null);
    }

    private ModelAndView page(String typed, @Nullable UUID before, @Nullable ProblemException refused) {
        String words = ListActs.cleaned(typed);
        List<ListedToken> found = tokens.list(words, before);
        String next = found.size() < AccessTokens.PAGE
                ? null
                : address(words) + "&before=" + found.get(found.size() - 1).id();
        List<Organisation> organisations = words.isEmpty() ? List.of() : accounts.search(words, FOUND);
        return new ModelAndView(
                "web/tokens",
                "page",
                new TokensPage(words, found, organisations, SCOPES, clock.instant(), next, ListActs.problem(refused)));
    }

    @PostMapping(PAGE)
    ModelAndView issue(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "organisation") UUID organisation,
            @RequestParam(name = "label", defaultValue = "") String label,
            @RequestParam(name = "scope", required = false) @Nullable List<String> scopes,
            @RequestParam(name = "days", defaultValue = "0") int days,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "q", defaultValue = "") String words) {
        return act(words, () -> {
            OrganisationId owner = new OrganisationId(organisation);
            String named = AccountProblem.required(label.strip(), "label");
            Set<Scope> wanted = scopes(scopes == null ? List.of() : scopes);
            if (authorities.needTwo(owner)) {
                String why = AccountProblem.required(reason.strip(), "reason");
                return ProposalForms.shown(wishes.authorityToken(caller, owner, named, wanted, days, why)
                        .proposal());
            }
            AccessTokens.IssuedToken issued = tokens.issue(owner, named, wanted, Duration.ofDays(days));
            log.record(caller, "token.issue", issued.id().toString(), null);
            return new ModelAndView(
                    "web/shownOnce",
                    "page",
                    new ShownOncePage(
                            "web.tokens.issued", List.of(Term.code(label.strip(), issued.token())), address(words)));
        });
    }

    private static Set<Scope> scopes(List<String> words) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : words) {
            scopes.add(Scope.of(word)
                    .filter(SCOPES::contains)
                    .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_SCOPE, "scope")));
        }
        return scopes;
    }

    @PostMapping(PAGE + "/{id}/revocation")
    ModelAndView revoke(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "q", defaultValue = "") String words) {
        return act(words, () -> {
            tokens.revoke(id);
            log.record(caller, "token.revoke", id.toString(), null);
            return new ModelAndView("redirect:" + address(words));
        });
    }

    private ModelAndView act(String words, Supplier<ModelAndView> work) {
        return acts.act(work, refused -> page(words, null, refused));
    }

    private static String address(String words) {
        return ListActs.address(PAGE, words);
    }
}

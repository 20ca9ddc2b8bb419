package org.chengxin.web.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Accounts;
import org.chengxin.account.Accounts.ListedAccount;
import org.chengxin.account.Caller;
import org.chengxin.account.Role;
import org.chengxin.account.administration.AdministratorAct;
import org.chengxin.account.administration.AdministratorProposals;
import org.chengxin.account.administration.AdministratorProposals.Proposed;
import org.chengxin.rule.proposal.ProposalList;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.person.AdministratorsPage.Form;
import org.chengxin.web.person.AdministratorsPage.Row;
import org.chengxin.web.proposal.ProposalForms;
import org.chengxin.web.ui.ShownOncePage;
import org.chengxin.web.ui.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /workbench/administrators}: the accounts of the three administrators, and proposals to create, disable or enable
 * one, reset its password or second factor, or issue an administering token. A second administrator decides.
 */
@Controller
class AdministratorPages {

    private static final String PAGE = "/workbench/administrators";

    private final Accounts accounts;
    private final AdministratorProposals wishes;
    private final ProposalList proposals;
    private final ProposalForms forms;

    AdministratorPages(Accounts accounts, AdministratorProposals wishes, ProposalList proposals, ProposalForms forms) {
        this.accounts = accounts;
        this.wishes = wishes;
        this.proposals = proposals;
        this.forms = forms;
    }

    @GetMapping(PAGE)
    ModelAndView list() {
        return page(Form.EMPTY, "", List.of());
    }

    private ModelAndView page(Form form, String part, List<org.chengxin.web.ui.FormError> errors) {
        List<Row> rows = accounts.administrators().stream()
                .map(each -> new Row(each, acts(each), open(each.name())))
                .toList();
        return new ModelAndView("web/administrators", "page", new AdministratorsPage(rows, form, part, errors));
    }

    /** The page of the account's pending proposal. */
    private @Nullable String open(String account) {
        return proposals
                .open(AdministratorProposals.ACCOUNT, account)
                .map(waiting -> "/workbench/proposals/" + waiting.id())
                .orElse(null);
    }

    private static List<AdministratorAct> acts(ListedAccount account) {
        if (account.left()) {
            return List.of();
        }
        AdministratorAct use = account.disabled() ? AdministratorAct.ENABLE : AdministratorAct.DISABLE;
        return account.enrolled()
                ? List.of(use, AdministratorAct.RESET_PASSWORD, AdministratorAct.RESET_FACTOR)
                : List.of(use, AdministratorAct.RESET_PASSWORD);
    }

    @PostMapping(PAGE)
    ModelAndView open(@AuthenticationPrincipal Caller caller, @ModelAttribute Form form) {
        return propose(form, "open", "name", () -> {
            Role role =
                    Role.of(form.role()).orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_ROLE, "role"));
            String name = AccountProblem.required(form.name().strip(), "name");
            return wishes.open(caller, name, form.displayName(), role, form.reason());
        });
    }

    @PostMapping(PAGE + "/{id}/changes")
    ModelAndView change(
            @AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id, @ModelAttribute Form form) {
        ListedAccount account = accounts.account(id)
                .filter(each -> Accounts.ADMINISTRATORS.contains(each.role()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        AdministratorAct act = AdministratorAct.of(form.act())
                .filter(acts(account)::contains)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return propose(
                form, id.toString(), "act-" + id, () -> wishes.change(caller, act, account.name(), form.reason()));
    }

    @PostMapping(PAGE + "/tokens")
    ModelAndView token(@AuthenticationPrincipal Caller caller, @ModelAttribute Form form) {
        return propose(form, "token", "label", () -> {
            Scope scope = Scope.of(form.scope())
                    .filter(Scope::administers)
                    .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_SCOPE, "scope"));
            int days = Optional.of(form.days().strip())
                    .filter(typed -> typed.matches("\\d{1,4}"))
                    .map(Integer::parseInt)
                    .orElseThrow(() -> new ProblemException(AccountProblem.TOKEN_LIMITS, "days"));
            return wishes.token(
                    caller, AccountProblem.required(form.label().strip(), "label"), scope, days, form.reason());
        });
    }

    /** @param part the part of the page with the form */
    private ModelAndView propose(Form form, String part, String field, Supplier<Proposed> wish) {
        return forms.attempt(() -> shownOnce(wish.get()), field, errors -> page(form, part, errors));
    }

    /** What the proposer is shown this once, before the proposal; without a secret the proposal itself. */
    static ModelAndView shownOnce(Proposed proposed) {
        String secret = proposed.secret();
        if (secret == null) {
            return ProposalForms.shown(proposed.proposal());
        }
        List<Term> secrets = List.of(Term.code(proposed.proposal().object(), secret));
        return new ModelAndView(
                "web/shownOnce",
                "page",
                new ShownOncePage(
                        "web.administrators.prepared",
                        secrets,
                        "/workbench/proposals/" + proposed.proposal().id()));
    }
}

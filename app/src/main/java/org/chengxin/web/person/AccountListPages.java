package org.chengxin.web.person;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Accounts;
import org.chengxin.account.Accounts.ListedAccount;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.Role;
import org.chengxin.account.SecondFactors;
import org.chengxin.account.Sessions;
import org.chengxin.account.administration.AdministratorAct;
import org.chengxin.account.administration.AdministratorProposals;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.AccessRows;
import org.chengxin.web.Texts;
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

/**
 * {@code /workbench/accounts}: all accounts. The system administrator creates, enables and disables accounts and resets
 * passwords; the security administrator ends sessions and removes lost second factors. Each act is in the access log.
 */
@Controller
class AccountListPages {

    private static final String PAGE = "/workbench/accounts";
    private static final int FOUND = 20;

    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final AdministratorProposals wishes;
    private final AccessLog log;
    private final AccessRows rows;
    private final ListActs acts;
    private final Texts texts;

    AccountListPages(
            Accounts accounts,
            Sessions sessions,
            SecondFactors factors,
            AdministratorProposals wishes,
            AccessLog log,
            AccessRows rows,
            ListActs acts,
            Texts texts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.log = log;
        this.rows = rows;
        this.acts = acts;
        this.wishes = wishes;
        this.texts = texts;
    }

    @GetMapping(PAGE)
    ModelAndView list(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        return page(caller, words, after, null);
    }

    private ModelAndView page(Caller caller, String typed, @Nullable String after, @Nullable ProblemException refused) {
        String words = ListActs.cleaned(typed);
        boolean keeps = rows.admits(caller, "POST", PAGE);
        List<ListedAccount> found = accounts.accounts(words, after == null ? null : ListActs.cleaned(after));
        String next = found.size() < Accounts.PAGE
                ? null
                : address(words) + "&after="
                        + URLEncoder.encode(found.get(found.size() - 1).name(), StandardCharsets.UTF_8);
        List<Organisation> organisations = keeps && !words.isEmpty() ? accounts.search(words, FOUND) : List.of();
        return new ModelAndView(
                "web/accounts",
                "page",
                new AccountsPage(
                        words, found, keeps, organisations, Accounts.ORDINARY, next, ListActs.problem(refused)));
    }

    @PostMapping(PAGE)
    ModelAndView open(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "organisation") UUID organisation,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "displayName", defaultValue = "") String displayName,
            @RequestParam(name = "role", defaultValue = "") String role,
            @RequestParam(name = "q", defaultValue = "") String words) {
        return act(caller, words, () -> {
            Role known = Role.of(role).orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_ROLE, "role"));
            Accounts.Opened opened = accounts.open(
                    new OrganisationId(organisation),
                    AccountProblem.required(name.strip(), "name"),
                    AccountProblem.required(displayName.strip(), "displayName"),
                    known,
                    null);
            log.record(caller, "account.open", opened.id().toString(), known.word());
            return shownOnce(name.strip(), opened.oneTimePassword(), words);
        });
    }

    @PostMapping(PAGE + "/{id}/password")
    ModelAndView password(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "q", defaultValue = "") String words) {
        return act(caller, words, () -> {
            ListedAccount head = accounts.account(id)
                    .flatMap(each -> accounts.guarded(each.name()))
                    .filter(each -> !Accounts.ADMINISTRATORS.contains(each.role()))
                    .orElse(null);
            if (head != null) {
                // of a head's password each of the two administrators sees a half
                String why = texts.in(Locale.CHINESE, "web.accounts.reset");
                return AdministratorPages.shownOnce(
                        wishes.change(caller, AdministratorAct.RESET_PASSWORD, head.name(), why));
            }
            String password = accounts.resetPassword(id);
            log.record(caller, "account.password", id.toString(), null);
            return shownOnce(accounts.names(List.of(id)).getOrDefault(id, ""), password, words);
        });
    }

    private static ModelAndView shownOnce(String name, @Nullable String password, String words) {
        List<Term> secrets = List.of(Term.code(name, password == null ? "" : password));
        return new ModelAndView(
                "web/shownOnce", "page", new ShownOncePage("web.accounts.oneTime", secrets, address(words)));
    }

    @PostMapping(PAGE + "/{id}/disabling")
    ModelAndView disable(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "q", defaultValue = "") String words) {
        return done(caller, words, "account.disable", id, () -> accounts.disable(id));
    }

    @PostMapping(PAGE + "/{id}/enabling")
    ModelAndView enable(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "q", defaultValue = "") String words) {
        return done(caller, words, "account.enable", id, () -> accounts.enable(id));
    }

    @PostMapping(PAGE + "/{id}/sessions")
    ModelAndView endSessions(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "q", defaultValue = "") String words) {
        return done(caller, words, "session.end", id, () -> sessions.endAll(id));
    }

    @PostMapping(PAGE + "/{id}/factor")
    ModelAndView resetFactor(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "q", defaultValue = "") String words) {
        return done(caller, words, "account.factor", id, () -> {
            accounts.requireOrdinary(id);
            factors.reset(id);
            sessions.endAll(id);
        });
    }

    private ModelAndView done(Caller caller, String words, String act, UUID id, Runnable work) {
        return act(caller, words, () -> {
            work.run();
            log.record(caller, act, id.toString(), null);
            return new ModelAndView("redirect:" + address(words));
        });
    }

    private ModelAndView act(Caller caller, String words, Supplier<ModelAndView> work) {
        return acts.act(work, refused -> page(caller, words, null, refused));
    }

    private static String address(String words) {
        return ListActs.address(PAGE, words);
    }
}

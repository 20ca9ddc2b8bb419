package org.chengxin.web.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Accounts;
import org.chengxin.account.Accounts.ListedAccount;
import org.chengxin.account.Caller;
import org.chengxin.account.identity.IdentityProposals;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Certificate;
import org.chengxin.account.office.Offices.Post;
import org.chengxin.account.office.Offices.Staff;
import org.chengxin.account.office.Staffing;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.AccessRows;
import org.chengxin.web.Texts;
import org.chengxin.web.proposal.ProposalForms;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/accounts/ID}: an account with its person's post and 执法证, managed by the security administrator. */
@Controller
class AccountFilePages {

    private static final String PAGE = "/workbench/accounts/{id}";

    private final Accounts accounts;
    private final Offices offices;
    private final Staffing staffing;
    private final LegalClock clock;
    private final AccessLog log;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final AccessRows rows;
    private final IdentityProposals identities;
    private final ProposalForms forms;

    AccountFilePages(
            Accounts accounts,
            Offices offices,
            Staffing staffing,
            LegalClock clock,
            AccessLog log,
            Texts texts,
            TransactionTemplate transaction,
            AccessRows rows,
            IdentityProposals identities,
            ProposalForms forms) {
        this.accounts = accounts;
        this.offices = offices;
        this.staffing = staffing;
        this.clock = clock;
        this.log = log;
        this.texts = texts;
        this.transaction = transaction;
        this.rows = rows;
        this.identities = identities;
        this.forms = forms;
    }

    @GetMapping(PAGE)
    ModelAndView account(@AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        Staff staff = offices.staffOf(id).orElse(null);
        Certificate certificate = staff == null ? null : staff.certificate();
        return page(
                caller,
                id,
                certificate == null ? "" : certificate.number(),
                certificate == null ? "" : certificate.until().toString(),
                List.of());
    }

    @PostMapping(PAGE + "/post")
    ModelAndView post(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "post", defaultValue = "") String post) {
        return act(caller, id, "", "", "post", () -> {
            Post known = Post.of(post);
            staffing.post(id, known);
            log.record(caller, "staff.post", id.toString(), known.word());
        });
    }

    /** Sets the certificate; without a number it is removed. */
    @PostMapping(PAGE + "/certificate")
    ModelAndView certificate(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "until", defaultValue = "") String until) {
        String written = number.isBlank() ? null : number.strip();
        return act(caller, id, number, until, "number", () -> {
            staffing.certify(id, written, day(until));
            log.record(caller, "staff.certificate", id.toString(), written);
        });
    }

    /** Proposes whose account it is; another administrator decides. The number is not kept. */
    @PostMapping(PAGE + "/identity")
    ModelAndView identity(
            @AuthenticationPrincipal Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "identity", defaultValue = "") String number,
            @RequestParam(name = "seen", defaultValue = "") String seen) {
        return forms.attempt(
                () -> ProposalForms.shown(identities.propose(caller, id, number, seen)),
                "identity",
                errors -> page(caller, id, "", "", errors));
    }

    /** Parses a date; null if invalid. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    /** Does the act and writes its access log line in one transaction. */
    private ModelAndView act(Caller caller, UUID id, String number, String until, String field, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
            return new ModelAndView("redirect:/workbench/accounts/" + id);
        } catch (ProblemException refused) {
            String code = refused.problem().code();
            return refused(
                    page(caller, id, number, until, List.of(new FormError(field, texts.of("problem." + code)))),
                    refused.problem().category().status());
        }
    }

    private static ModelAndView refused(ModelAndView page, int status) {
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    private ModelAndView page(Caller caller, UUID id, String number, String until, List<FormError> errors) {
        ListedAccount account =
                accounts.account(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView(
                "web/accountFile",
                "page",
                new AccountFilePage(
                        account,
                        terms(account),
                        offices.staffOf(id).orElse(null),
                        account.role().holdsPosts() && !account.left(),
                        account.role().actsForItself() && !account.left(),
                        rows.admits(caller, "POST", PAGE.replace("{id}", id.toString()) + "/post"),
                        clock.today(),
                        number,
                        until,
                        errors));
    }

    private List<Term> terms(ListedAccount account) {
        String state = account.left()
                ? "web.staff.left"
                : account.disabled() ? "account.disabled" : "web.accountFile.state.good";
        return List.of(
                Term.of(texts.of("web.accountFile.name"), account.name()),
                Term.of(
                        texts.of("web.account.role"),
                        texts.of("account.role." + account.role().word())),
                Term.of(texts.of("web.account.organisation"), account.organisation()),
                Term.of(texts.of("web.accountFile.state"), texts.of(state)),
                Term.of(
                        texts.of("web.account.factor"),
                        texts.of(account.enrolled() ? "web.accounts.enrolled" : "web.accounts.notEnrolled")));
    }
}

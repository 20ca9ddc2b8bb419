package org.chengxin.web.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Caller;
import org.chengxin.account.SecondFactors;
import org.chengxin.account.SecondFactors.Enrolment;
import org.chengxin.account.Sessions;
import org.chengxin.account.administration.AuthorityTokens;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.SessionCookie;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.Qr;
import org.chengxin.web.ui.ShownOncePage;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /workbench/account}: the caller's password, second factor and sessions, and re-authentication. */
@Controller
class AccountPages {

    private static final String PAGE = "/workbench/account";

    private final Sessions sessions;
    private final SecondFactors factors;
    private final AuthorityTokens tokens;
    private final AccessLog log;
    private final Texts texts;

    AccountPages(Sessions sessions, SecondFactors factors, AuthorityTokens tokens, AccessLog log, Texts texts) {
        this.sessions = sessions;
        this.factors = factors;
        this.tokens = tokens;
        this.log = log;
        this.texts = texts;
    }

    @GetMapping(PAGE)
    ModelAndView account(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "done", defaultValue = "") String done) {
        return page(request, caller, List.of(), done.matches("password|sessions") ? done : "");
    }

    private ModelAndView page(HttpServletRequest request, Caller caller, List<FormError> errors, String done) {
        UUID account = account(caller);
        AccountPage page = new AccountPage(
                Objects.requireNonNullElse(caller.displayName(), ""),
                caller.role() == null ? "" : caller.role().word(),
                caller.organisation().name(),
                factors.isEnrolled(account),
                factors.recoveryCodesLeft(account),
                sessions.list(SessionCookie.required(request)),
                tokens.waiting(caller),
                tokens.own(caller),
                errors,
                done);
        ModelAndView shown = new ModelAndView("web/account", "page", page);
        shown.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    @PostMapping(PAGE + "/password")
    ModelAndView password(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "old", defaultValue = "") String old,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "again", defaultValue = "") String again) {
        if (!password.equals(again)) {
            return page(request, caller, error("again", "web.account.password.differs"), "");
        }
        try {
            sessions.changePassword(SessionCookie.required(request), old, password);
        } catch (ProblemException refused) {
            String field = refused.problem() == AccountProblem.WRONG_PASSWORD ? "old" : "password";
            return page(
                    request, caller, error(field, "problem." + refused.problem().code()), "");
        }
        log.record(caller, "account.password.own", account(caller).toString(), null);
        return new ModelAndView("redirect:" + PAGE + "?done=password");
    }

    @PostMapping(PAGE + "/sessions/{id}/end")
    String end(HttpServletRequest request, @AuthenticationPrincipal Caller caller, @PathVariable("id") UUID id) {
        sessions.end(SessionCookie.required(request), id);
        log.record(caller, "session.end", id.toString(), null);
        return "redirect:" + PAGE + "?done=sessions";
    }

    @PostMapping(PAGE + "/sessions/end-others")
    String endOthers(HttpServletRequest request, @AuthenticationPrincipal Caller caller) {
        sessions.endOthers(SessionCookie.required(request));
        log.record(caller, "session.end", account(caller).toString(), null);
        return "redirect:" + PAGE + "?done=sessions";
    }

    @GetMapping(PAGE + "/factor")
    Object factor(@AuthenticationPrincipal Caller caller) {
        return factors.isEnrolled(account(caller)) ? "redirect:" + PAGE : factorPage(caller, List.of());
    }

    private ModelAndView factorPage(Caller caller, List<FormError> errors) {
        Enrolment enrolment = factors.offer(account(caller), Objects.requireNonNullElse(caller.displayName(), ""));
        ModelAndView page =
                new ModelAndView("web/factor", "page", new FactorPage(enrolment, Qr.of(enrolment.uri()), errors));
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping(PAGE + "/factor")
    ModelAndView enrol(
            @AuthenticationPrincipal Caller caller, @RequestParam(name = "code", defaultValue = "") String code) {
        try {
            List<String> codes = factors.confirm(account(caller), code);
            log.record(caller, "account.factor.own", account(caller).toString(), null);
            return shownOnce(codes);
        } catch (ProblemException refused) {
            return refused.problem() == AccountProblem.WRONG_CODE
                    ? factorPage(
                            caller, error("code", "problem." + refused.problem().code()))
                    : new ModelAndView("redirect:" + PAGE);
        }
    }

    @PostMapping(PAGE + "/recovery-codes")
    ModelAndView recoveryCodes(@AuthenticationPrincipal Caller caller) {
        if (!factors.isEnrolled(account(caller))) {
            return new ModelAndView("redirect:" + PAGE);
        }
        List<String> codes = factors.newRecoveryCodes(account(caller));
        log.record(caller, "account.factor.own", account(caller).toString(), null);
        return shownOnce(codes);
    }

    private static ModelAndView shownOnce(List<String> codes) {
        return new ModelAndView(
                "web/shownOnce", "page", new ShownOncePage("web.recovery", SignInNextPages.numbered(codes), PAGE));
    }

    @GetMapping(Reauthentication.CONFIRM)
    ModelAndView confirm(@RequestParam(name = "back", defaultValue = "") String back) {
        return new ModelAndView("web/confirm", "page", new ConfirmPage(Reauthentication.back(back), List.of()));
    }

    @PostMapping(Reauthentication.CONFIRM)
    ModelAndView confirm(
            HttpServletRequest request,
            @RequestParam(name = "back", defaultValue = "") String back,
            @RequestParam(name = "secret", defaultValue = "") String secret) {
        String target = Reauthentication.back(back);
        if (sessions.prove(SessionCookie.required(request), secret)) {
            return new ModelAndView("redirect:" + target);
        }
        ModelAndView page =
                new ModelAndView("web/confirm", "page", new ConfirmPage(target, error("secret", "web.confirm.wrong")));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<FormError> error(String field, String key) {
        return List.of(new FormError(field, texts.of(key)));
    }

    private static UUID account(Caller caller) {
        return Objects.requireNonNull(caller.account(), "only persons have sessions");
    }
}

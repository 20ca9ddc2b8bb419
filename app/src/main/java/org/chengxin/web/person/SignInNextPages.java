package org.chengxin.web.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.account.Role;
import org.chengxin.account.SecondFactors;
import org.chengxin.account.SecondFactors.Enrolment;
import org.chengxin.account.Sessions;
import org.chengxin.account.Sessions.Pending;
import org.chengxin.account.Sessions.Waiting;
import org.chengxin.account.administration.Administrators;
import org.chengxin.shared.ProblemException;
import org.chengxin.web.SessionCookie;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.Qr;
import org.chengxin.web.ui.ShownOncePage;
import org.chengxin.web.ui.Term;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /sign-in/next}: the steps between the password and the workbench: code of the second factor, replacement of a
 * one-time password, naming of the other administrators, and enrolment of a second factor.
 */
@Controller
class SignInNextPages {

    private static final String PAGE = "/sign-in/next";
    private static final String HERE = "redirect:" + PAGE;

    private final Sessions sessions;
    private final SecondFactors factors;
    private final Administrators administrators;
    private final Texts texts;

    SignInNextPages(Sessions sessions, SecondFactors factors, Administrators administrators, Texts texts) {
        this.sessions = sessions;
        this.factors = factors;
        this.administrators = administrators;
        this.texts = texts;
    }

    @GetMapping(PAGE)
    Object next(HttpServletRequest request) {
        String session = SessionCookie.required(request);
        Optional<Waiting> waiting = sessions.waiting(session);
        if (waiting.isPresent()) {
            return page(waiting.get(), List.of());
        }
        return sessions.callerOf(session).isPresent() ? "redirect:/workbench" : "redirect:/sign-in";
    }

    @PostMapping(PAGE + "/code")
    Object code(HttpServletRequest request, @RequestParam(name = "code", defaultValue = "") String code) {
        return step(request, Pending.CODE, "code", session -> {
            if (!sessions.giveCode(session, code)) {
                throw new ProblemException(org.chengxin.account.AccountProblem.WRONG_CODE, "code");
            }
            return HERE;
        });
    }

    @PostMapping(PAGE + "/password")
    Object password(
            HttpServletRequest request,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "again", defaultValue = "") String again) {
        return step(request, Pending.PASSWORD, "password", session -> {
            if (!password.equals(again)) {
                return refused(session, "password", "web.account.password.differs");
            }
            sessions.replaceOneTimePassword(session, password);
            return HERE;
        });
    }

    @PostMapping(PAGE + "/split")
    Object split(HttpServletRequest request, @RequestParam Map<String, String> fields) {
        return step(request, Pending.SPLIT, "security-administrator", session -> {
            Map<Role, String> names = new EnumMap<>(Role.class);
            administrators
                    .missing()
                    .forEach(role ->
                            names.put(role, fields.getOrDefault(role.word(), "").strip()));
            List<Term> secrets = administrators.split(session, names).stream()
                    .map(each ->
                            Term.code(texts.of("account.role." + each.role()) + " " + each.name(), each.password()))
                    .toList();
            return shownOnce("web.signIn.named", secrets);
        });
    }

    @PostMapping(PAGE + "/enrol")
    Object enrol(HttpServletRequest request, @RequestParam(name = "code", defaultValue = "") String code) {
        return step(request, Pending.ENROL, "code", session -> {
            Waiting waiting = sessions.waiting(session).orElseThrow();
            List<String> codes = factors.confirm(waiting.account(), code);
            sessions.stepDone(session, Pending.ENROL);
            return shownOnce("web.recovery", numbered(codes));
        });
    }

    static List<Term> numbered(List<String> codes) {
        List<Term> terms = new ArrayList<>();
        codes.forEach(code -> terms.add(Term.code(String.valueOf(terms.size() + 1), code)));
        return terms;
    }

    private static ModelAndView shownOnce(String words, List<Term> secrets) {
        return new ModelAndView("web/shownOnce", "page", new ShownOncePage(words, secrets, PAGE));
    }

    /** The action of a form on a session that awaits it. */
    private interface Work {
        Object take(String session);
    }

    private Object step(HttpServletRequest request, Pending step, String field, Work work) {
        String session = SessionCookie.required(request);
        if (sessions.waiting(session).filter(each -> each.pending() == step).isEmpty()) {
            return HERE;
        }
        try {
            return work.take(session);
        } catch (ProblemException refused) {
            return refused(session, field, "problem." + refused.problem().code());
        }
    }

    private Object refused(String session, String field, String key) {
        Waiting waiting = sessions.waiting(session).orElse(null);
        if (waiting == null) {
            return "redirect:/sign-in";
        }
        ModelAndView page = page(waiting, List.of(new FormError(field, texts.of(key))));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Waiting waiting, List<FormError> errors) {
        Enrolment enrolment =
                waiting.pending() == Pending.ENROL ? factors.offer(waiting.account(), waiting.name()) : null;
        return new ModelAndView(
                "web/signInNext",
                "page",
                new SignInNextPage(
                        waiting.pending(),
                        waiting.pending() == Pending.SPLIT ? administrators.missing() : List.of(),
                        enrolment,
                        enrolment == null ? null : Qr.of(enrolment.uri()),
                        errors));
    }
}

package org.chengxin.web.person;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.account.Caller;
import org.chengxin.account.Sessions;
import org.chengxin.account.Sessions.SignIn;
import org.chengxin.web.SessionCookie;
import org.chengxin.web.Texts;
import org.chengxin.web.ui.FormError;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sign-in and sign-out. */
@Controller
class SignInPages {

    private final Sessions sessions;
    private final Texts texts;

    SignInPages(Sessions sessions, Texts texts) {
        this.sessions = sessions;
        this.texts = texts;
    }

    @GetMapping("/sign-in")
    Object form(@AuthenticationPrincipal @Nullable Caller caller) {
        return caller == null ? page("", List.of(), HttpStatus.OK) : "redirect:/workbench";
    }

    @PostMapping("/sign-in")
    Object signIn(
            HttpServletRequest request,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "password", defaultValue = "") String password) {
        List<FormError> missing = missing(name, password);
        if (!missing.isEmpty()) {
            return page(name, missing, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        SignIn outcome = sessions.signIn(name.strip(), password, request.getRemoteAddr());
        if (outcome instanceof SignIn.Opened opened) {
            String next = opened.pending() == null ? "/workbench" : "/sign-in/next";
            return redirect(next, SessionCookie.make(request, opened.session(), opened.lasts()));
        }
        String told = outcome instanceof SignIn.TooMany ? "web.signIn.tooMany" : "web.signIn.refused";
        return page(name, List.of(new FormError("name", texts.of(told))), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/sign-out")
    Object signOut(HttpServletRequest request) {
        String session = SessionCookie.of(request);
        if (session != null) {
            sessions.end(session);
        }
        return redirect("/", SessionCookie.make(request, "", Duration.ZERO));
    }

    private List<FormError> missing(String name, String password) {
        List<FormError> missing = new ArrayList<>();
        if (name.isBlank()) {
            missing.add(new FormError("name", texts.of("web.signIn.name.missing")));
        }
        if (password.isEmpty()) {
            missing.add(new FormError("password", texts.of("web.signIn.password.missing")));
        }
        return missing;
    }

    private static ResponseEntity<Void> redirect(String path, ResponseCookie cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    private static ModelAndView page(String name, List<FormError> errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("web/signIn", "page", new SignInPage(name, errors));
        page.setStatus(status);
        return page;
    }
}

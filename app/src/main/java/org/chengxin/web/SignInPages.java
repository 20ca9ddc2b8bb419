package org.chengxin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.chengxin.account.Sessions;
import org.chengxin.account.Sessions.SignIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in and out. */
@Controller
class SignInPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Sessions sessions;
    private final Texts texts;

    SignInPages(Sessions sessions, Texts texts) {
        this.sessions = sessions;
        this.texts = texts;
    }

    @GetMapping("/sign-in")
    ModelAndView form() {
        return page(new SignInPage("", ""));
    }

    @PostMapping("/sign-in")
    Object signIn(
            HttpServletRequest request,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "password", defaultValue = "") String password) {
        SignIn outcome = sessions.signIn(name, password);
        if (outcome instanceof SignIn.Opened opened) {
            return redirect("/workbench", cookie(request, opened.session(), Duration.ofHours(8)));
        }
        String problem = outcome instanceof SignIn.Locked locked
                ? texts.of("web.signIn.locked", TIME.format(locked.until()))
                : texts.of("web.signIn.refused");
        ModelAndView again = page(new SignInPage(name, problem));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/sign-out")
    Object signOut(HttpServletRequest request) {
        String session = CallerFilter.sessionOf(request);
        if (session != null) {
            sessions.end(session);
        }
        return redirect("/", cookie(request, "", Duration.ZERO));
    }

    private static ResponseCookie cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(CallerFilter.SESSION_COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build();
    }

    private static org.springframework.http.ResponseEntity<Void> redirect(String path, ResponseCookie cookie) {
        return org.springframework.http.ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    private static ModelAndView page(SignInPage page) {
        return new ModelAndView("web/signIn", "page", page);
    }
}

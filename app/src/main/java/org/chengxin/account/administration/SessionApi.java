package org.chengxin.account.administration;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Sessions;
import org.chengxin.account.Sessions.Pending;
import org.chengxin.account.Sessions.SignIn;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/sessions}: sign-in for calls that need a person, such as the second of two. The session secret is sent as a
 * bearer token; it opens what the access table opens for the person's role.
 */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionApi {

    private final Sessions sessions;

    SessionApi(Sessions sessions) {
        this.sessions = sessions;
    }

    /** @param code of the second factor, if enrolled */
    record Credentials(
            @Nullable String name,
            @Nullable String password,
            @Nullable String code) {
        @Override
        public String toString() {
            return "Credentials[name=" + name + "]";
        }
    }

    record Session(String token) {
        @Override
        public String toString() {
            return "Session[]";
        }
    }

    @Operation(summary = "Sign in a person 登录")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Session signIn(HttpServletRequest request, @RequestBody Credentials body) {
        SignIn outcome = sessions.signIn(
                AccountProblem.required(body.name(), "name"),
                AccountProblem.required(body.password(), "password"),
                request.getRemoteAddr());
        if (outcome instanceof SignIn.Opened opened) {
            return finished(opened, body.code());
        }
        throw new ProblemException(
                outcome instanceof SignIn.TooMany ? AccountProblem.SIGN_IN_TOO_OFTEN : AccountProblem.SIGN_IN_REFUSED,
                "name");
    }

    /** Pending steps other than the code are completed on pages. */
    private Session finished(SignIn.Opened opened, @Nullable String code) {
        if (opened.pending() == Pending.CODE && code != null) {
            if (!sessions.giveCode(opened.session(), code)) {
                throw new ProblemException(AccountProblem.WRONG_CODE, "code");
            }
        } else if (opened.pending() != null) {
            throw new ProblemException(AccountProblem.SIGN_IN_UNFINISHED, "code");
        }
        if (sessions.waiting(opened.session()).isPresent()) {
            throw new ProblemException(AccountProblem.SIGN_IN_UNFINISHED, "code");
        }
        return new Session(opened.session());
    }
}
